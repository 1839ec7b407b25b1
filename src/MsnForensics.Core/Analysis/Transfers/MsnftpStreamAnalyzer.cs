using System;
using System.Globalization;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Streams;
using MsnForensics.Capture;
using MsnForensics.Protocol.FileTransfer;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Transfers;

/// <summary>
/// Reads an MSNFTP connection. Who opened it says nothing: the receiver shows its account and asks, the sender names
/// the size and sends (reference: sections 1.3, 1.6).
/// </summary>
public sealed class MsnftpStreamAnalyzer : IStreamAnalyzer
{
    private readonly TransferTracker? _tracker;
    private readonly MsnftpSide _a;
    private readonly MsnftpSide _b;
    private StreamSide? _sender;
    private long _counted;

    public MsnftpStreamAnalyzer(StreamProbe probe, SessionHub hub)
    {
        Context = probe.Context;
        _tracker = hub.Transfers;
        Flow = new FileFlow(Context.Analysis, _tracker?.Invitations);
        _a = new MsnftpSide(StreamSide.A, probe.A, !probe.IsStart(StreamSide.A), this);
        _b = new MsnftpSide(StreamSide.B, probe.B, !probe.IsStart(StreamSide.B), this);
        _a.Drain(false);
        _b.Drain(false);
        Count();
    }

    public bool IsMsn => true;

    public string? Content => null;

    public long UnparsedBytes => _a.UnparsedBytes + _b.UnparsedBytes;

    /// <summary>The stream.</summary>
    internal StreamContext Context { get; }

    internal FileFlow Flow { get; }

    public void OnData(StreamSide side, long offset, ReadOnlySpan<byte> data, FrameSet frames)
    {
        SideOf(side).OnData(offset, data, frames);
        Count();
        _tracker?.Advance();
    }

    public void OnGap(StreamSide side, StreamGap gap)
    {
        SideOf(side).OnGap(gap);
        Count();
    }

    public void OnClosed(StreamEnd end, FrameReference at)
    {
        _a.Flush();
        _b.Flush();
        Count();
        if (_tracker is null)
        {
            Flow.Drop();
        }
        else
        {
            _tracker.Close(Flow);
            _tracker.Channels.Table.Observe("Msnftp", Context);
        }
    }

    internal void Read(MsnftpLine line, StreamSide side, PacketPlace place)
    {
        if (line.Verb == MsnftpVerb.File)
        {
            SetSender(side);
        }
        else if (line.Verb is MsnftpVerb.User or MsnftpVerb.Transfer or MsnftpVerb.Cancel)
        {
            SetSender(side == StreamSide.A ? StreamSide.B : StreamSide.A);
        }

        if (line.Verb == MsnftpVerb.User && line.Number is { } cookie)
        {
            string secret = "cookie " + cookie.ToString(CultureInfo.InvariantCulture);
            _tracker?.Channels.Table.Prove(secret, Context.Stream, MsnMatchGround.Cookie);
        }

        Flow.Read(line, side != _sender, place);
    }

    // Without anybody to take it, a content is passed over.
    internal void Add(long position, ReadOnlySpan<byte> data, PacketPlace place)
    {
        if (_tracker is not null)
        {
            Flow.Add(position, data, place);
        }
    }

    internal void SetSender(StreamSide side) => _sender ??= side;

    internal PacketPlace PlaceOf(StreamSide side, ByteRange range) => new(
        MsnTransferRoute.DirectTcp, Context, new StreamPiece(side == Context.ClientSide, range));

    private MsnftpSide SideOf(StreamSide side) => side == StreamSide.A ? _a : _b;

    // Four blocks at most wait at one time, so there is nothing to give up.
    private void Count()
    {
        long held = _a.HeldBytes + _b.HeldBytes;
        Context.Analysis.Budget.Change(held - _counted);
        _counted = held;
    }
}
