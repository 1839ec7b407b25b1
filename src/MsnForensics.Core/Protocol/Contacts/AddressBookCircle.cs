using MsnForensics.Protocol.Xml;

namespace MsnForensics.Protocol.Contacts;

/// <summary>A circle of the owner as the address book tells it (<c>CircleInverseInfo</c>).</summary>
/// <param name="Id">GUID in lower case.</param>
/// <param name="DisplayName">The circle's name.</param>
/// <param name="Domain">Such as <c>live.com</c>.</param>
/// <param name="Role">The owner's role: <c>Admin AssistantAdmin Member StatePendingOutbound</c> …</param>
/// <param name="State">The owner's relation: <c>Accepted WaitingResponse</c> …</param>
/// <param name="IsDeleted">The owner is no longer in it.</param>
public sealed record AddressBookCircle(
    string Id, string? DisplayName, string? Domain, string? Role, string? State, bool IsDeleted)
{
    internal static AddressBookCircle Read(WireElement element)
    {
        WireElement? membership = element.Find("PersonalInfo/MembershipInfo/CirclePersonalMembership")
            ?? element.Find("PersonalInfo/MembershipInfo");
        return new(
            ListIdentifier.Normalize(element.ValueOf("Content/Handle/Id") ?? ""),
            WireValue.Text(element.ValueOf("Content/Info/DisplayName")),
            WireValue.Text(element.ValueOf("Content/Info/HostedDomain") ?? element.ValueOf("Content/Info/Domain"))
                ?.ToLowerInvariant(),
            WireValue.Text(membership?.ValueOf("Role")),
            WireValue.Text(membership?.ValueOf("State")),
            WireValue.Boolean(element.ValueOf("Deleted")) == true);
    }
}
