using System;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Web;
using MsnForensics.Bytes;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Http;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Streams;

/// <summary>HTTP/1.x, recognised by its first start line.</summary>
public sealed class HttpProtocol : IStreamProtocol
{
    // What is longer is left to the reader, which knows its limits.
    private const int UsualHeadLength = 8192;

    private readonly SessionHub _hub;

    public HttpProtocol(SessionHub hub) => _hub = hub;

    public string Name => "Http";

    public bool? Recognize(StreamProbe probe)
    {
        ParseStatus a = Recognize(probe, StreamSide.A);
        ParseStatus b = Recognize(probe, StreamSide.B);
        if (a == ParseStatus.Complete || b == ParseStatus.Complete)
        {
            return true;
        }

        bool isOther = probe.IsFinal || a == ParseStatus.Invalid || b == ParseStatus.Invalid;
        return isOther ? false : null;
    }

    /// <summary>Reads the stream; null when its first exchange is of no interest.</summary>
    public IStreamAnalyzer? CreateAnalyzer(StreamProbe probe)
    {
        if (IsForeign(probe, StreamSide.A) || IsForeign(probe, StreamSide.B))
        {
            return null;
        }

        HttpStreamAnalyzer analyzer = new(probe, _hub);
        return analyzer.IsSetAside ? null : analyzer;
    }

    // Nearly all web traffic is foreign, and its first packet tells: no analyzer is made for it.
    private bool IsForeign(StreamProbe probe, StreamSide side)
    {
        AnalysisContext analysis = probe.Context.Analysis;
        ReadOnlySpan<byte> bytes = probe.Bytes(side);
        int end = bytes.IndexOf("\r\n\r\n"u8);
        int most = Math.Min(UsualHeadLength, analysis.Option.MaximumHttpHeadLength);
        bool isWhole = probe.IsStart(side) && end > 0 && end < most;
        if (!isWhole || HttpHead.Parse(bytes.Slice(0, end + 2), analysis.Texts) is not { IsRequest: true } head
            || !HttpStreamAnalyzer.IsForeign(head, _hub))
        {
            return false;
        }

        probe.Context.ClientSide = side;
        probe.Context.StopData();
        return true;
    }

    private static ParseStatus Recognize(StreamProbe probe, StreamSide side)
    {
        MsnParserOption option = probe.Context.Analysis.Option;
        ReadOnlySpan<byte> bytes = probe.Bytes(side);
        if (!probe.IsStart(side))
        {
            int at = HttpStartLine.Find(bytes, false, option.MaximumHttpHeadLength);
            bytes = bytes.Slice(at < 0 ? bytes.Length : at);
        }

        return bytes.IsEmpty
            ? ParseStatus.NeedMore
            : HttpStartLine.Recognize(bytes, option.MaximumHttpHeadLength);
    }
}
