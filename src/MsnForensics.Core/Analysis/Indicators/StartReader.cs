using System;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Proxy;

namespace MsnForensics.Analysis.Indicators;

/// <summary>The first bytes of a direction: a request to a SOCKS proxy for the service's port, whatever the
/// server (reference: section 4.3). A server's name is found by itself.</summary>
internal static class StartReader
{
    private const int ServicePort = 1863;

    // Longer than the longest greeting with credentials and a name.
    private const int MaximumLength = 1024;

    /// <summary>True when the first byte is one that such a request begins with.</summary>
    public static bool MayBegin(ReadOnlySpan<byte> bytes) => bytes[0] is 4 or 5;

    public static ParseStatus TryRead(TextWindow window, out IndicatorFinding? finding)
    {
        finding = null;
        ParseStatus status = window.Bytes[0] == 4
            ? Socks4.TryReadRequest(window.Bytes, out ProxyRequest request)
            : Socks5.TryReadRequest(window.Bytes, out request);
        if (status == ParseStatus.NeedMore && !window.IsFinal && window.Bytes.Length < MaximumLength)
        {
            return ParseStatus.NeedMore;
        }

        if (status == ParseStatus.Complete && request.IsConnect && request.Port == ServicePort)
        {
            finding = new IndicatorFinding(
                MsnIndicatorKind.Protocol,
                ":1863",
                MsnIndicatorPlace.SocksRequest,
                MsnConfidence.High,
                "the port of the service")
            {
                Length = request.Length,
                Detail = request.Kind + " " + request.Endpoint,
            };
        }

        return ParseStatus.Complete;
    }
}
