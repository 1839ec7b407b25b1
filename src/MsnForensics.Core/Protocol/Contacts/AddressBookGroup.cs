using System.Collections.Generic;
using System.Linq;
using System;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Xml;

namespace MsnForensics.Protocol.Contacts;

/// <summary>A group of the address book, in an answer or in a call that changes it.</summary>
/// <param name="GroupId">GUID in lower case; null in a call that adds it.</param>
/// <param name="Name">As written.</param>
/// <param name="IsDeleted">A tombstone.</param>
/// <param name="LastChange">When the service last changed it.</param>
/// <param name="Annotations">Such as <c>MSN.IM.Display</c>.</param>
public sealed record AddressBookGroup(
    string? GroupId, string? Name, bool IsDeleted, DateTimeOffset? LastChange, IReadOnlyList<Annotation> Annotations)
{
    /// <summary>A <c>Group</c> with its <c>groupInfo</c>.</summary>
    internal static AddressBookGroup Read(WireElement element) => Create(element, element["groupInfo"]);

    /// <summary>The <c>GroupInfo</c> of a call that adds a group.</summary>
    internal static AddressBookGroup ReadInfo(WireElement info) => Create(null, info);

    private static AddressBookGroup Create(WireElement? group, WireElement? info) => new(
        AddressBookContact.Identifier(group?.ValueOf("groupId")),
        WireValue.Text(info?.ValueOf("name")),
        WireValue.Boolean(group?.ValueOf("fDeleted")) == true,
        WireTime.FromXml(group?.ValueOf("lastChange")),
        info?["annotations"]?.All("Annotation").Select(Annotation.Read).ToArray() ?? Array.Empty<Annotation>());
}
