using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Protocol.Contacts;

/// <summary><c>BLP</c> and <c>GTC</c>: who may reach the owner, and whether the client asks when somebody adds
/// the owner (reference: section 3.3).</summary>
public static class PrivacySetting
{
    /// <summary>The setting's value, whatever stands in front of it: <c>AL BL</c>, or <c>A N</c>; null for
    /// anything else.</summary>
    public static string? Parse(WireCommand command)
    {
        string value = command.Arguments.Length > 0 ? command[command.Arguments.Length - 1] : "";
        return (command.Verb, value) switch
        {
            ("BLP", "AL" or "BL") => value,
            ("GTC", "A" or "N") => value,
            _ => null,
        };
    }
}
