namespace MsnForensics.Protocol.FileTransfer;

/// <summary>What the number of a <c>BYE</c> line says (reference: section 1.6).</summary>
public enum MsnftpEnd
{
    /// <summary>No number, or one that nobody documents.</summary>
    Unknown,
    Sent,
    Received,
    ReceiverCancelled,
    SenderCancelled,
    Failed,
}

/// <summary>Reads the number.</summary>
public static class MsnftpEndCode
{
    private const long FailureBit = 0x80000000;

    public static MsnftpEnd Read(long? code) => code switch
    {
        0x01000303 => MsnftpEnd.Sent,
        0x01000305 => MsnftpEnd.Received,
        0x81000332 => MsnftpEnd.ReceiverCancelled,
        0x81000333 => MsnftpEnd.SenderCancelled,
        { } other when (other & FailureBit) != 0 => MsnftpEnd.Failed,
        _ => MsnftpEnd.Unknown,
    };
}
