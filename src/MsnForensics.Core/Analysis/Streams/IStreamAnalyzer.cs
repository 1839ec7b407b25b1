using System;
using MsnForensics.Capture;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Streams;

/// <summary>Reads the content of one stream whose protocol has been recognised.</summary>
public interface IStreamAnalyzer
{
    /// <summary>Bytes that were seen and not understood.</summary>
    long UnparsedBytes { get; }

    void OnData(StreamSide side, long offset, ReadOnlySpan<byte> data, FrameReference frame);

    void OnGap(StreamSide side, StreamGap gap);

    void OnClosed(StreamEnd end, FrameReference at);
}
