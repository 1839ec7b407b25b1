using MsnForensics.Bytes;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Protocol.Contacts;

/// <summary>
/// <c>SYN</c>: the versions of the lists, and from MSNP8 on what follows. An answer without counts there means that the
/// client holds the same version already and nothing follows (reference: section 3.3).
/// </summary>
/// <param name="Version">List version: a number, or a time.</param>
/// <param name="SettingsVersion">Version of the settings (10-12).</param>
/// <param name="ContactCount">Announced number of <c>LST</c> lines.</param>
/// <param name="GroupCount">Announced number of <c>LSG</c> lines.</param>
public sealed record ListSynchronization(
    string Version, string? SettingsVersion, int? ContactCount, int? GroupCount)
{
    /// <summary>Reads request or answer; null without a version.</summary>
    public static ListSynchronization? Parse(WireCommand command)
    {
        string[] words = command.Arguments;
        string? settings = words.Length is 3 or 5 ? words[2] : null;
        int? contacts = words.Length >= 4 ? CountOf(words[words.Length - 2]) : null;
        int? groups = words.Length >= 4 ? CountOf(words[words.Length - 1]) : null;
        return words.Length < 2 ? null : new ListSynchronization(words[1], settings, contacts, groups);
    }

    private static int? CountOf(string word) =>
        DecimalNumber.TryParse(word, out long count) && count <= int.MaxValue ? (int)count : null;
}
