using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace MsnForensics.Analysis.Host;

/// <summary>A place where clients keep files (reference: sections 2 and 7 to 11).</summary>
/// <param name="Kind">What lies there.</param>
/// <param name="Pattern">Fits the path from the root of the search; a group <c>owner</c> is the name of the account's
/// folder.</param>
/// <param name="Meaning">In plain words.</param>
internal sealed record HostPlace(MsnArtifactKind Kind, Regex Pattern, string Meaning)
{
    /// <summary>A folder for received files, whatever its name.</summary>
    public static HostPlace Received { get; } = Create(
        MsnArtifactKind.ReceivedFile, ".", "File in the folder for files received from contacts");

    /// <summary>The places known; the first that fits counts.</summary>
    public static IReadOnlyList<HostPlace> All { get; } = new[]
    {
        Create(
            MsnArtifactKind.HistoryFile,
            @"(^|/)(?<owner>[^/]+)/History/[^/]+\.xml$",
            "Chat history of this user; Get-MsnHistory reads it"),
        Create(
            MsnArtifactKind.ObjectFile,
            @"(^|/)(MSN )?Messenger/(?<owner>[^/]+)/(ObjectStore/)?(UserTile|CustomEmoticons|Backgrounds"
            + @"|DynamicBackgrounds|Winks3?|Voice ?Clips?)/[^/]+$",
            "Picture, emoticon, wink or sound that this user had or used"),
        Create(
            MsnArtifactKind.CachedObject,
            @"(^|/)MessengerCache/[^/]+$",
            "Picture or emoticon of a contact that was shown here"),
        Create(
            MsnArtifactKind.CachedObject,
            @"(^|/)CA[A-Z0-9]{6}\.BIN$",
            "Picture or emoticon of a contact that was shown here (cache of versions 6 and 7)"),
        Create(
            MsnArtifactKind.CachedObject,
            @"(^|/)\.?amsn/(?<owner>[^/]+)/displaypic/cache/.+\.(png|dat)$",
            "Picture of a contact that was shown here (aMSN)"),
        Create(
            MsnArtifactKind.ReceivedFile,
            @"(^|/)\.?amsn/(?<owner>[^/]+)/webcam/[^/]+\.(cam|dat)$",
            "Recording of a webcam (aMSN)"),
        Create(
            MsnArtifactKind.SharedFile,
            @"(^|/)Messenger/(?<owner>[^/]+)/(Sharing Folders|SharingMetadata)/.+$",
            "File of a folder shared with a contact (8.0 to 8.5)"),
        Create(
            MsnArtifactKind.ContactFile,
            @"(^|/)MSN Messenger/(?<owner>[^/]+)/ListCache\.dat$",
            "Contact list of this account; the format is not public"),
        Create(
            MsnArtifactKind.ContactFile,
            @"(^|/)((Contacts|Windows Live Contacts)/(?<owner>[^/]+)/(.*/)?)?[^/]+\.WindowsLiveContact$",
            "One contact of this account (8.0 and 8.1); the format is not public"),
        Create(
            MsnArtifactKind.ContactFile,
            @"(^|/)Windows Live Contacts/(?<owner>[^/]+)/(.*/)?members\.stg$",
            "Memberships of this account; the format is not public"),
        Create(
            MsnArtifactKind.ContactFile,
            @"(^|/)Contacts/(?<owner>[^/]+)/(.*/)?(contacts\.edb|edb[0-9A-F]*\.log|tempedb\.edb)$",
            "Contact database of this account"),
        Create(
            MsnArtifactKind.ContactFile,
            @"(^|/)Windows Live Contacts/(?<owner>[^/]+)/(.*/)?(contacts\.edb|edb[0-9A-F]*\.log|tempedb\.edb)$",
            "Contact database of this account"),
        Create(
            MsnArtifactKind.ConnectionLog,
            @"(^|/)MsnMsgr\.txt$",
            "Log of connections with the service: protocol text with local times"),
        Create(
            MsnArtifactKind.DiagnosticLog,
            @"\.uccapilog$",
            "Log of calls: addresses and times of the other side"),
        Create(
            MsnArtifactKind.DiagnosticLog,
            @"(^|/)sqm(data|noopt)[0-9]{2}\.sqm$",
            "Usage statistics; the times of the file alone are of use"),
        Create(
            MsnArtifactKind.DiagnosticLog,
            @"(^|/)(ContactsLog\.txt|wlid[^/]*\.log)$",
            "Log of the contact service or of the sign-in component"),
        Create(
            MsnArtifactKind.DiagnosticLog,
            @"(^|/)(Tracing/WPPMedia/[^/]+|(Messenger|Windows Live|Tracing)/([^/]+/)*[^/]+\.etl)$",
            "Trace that only the maker's symbols make readable; the times of the file alone are of use"),
        Create(
            MsnArtifactKind.Installation,
            @"(^|/)(WLSetup/Logs|Windows Live/\.cache)/([^/]+/)*[^/]+$",
            "Log or package of an installation"),
        Create(
            MsnArtifactKind.SavedCredential,
            @"(^|/)Microsoft/Credentials/[^/]+(/Credentials)?$",
            "Store of saved passwords; not decrypted"),
        Create(
            MsnArtifactKind.ProgramRun,
            @"(^|/)(MSNMSGR|MSMSGS|LIVECALL|WLCOMM|WLLOGINPROXY|MSGPLUS|PIDGIN|WISH[^/]*)\.EXE-[0-9A-F]{8}\.pf$",
            "The program was run on this computer"),
        Create(
            MsnArtifactKind.HistoryFile,
            @"(^|/)Microsoft User Data/Microsoft Messenger History/([^/]+/)*[^/]+$",
            "Saved conversation of the Macintosh client; the format is not public"),
        Create(
            MsnArtifactKind.ProgramSetting,
            @"(^|/)Library/Preferences/(ByHost/)?com\.microsoft\.Messenger[^/]*\.plist$",
            "Settings of the Macintosh client; not decoded"),
        Create(
            MsnArtifactKind.HistoryFile,
            @"\.ple$",
            "Log of Messenger Plus! that a password protects"),
        Create(
            MsnArtifactKind.ReceivedFile,
            @"(^|/)My Received Files/([^/]+/)*[^/]+$",
            "File in the folder for files received from contacts"),
    };

    private static HostPlace Create(MsnArtifactKind kind, string pattern, string meaning) =>
        new(kind, new Regex(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant), meaning);
}
