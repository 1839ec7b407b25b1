using System.Collections.Generic;
using System.Linq;
using System;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Xml;

namespace MsnForensics.Protocol.Contacts;

/// <summary>
/// A <c>Contact</c> of the address-book service, in its answers and in calls that change it (reference: section 7.4).
/// </summary>
public sealed class AddressBookContact
{
    private const int WindowsLive = 1;
    private const int Telephone = 4;

    private readonly WireElement? _info;

    private AddressBookContact(WireElement element)
    {
        _info = element["contactInfo"];
        ContactId = Identifier(element.ValueOf("contactId"));
        IsDeleted = WireValue.Boolean(element.ValueOf("fDeleted")) == true;
        LastChange = WireTime.FromXml(element.ValueOf("lastChange"));
        CreatedAt = WireTime.FromXml(element.ValueOf("CreateDate") ?? Info("CreateDate"));
        CreatedBy = WireValue.Text(element.ValueOf("CreatedBy"));
        PropertiesChanged = WireValue.Text(element.ValueOf("propertiesChanged"));
        Emails = List("emails", "ContactEmail", ContactEmail.Read);
        Phones = List("phones", "ContactPhone", ContactPhone.Read);
        Annotations = List("annotations", "Annotation", Annotation.Read);
        Networks = List("NetworkInfoList", "NetworkInfo", ContactNetwork.Read);
        GroupIds = List("groupIds", "guid", id => ListIdentifier.Normalize(id.Text));
    }

    /// <summary>GUID in lower case; null in a call that adds the contact.</summary>
    public string? ContactId { get; }

    /// <summary><c>Me</c> for the owner; <c>Regular Live LivePending LiveRejected LiveDropped Messenger Messenger2
    /// Circle</c>.</summary>
    public string? Type => Info("contactType");

    public bool IsOwner => string.Equals(Type, "Me", StringComparison.OrdinalIgnoreCase);

    /// <summary>The name the person chose.</summary>
    public string? DisplayName => Info("displayName") ?? Info("MessengerMemberInfo/DisplayName");

    /// <summary>Name in the address book's lists.</summary>
    public string? QuickName => Info("quickName");

    public string? FirstName => Info("firstName");

    public string? LastName => Info("lastName");

    /// <summary>The name the owner gave the person.</summary>
    public string? NickName => this["AB.NickName"];

    /// <summary>Sign-in name, lower case.</summary>
    public string? PassportName => Info("passportName")?.ToLowerInvariant();

    /// <summary>Signed 64-bit decimal.</summary>
    public string? Cid => NonZero(Info("CID"));

    /// <summary>64-bit unique id of the Passport.</summary>
    public string? Puid => NonZero(Info("puid"));

    /// <summary>The contact is in the messenger's list, not in the mail address book alone; null when not
    /// said.</summary>
    public bool? IsMessengerUser => WireValue.Boolean(Info("isMessengerUser"));

    public string? Comment => Info("comment");

    public DateTimeOffset? Birthdate => WireTime.FromXml(Info("birthdate"));

    /// <summary>A tombstone: the contact was removed and is still listed.</summary>
    public bool IsDeleted { get; }

    public DateTimeOffset? LastChange { get; }

    public DateTimeOffset? CreatedAt { get; }

    /// <summary>The application that created the entry.</summary>
    public string? CreatedBy { get; }

    /// <summary>Names of the properties that a call changes.</summary>
    public string? PropertiesChanged { get; }

    public IReadOnlyList<ContactEmail> Emails { get; }

    public IReadOnlyList<ContactPhone> Phones { get; }

    public IReadOnlyList<Annotation> Annotations { get; }

    public IReadOnlyList<ContactNetwork> Networks { get; }

    /// <summary>GUIDs in lower case.</summary>
    public IReadOnlyList<string> GroupIds { get; }

    /// <summary>What the owner wrote to the invited person, or that person to the owner.</summary>
    public string? InviteMessage =>
        AnnotationOf(List("MessengerMemberInfo/PendingAnnotations", "Annotation", Annotation.Read), InviteAnnotation)
        ?? this[InviteAnnotation]
        ?? Networks.Select(network => network.InviterMessage).FirstOrDefault(text => text is not null);

    /// <summary>An annotation's value, or null.</summary>
    public string? this[string annotation] => AnnotationOf(Annotations, annotation);

    /// <summary>The address the messenger uses: sign-in name, else an e-mail or telephone enabled for it; lower
    /// case.</summary>
    public string? Address => PassportName
        ?? MessengerEmail?.Address
        ?? (Emails.Count > 0 ? Emails[0].Address : null)
        ?? (MessengerPhone is { } phone ? ListIdentifier.TelephonePrefix + phone.Number : null);

    /// <summary>Network number of <see cref="Address"/>; null for a mere e-mail address.</summary>
    public int? Network => PassportName is not null
        ? WindowsLive
        : MessengerEmail is { } email
            ? email.Network ?? WindowsLive
            : Emails.Count == 0 && MessengerPhone is not null ? Telephone : null;

    /// <summary>The contact is on the forward list.</summary>
    public bool IsForward => IsMessengerUser == true || MessengerEmail is not null;

    internal static string InviteAnnotation => "MSN.IM.InviteMessage";

    private ContactEmail? MessengerEmail => Emails.FirstOrDefault(email => email.IsMessengerEnabled);

    private ContactPhone? MessengerPhone => Phones.FirstOrDefault(phone => phone.IsMessengerEnabled);

    public static AddressBookContact Read(WireElement element) => new(element);

    internal static string? Identifier(string? text) =>
        WireValue.Text(text) is { } id ? ListIdentifier.Normalize(id) : null;

    internal static string? AnnotationOf(IEnumerable<Annotation> annotations, string name) => annotations
        .FirstOrDefault(item => string.Equals(item.Name, name, StringComparison.OrdinalIgnoreCase))?.Value;

    internal static string? NonZero(string? number) => number == "0" ? null : number;

    private string? Info(string path) => WireValue.Text(_info?.ValueOf(path));

    private IReadOnlyList<T> List<T>(string path, string name, Func<WireElement, T> read) =>
        _info?.Find(path)?.All(name).Select(read).ToArray() ?? Array.Empty<T>();
}
