using System;
using System.Globalization;
using System.Linq;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Streams;
using MsnForensics.Analysis.Transfers;
using MsnForensics.Capture;
using MsnForensics.Protocol.Webcam;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Media;

/// <summary>Reads the connection of a webcam, between the two or to a reflector (reference: sections 7.3,
/// 7.5).</summary>
public sealed class WebcamStreamAnalyzer : IStreamAnalyzer
{
    private readonly StreamContext _context;
    private readonly TransferTracker? _tracker;
    private readonly WebcamSide _a;
    private readonly WebcamSide _b;
    private readonly WebcamFeed?[] _feeds = new WebcamFeed?[2];
    private TransferOffer? _offer;
    private bool _isProven;
    private long _counted;

    public WebcamStreamAnalyzer(StreamProbe probe, SessionHub hub)
    {
        _context = probe.Context;
        _tracker = hub.Transfers;
        _a = new WebcamSide(StreamSide.A, probe.A, !probe.IsStart(StreamSide.A), this);
        _b = new WebcamSide(StreamSide.B, probe.B, !probe.IsStart(StreamSide.B), this);
        _a.Drain();
        _b.Drain();
        Count();
    }

    public bool IsMsn => true;

    public string? Content => null;

    public long UnparsedBytes => _a.UnparsedBytes + _b.UnparsedBytes;

    public void OnData(StreamSide side, long offset, ReadOnlySpan<byte> data, FrameSet frames)
    {
        (side == StreamSide.A ? _a : _b).OnData(offset, data, frames);
        Count();
        _tracker?.Advance();
    }

    public void OnGap(StreamSide side, StreamGap gap)
    {
        (side == StreamSide.A ? _a : _b).OnGap();
        Count();
    }

    public void OnClosed(StreamEnd end, FrameReference at)
    {
        _a.Flush();
        _b.Flush();
        Count();
        if (!_isProven)
        {
            _tracker?.Channels.Table.Observe("Webcam", _context);
        }

        foreach (WebcamFeed feed in _feeds.OfType<WebcamFeed>().Where(_ => _offer is null))
        {
            _tracker!.Release(feed);
        }
    }

    /// <summary>A greeting tells whose webcam it is.</summary>
    internal void Read(WebcamGreeting greeting)
    {
        string? secret = greeting.Kind switch
        {
            WebcamGreetingKind.Request => string.Format(
                CultureInfo.InvariantCulture, "webcam {0} {1}", greeting.RecipientId, greeting.Session),
            WebcamGreetingKind.Producer or WebcamGreetingKind.Viewer => string.Format(
                CultureInfo.InvariantCulture, "tunnel {0}", greeting.Session),
            _ => null,
        };
        if (secret is not null
            && _tracker?.Channels.Table.Prove(secret, _context.Stream, MsnMatchGround.Cookie) is { } channel)
        {
            _isProven = true;
            _offer ??= channel.Terms.Subject;
        }
    }

    internal void Add(StreamSide side, WebcamFrame frame, ReadOnlySpan<byte> bytes, ByteRange range)
    {
        if (_tracker is null)
        {
            return;
        }

        bool isFromClient = side == _context.ClientSide;
        WebcamFeed feed = _feeds[(int)side] ??= Open(isFromClient);
        feed.Add(
            frame,
            bytes,
            new PacketPlace(MsnTransferRoute.DirectTcp, _context, new StreamPiece(isFromClient, range)));
    }

    /// <summary>Pictures may be missing.</summary>
    internal void Lose(StreamSide side)
    {
        if (_feeds[(int)side] is { } feed)
        {
            feed.Body.Loss ??= "pictures are missing";
        }
    }

    private WebcamFeed Open(bool isFromClient)
    {
        WebcamFeed feed = new(
            _context.Analysis,
            isFromClient ? _context.Client : _context.Server,
            isFromClient ? _context.Server : _context.Client);
        _offer?.Media.Add(feed);
        return feed;
    }

    // A picture has 100 kB at most, so there is nothing to give up.
    private void Count()
    {
        long held = _a.HeldBytes + _b.HeldBytes;
        _context.Analysis.Budget.Change(held - _counted);
        _counted = held;
    }
}
