using System.Collections.Generic;
using System.Text.RegularExpressions;
using MsnForensics.Artifacts.Registry;

namespace MsnForensics.Analysis.Host;

/// <summary>Adds to a draft what a value of a form of its own says; null when it concerns another program.</summary>
internal delegate ArtifactDraft? DecodeValue(RegistryValue value, ArtifactDraft draft);

/// <summary>What a value of the registry tells (reference: section 6).</summary>
/// <param name="Key">Fits the path of the key; a group <c>account</c> names the account.</param>
/// <param name="Value">Fits the name of the value.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Meaning">In plain words.</param>
/// <param name="Decode">Reads values of a form of their own; null from it for one that concerns other
/// programs.</param>
internal sealed record RegistryRule(
    Regex Key, Regex Value, MsnArtifactKind Kind, string Meaning, DecodeValue? Decode = null)
{
    private const string Passport = @"(^|\\)MSNMessenger\\PerPassportSettings\\(?<account>[^\\]+)";
    private const string Clients = @"(msnmsgr|msmsgs|livecall|wlcomm|msgplus)\.exe";

    // In ROT13: msnmsgr, msmsgs, livecall, wlcomm, msgplus, messenger.
    private const string RotatedClients = "(zfazfte|zfztf|yvirpnyy|jypbzz|zftcyhf|zrffratre)";

    /// <summary>The rules; the first that fits counts.</summary>
    public static IReadOnlyList<RegistryRule> All { get; } = new[]
    {
        Create(Passport + "$", "^MessageLoggingEnabled$", MsnArtifactKind.AccountSetting,
            "Whether histories are kept: binary, or a number that is not 0, is yes"),
        Create(Passport + "$", "^MessageLogPath$", MsnArtifactKind.AccountSetting, "Folder of the histories"),
        Create(Passport + "$", "^FtReceiveFolder$", MsnArtifactKind.AccountSetting, "Folder for received files"),
        Create(Passport + "$", "^UTL$", MsnArtifactKind.ObjectDescription, "Present display picture of the account"),
        Create(Passport + "$", "^DateOfLastHighlightLaunch$", MsnArtifactKind.AccountSetting,
            "When the highlights were last opened"),
        Create(Passport + @"\\DisplayPicsMRUList$", "^CurrentEntries$", MsnArtifactKind.AccountSetting,
            "How many display pictures were used before"),
        Create(Passport + @"\\DisplayPicsMRUList$", "^[0-9]+$", MsnArtifactKind.ObjectDescription,
            "Display picture used before; the lowest number is the latest"),
        Create(Passport + @"\\SoundEvents\\", "^OSName$", MsnArtifactKind.ObjectDescription, "Signature sound"),
        Create(Passport + "$", ".", MsnArtifactKind.AccountSetting, "Setting of the account"),
        Create(@"(^|\\)MSNMessenger\\PerPassportSettings$", "^(DefaultIdentity|LiveIdentities)Migrated$",
            MsnArtifactKind.ProgramSetting, "Settings were taken over from an older version"),
        Create(@"(^|\\)(MSNMessenger|Windows Live\\Messenger)$",
            "^(LastAppVersion|MachineGuid|MachineName|RtlLogOutput|AddInFeatureEnabled|AppCompatCanary|.*Dir(ectory)?"
            + "|.*Path|.*Version)$",
            MsnArtifactKind.ProgramSetting, "Setting of the program"),
        Create(@"(^|\\)MSNMessenger\\SQM$", "^TotalUpTime$", MsnArtifactKind.ProgramRun, "Time the program ran"),
        Create(@"\\ListCache\\\.NET Messenger Service$", "^IdentityName$", MsnArtifactKind.SignedInAccount,
            "Account that was signed in"),
        Create(@"\\ListCache\\\.NET Messenger Service$", "^(Allow|Block|Contact|Reverse)[0-9]+$",
            MsnArtifactKind.ContactEntry, "Entry of the contact list"),
        Create(@"\\ListCache\\\.NET Messenger Service$", "^(PHH|PHW|PHM|Phone[0-9]+)$", MsnArtifactKind.AccountSetting,
            "Telephone number"),
        Create(@"(^|\\)MessengerService$", "^FtReceiveFolder$", MsnArtifactKind.ProgramSetting,
            "Folder for received files"),
        Create(@"(^|\\)MessengerService$", "^Server$", MsnArtifactKind.ProgramSetting, "Servers to sign in at"),
        Create(@"(^|\\)MessengerService$", @"^(User|Password)\.NET Messenger Service$",
            MsnArtifactKind.SavedCredential, "Saved sign-in; not decrypted"),
        Create(@"(^|\\)Windows Live Contacts\\Database$", "@", MsnArtifactKind.SignedInAccount,
            "Account with a contact database; its folder is the value"),
        Create(@"(^|\\)Windows Live Contacts\\Me$", ".", MsnArtifactKind.SignedInAccount,
            "Account that completed a sign-in"),
        Create(@"\\IdentityCRL\\UserExtendedProperties\\(?<account>[^\\]+)$", ".", MsnArtifactKind.SignedInAccount,
            "Account known to the sign-in component"),
        Create(@"\\IdentityCRL\\Creds\\(?<account>[^\\]+)$", ".", MsnArtifactKind.SavedCredential,
            "Saved sign-in of the sign-in component; not decrypted"),
        Create(@"\\Communications Clients\\Shared\\(?<account>[^\\]+)", ".", MsnArtifactKind.AccountSetting,
            "What the clients of this maker share about the account"),
        Create(@"\\CurrentVersion\\Run$", "^(MSMSGS|MsnMsgr|Windows Live Messenger)$", MsnArtifactKind.ProgramRun,
            "Starts with the user's session"),
        Create(@"\\Explorer\\UserAssist\\[^\\]+\\Count$", RotatedClients, MsnArtifactKind.ProgramRun,
            "The user started the program", RegistryDecoding.UserAssist),
        Create(@"\\ComDlg32\\LastVisited(Pidl)?MRU(Legacy)?$", "^([a-z]|[0-9]+)$", MsnArtifactKind.ProgramRun,
            "A file was chosen in the program's dialog", RegistryDecoding.LastVisited),
        Create(@"\\Services\\usnjsvc$", "^(ImagePath|Start|DisplayName)$", MsnArtifactKind.Installation,
            "Service of shared folders (8.0 to 8.5)"),
        Create(@"\\Services\\wlidsvc$", "^(ImagePath|Start|DisplayName)$", MsnArtifactKind.Installation,
            "Service of the sign-in component"),
        Create(@"(\\MuiCache|\\AuthorizedApplications\\List|\\AppCompatFlags\\.*)$", Clients,
            MsnArtifactKind.ProgramRun, "The program was present or run"),
        Create(@"\\Uninstall\\", "^(DisplayName|InstallDate|DisplayVersion|InstallLocation)$",
            MsnArtifactKind.Installation, "Installation of the program"),
    };

    private static RegistryRule Create(
        string key, string value, MsnArtifactKind kind, string meaning, DecodeValue? decode = null) => new(
        new Regex(key, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant),
        new Regex(value, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant),
        kind,
        meaning,
        decode);
}
