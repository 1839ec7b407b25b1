using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Tls;
using MsnForensics.Protocol.Tls;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Streams;

/// <summary>TLS and SSL, on any port and behind any proxy.</summary>
public sealed class TlsProtocol : IStreamProtocol
{
    private readonly SessionHub _hub;
    private readonly CertificateTable _certificates = new();

    public TlsProtocol(SessionHub hub) => _hub = hub;

    public string Name => "Tls";

    public bool? Recognize(StreamProbe probe)
    {
        bool? a = TlsRecords.Recognize(probe.Bytes(StreamSide.A), probe.IsStart(StreamSide.A));
        bool? b = TlsRecords.Recognize(probe.Bytes(StreamSide.B), probe.IsStart(StreamSide.B));
        if (a == true || b == true)
        {
            return true;
        }

        bool isUndecided = (a is null || b is null) && !probe.IsFinal && !(a == false && b == false);
        return isUndecided && (a is null ? probe.A.Count : probe.B.Count) < 16 ? null : false;
    }

    public IStreamAnalyzer CreateAnalyzer(StreamProbe probe) =>
        new TlsStreamAnalyzer(probe, new TlsContentStream(probe.Context, _hub.Layers), _certificates);
}
