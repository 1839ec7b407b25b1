namespace MsnForensics;

/// <summary>What a trace on a computer is.</summary>
public enum MsnArtifactKind
{
    Unknown,

    /// <summary>Settings of the program on this computer.</summary>
    ProgramSetting,

    /// <summary>Settings of one account.</summary>
    AccountSetting,

    /// <summary>An account that was used, or typed in, here.</summary>
    SignedInAccount,

    /// <summary>An entry of a contact list.</summary>
    ContactEntry,

    /// <summary>A file that holds contacts.</summary>
    ContactFile,

    /// <summary>A description of a picture, emoticon, wink or sound.</summary>
    ObjectDescription,

    /// <summary>A picture, emoticon, wink or sound of this user.</summary>
    ObjectFile,

    /// <summary>One received from a contact.</summary>
    CachedObject,

    HistoryFile,
    ReceivedFile,
    SharedFile,
    ConnectionLog,
    DiagnosticLog,

    /// <summary>A saved password; existence and times alone.</summary>
    SavedCredential,

    /// <summary>Proof that the program was run or starts with the system.</summary>
    ProgramRun,

    Installation,

    // Carved out of raw bytes
    Command,
    MessageFragment,
    HistoryFragment,
    SignInProfile,
    Ticket,
    ServiceMessage,
}
