using System;
using MsnForensics.Capture;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Streams;

/// <summary>Reads the content of one stream whose protocol has been recognised.</summary>
public interface IStreamAnalyzer
{
    /// <summary>The stream carries MSN: otherwise all of its bytes count as not understood.</summary>
    bool IsMsn { get; }

    /// <summary>Bytes that were seen and not understood.</summary>
    long UnparsedBytes { get; }

    /// <summary>What was found inside, such as <c>Msnp</c> in a tunnel; null when there is nothing inside.</summary>
    string? Content { get; }

    /// <param name="side">Who sent the bytes.</param>
    /// <param name="offset">Offset in that direction of the stream the analyzer reads.</param>
    /// <param name="data">Valid during the call only.</param>
    /// <param name="frames">The frames that brought the bytes.</param>
    void OnData(StreamSide side, long offset, ReadOnlySpan<byte> data, FrameSet frames);

    void OnGap(StreamSide side, StreamGap gap);

    void OnClosed(StreamEnd end, FrameReference at);
}
