namespace MsnForensics.Transport;

/// <summary>One of the two ends of a stream, named by what is known first.</summary>
public enum StreamSide
{
    /// <summary>Sent by <see cref="TcpStream.A"/>: the side that sent the SYN, or the presumed client.</summary>
    A = 0,

    /// <summary>Sent by <see cref="TcpStream.B"/>.</summary>
    B = 1,
}
