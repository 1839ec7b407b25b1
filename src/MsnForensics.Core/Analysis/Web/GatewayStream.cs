using MsnForensics.Analysis.Streams;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Http;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Web;

/// <summary>
/// One logical connection inside the HTTP gateway: the bodies of its requests are what the client sends, the bodies of
/// their answers what the server sends, over as many connections as it takes (reference: section 10.3).
/// </summary>
public sealed class GatewayStream
{
    private readonly ByteStream _inner;
    private readonly StreamSide _clientSide;
    private readonly bool _hasOpen;
    private readonly long[] _offsets = new long[2];
    private readonly bool[] _isLossReported = new bool[2];
    private readonly GatewayIds _ids;
    private readonly StreamContext _first;
    private bool _isOpenReported;

    /// <param name="first">The connection that showed it first.</param>
    /// <param name="inner">What reads the bodies.</param>
    /// <param name="hasOpen">The request that opened it is in the capture.</param>
    public GatewayStream(StreamContext first, ByteStream inner, bool hasOpen)
    {
        _first = first;
        _ids = new GatewayIds(hasOpen);
        _inner = inner;
        _hasOpen = hasOpen;
        _clientSide = inner.Context.ClientSide;
    }

    /// <summary>What the bodies hold: <c>Msnp</c>, or <c>Unknown</c>.</summary>
    public string Protocol => _inner.Protocol;

    /// <summary>The frame that showed it last.</summary>
    public FrameReference LastSeen { get; private set; }

    /// <summary>How it ends if nothing more comes; null while nothing tells.</summary>
    public StreamEnd? End { get; private set; }

    /// <summary>The gateway said that it is over.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>A request of this connection.</summary>
    public void OnRequest(StreamContext context, GatewayRequest request, HttpMessage message)
    {
        See(message);
        _ids.Quote(request.SessionId);
        Feed(context, true, message);
    }

    /// <summary>An answer to a request of this connection.</summary>
    /// <param name="context">The connection it came on.</param>
    /// <param name="answer">The answer; null when the capture lacks it.</param>
    /// <param name="request">Its request; null when the capture lacks it.</param>
    public void OnAnswer(StreamContext context, HttpMessage? answer, HttpMessage? request)
    {
        if (answer is null)
        {
            Lose(context, false, request!);
            return;
        }

        See(answer);
        if (request is null)
        {
            Lose(context, true, answer);
        }

        if (answer.Head.StatusCode >= 300)
        {
            End = StreamEnd.Reset;
            return;
        }

        GatewaySession? session = GatewaySession.Of(answer.Head);
        _ids.Announce(session?.SessionId);
        IsClosed = session is { IsClosed: true };
        End = IsClosed ? StreamEnd.Finished : null;
        Feed(context, false, answer);
    }

    public void Close(StreamEnd end)
    {
        if (_ids.MissingCount > 0 || _isLossReported[0] || _isLossReported[1] || _isOpenReported)
        {
            _first.Analysis.Gaps.AddGateway();
        }

        if (_ids.MissingCount > 0 && !_isLossReported[1])
        {
            _first.Report(
                AnomalyCode.GatewayExchangeMissing,
                LastSeen,
                $": {_ids.MissingCount} requests of a gateway session quote answers that are not in the capture.");
        }

        _inner.OnClosed(end, LastSeen);
    }

    // A poll without content shows that the session lives.
    private void See(HttpMessage message)
    {
        LastSeen = message.Frames.Latest;
        _inner.Context.Note(0, message.Frames);
    }

    // The bytes of a body that was sent as it is keep their own frames; one that was coded has them all together.
    private void Feed(StreamContext context, bool isFromClient, HttpMessage message)
    {
        ReportMissingOpen(context, message);
        HttpContentState state = HttpContentState.Complete;
        if (HttpContent.IsCoded(message.Head))
        {
            int limit = context.Analysis.Option.MaximumHttpBodyLength;
            Pass(isFromClient, message.ToPart(isFromClient, limit, out state).Body, message.Frames);
        }
        else
        {
            FeedPieces(isFromClient, message);
        }

        HttpOddities.Report(context, message, state);
        if (message.IsCut || message.IsTooLong || state != HttpContentState.Complete)
        {
            PassGap(isFromClient, message.MissingLength, message.Frames.Latest);
        }
    }

    private void FeedPieces(bool isFromClient, HttpMessage message)
    {
        foreach (HttpBodyPiece piece in message.Pieces)
        {
            if (piece.Length > 0)
            {
                Pass(isFromClient, message.Body.Slice(piece.Offset, piece.Length), piece.Frames);
            }
            else
            {
                PassGap(isFromClient, piece.Missing, message.Frames.Latest);
            }
        }
    }

    private void Pass(bool isFromClient, System.ReadOnlySpan<byte> bytes, FrameSet frames)
    {
        if (!bytes.IsEmpty)
        {
            ref long offset = ref _offsets[isFromClient ? 0 : 1];
            _inner.OnData(SideOf(isFromClient), offset, bytes, frames);
            offset += bytes.Length;
        }
    }

    private void PassGap(bool isFromClient, long length, FrameReference at)
    {
        ref long offset = ref _offsets[isFromClient ? 0 : 1];
        _inner.OnGap(SideOf(isFromClient), new StreamGap(offset, length, GapReason.NotCaptured, at));
        offset += length;
    }

    private void Lose(StreamContext context, bool isFromClient, HttpMessage at)
    {
        ref bool isReported = ref _isLossReported[isFromClient ? 0 : 1];
        if (!isReported)
        {
            isReported = true;
            string what = isFromClient ? "requests" : "answers";
            context.Report(
                AnomalyCode.GatewayExchangeMissing,
                at.Frames.Latest,
                $": from here on {what} of a gateway session are not in the capture.");
        }

        PassGap(isFromClient, 0, at.Frames.Latest);
    }

    private void ReportMissingOpen(StreamContext context, HttpMessage message)
    {
        if (!_hasOpen && !_isOpenReported && message.BodyLength > 0)
        {
            _isOpenReported = true;
            context.Report(
                AnomalyCode.GatewayOpenMissing,
                message.Frames.Latest,
                $": the request that opened the gateway session is not in the capture.");
        }
    }

    private StreamSide SideOf(bool isFromClient) => isFromClient == (_clientSide == StreamSide.A)
        ? StreamSide.A
        : StreamSide.B;
}
