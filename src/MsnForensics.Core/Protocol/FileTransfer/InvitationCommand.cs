namespace MsnForensics.Protocol.FileTransfer;

/// <summary>What a message of an invitation does (reference: section 1.2).</summary>
public enum InvitationCommand
{
    Unknown,
    Invite,
    Accept,
    Cancel,

    /// <summary>Data of the application.</summary>
    Context,
}
