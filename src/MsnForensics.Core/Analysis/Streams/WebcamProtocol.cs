using System;
using MsnForensics.Analysis.Media;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Webcam;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Streams;

/// <summary>A webcam's own connection, on any port (reference: sections 7.3, 7.5).</summary>
public sealed class WebcamProtocol : IStreamProtocol
{
    // One picture and the rest of one before it.
    private const int SearchLength = 10 * 1024;

    private readonly SessionHub _hub;

    public WebcamProtocol(SessionHub hub) => _hub = hub;

    public string Name => "Webcam";

    public bool? Recognize(StreamProbe probe)
    {
        bool? a = Recognize(probe, StreamSide.A);
        bool? b = Recognize(probe, StreamSide.B);
        if (a == true || b == true)
        {
            return true;
        }

        return a == false || b == false || probe.IsFinal ? false : null;
    }

    public IStreamAnalyzer CreateAnalyzer(StreamProbe probe) => new WebcamStreamAnalyzer(probe, _hub);

    private static bool? Recognize(StreamProbe probe, StreamSide side)
    {
        ReadOnlySpan<byte> bytes = probe.Bytes(side);
        if (bytes.IsEmpty)
        {
            return null;
        }

        if (!probe.IsStart(side))
        {
            return WebcamFrame.Find(bytes) >= 0 ? true : bytes.Length < SearchLength ? null : false;
        }

        return WebcamGreeting.TryRead(bytes, out _) switch
        {
            ParseStatus.Complete => true,
            ParseStatus.NeedMore => null,
            _ => false,
        };
    }
}
