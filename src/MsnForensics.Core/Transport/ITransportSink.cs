using System;
using System.Net;
using MsnForensics.Capture;

namespace MsnForensics.Transport;

/// <summary>
/// Takes what the transport layer makes of the packets. Per direction, data and gaps come in order of their stream
/// offsets and adjoin each other without overlap: every byte between the first and the last is either data or gap.
/// Offset 0 is the byte behind the SYN, or the first byte seen.
/// </summary>
public interface ITransportSink
{
    void OnOpened(TcpStream stream);

    /// <summary>Bytes that the span names are valid during the call only.</summary>
    /// <param name="stream">The connection.</param>
    /// <param name="side">Who sent the bytes.</param>
    /// <param name="offset">Stream offset of the first byte in this direction.</param>
    /// <param name="data">The bytes, never empty; one call never mixes bytes of two frames.</param>
    /// <param name="frame">The frame that brought these bytes first.</param>
    void OnData(TcpStream stream, StreamSide side, long offset, ReadOnlySpan<byte> data, FrameReference frame);

    void OnGap(TcpStream stream, StreamSide side, StreamGap gap);

    /// <summary>The last call for a stream; all held data has been delivered or announced as a gap before.</summary>
    void OnClosed(TcpStream stream, StreamEnd end, FrameReference at);

    /// <summary>
    /// A UDP datagram, reassembled from fragments where needed; the span is valid during the call only.
    /// </summary>
    void OnDatagram(IPEndPoint source, IPEndPoint destination, ReadOnlySpan<byte> payload, FrameReference frame);
}

/// <summary>How a stream ended in the capture.</summary>
public enum StreamEnd
{
    /// <summary>Both sides sent FIN.</summary>
    Finished,

    /// <summary>A side sent RST.</summary>
    Reset,

    /// <summary>The same ports were used for a new connection.</summary>
    Replaced,

    /// <summary>Silent for longer than the idle limit.</summary>
    TimedOut,

    /// <summary>Given up because of a limit.</summary>
    Evicted,

    /// <summary>The capture ends while the stream is open.</summary>
    CaptureEnd,
}
