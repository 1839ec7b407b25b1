using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Tls;
using MsnForensics.Protocol.Tls;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Streams;

/// <summary>TLS and SSL, on any port and behind any proxy.</summary>
public sealed class TlsProtocol : IStreamProtocol
{
    private const int HeaderLength = 5;

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

        bool isOther = (a == false && probe.IsStart(StreamSide.A)) || (b == false && probe.IsStart(StreamSide.B));
        if (!probe.IsFinal || isOther)
        {
            return (a is null || b is null) && !isOther ? null : false;
        }

        // One record that has begun: no second one can be waited for any more.
        return IsBegun(a, probe.A) || IsBegun(b, probe.B);
    }

    public IStreamAnalyzer CreateAnalyzer(StreamProbe probe) =>
        new TlsStreamAnalyzer(probe, new TlsContentStream(probe.Context, _hub.Layers), _certificates);

    private static bool IsBegun(bool? answer, DirectionBuffer held) => answer is null && held.Count > HeaderLength;
}
