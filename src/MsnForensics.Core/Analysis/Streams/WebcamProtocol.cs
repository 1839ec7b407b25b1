using System;
using MsnForensics.Analysis.Media;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Webcam;

namespace MsnForensics.Analysis.Streams;

/// <summary>A webcam's own connection, on any port (reference: sections 7.3, 7.5).</summary>
public sealed class WebcamProtocol : IStreamProtocol
{
    // One picture and the rest of one before it.
    private const int SearchLength = 10 * 1024;

    private readonly SessionHub _hub;

    public WebcamProtocol(SessionHub hub) => _hub = hub;

    public string Name => "Webcam";

    public bool? Recognize(StreamProbe probe) => probe.RecognizeEither(RecognizeStart, RecognizeMiddle);

    public IStreamAnalyzer CreateAnalyzer(StreamProbe probe) => new WebcamStreamAnalyzer(probe, _hub);

    private static bool? RecognizeStart(ReadOnlySpan<byte> bytes) => WebcamGreeting.TryRead(bytes, out _) switch
    {
        ParseStatus.Complete => true,
        ParseStatus.NeedMore => null,
        _ => false,
    };

    private static bool? RecognizeMiddle(ReadOnlySpan<byte> bytes) => WebcamFrame.Find(bytes) >= 0
        ? true
        : bytes.Length < SearchLength ? null : false;
}
