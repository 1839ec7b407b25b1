using System.Linq;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Xml;

namespace MsnForensics.Protocol.Contacts;

/// <summary>The owner's roaming profile in the storage service (reference: section 7.4).</summary>
/// <param name="DisplayName">Null when not given.</param>
/// <param name="PersonalStatus">Null when not given.</param>
/// <param name="LastModified">When the display name or the profile was last changed.</param>
public sealed record ExpressionProfile(
    string? DisplayName, string? PersonalStatus, System.DateTimeOffset? LastModified)
{
    /// <summary>The first profile below a call or an answer, or null.</summary>
    public static ExpressionProfile? Find(WireElement element) =>
        element.Descendants("ExpressionProfile").FirstOrDefault() is { } profile
            ? new(
                WireValue.Text(profile.ValueOf("DisplayName")),
                WireValue.Text(profile.ValueOf("PersonalStatus")),
                WireTime.FromXml(profile.ValueOf("DisplayNameLastModified") ?? profile.ValueOf("DateModified")))
            : null;
}
