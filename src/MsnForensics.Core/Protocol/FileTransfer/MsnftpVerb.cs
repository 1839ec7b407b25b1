namespace MsnForensics.Protocol.FileTransfer;

/// <summary>The lines of MSNFTP (reference: section 1.6).</summary>
public enum MsnftpVerb
{
    Unknown,

    /// <summary><c>VER</c>: both sides name the protocol.</summary>
    Version,

    /// <summary><c>USR</c>: the receiver shows account and cookie.</summary>
    User,

    /// <summary><c>FIL</c>: the sender names the size.</summary>
    File,

    /// <summary><c>TFR</c>: the receiver is ready.</summary>
    Transfer,

    /// <summary><c>CCL</c>: the receiver cancels.</summary>
    Cancel,

    /// <summary><c>BYE</c>: the end, with a code that tells how.</summary>
    Bye,
}
