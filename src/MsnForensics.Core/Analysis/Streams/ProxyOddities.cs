using MsnForensics.Capture;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Http;
using MsnForensics.Protocol.Proxy;

namespace MsnForensics.Analysis.Streams;

/// <summary>Turns what a proxy refused into anomalies, where MSN was asked for.</summary>
public static class ProxyOddities
{
    private const int MsnPort = 1863;

    public static void ReportRefusal(StreamContext context, ProxyRequest request, int code, FrameReference at)
    {
        if (request.Port == MsnPort || WebService.IsHost(request.Host))
        {
            context.Report(
                AnomalyCode.ProxyRefused, at, $": the proxy did not connect to {request.Endpoint} (code {code}).");
        }
    }
}
