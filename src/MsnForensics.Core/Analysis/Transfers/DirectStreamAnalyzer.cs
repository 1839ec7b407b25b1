using System;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Streams;
using MsnForensics.Capture;
using MsnForensics.Protocol.PeerToPeer;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Transfers;

/// <summary>Reads a connection between two clients, direct or over a relay: whose it is, and the packets it carries
/// (reference: sections 6.1 to 6.3).</summary>
public sealed class DirectStreamAnalyzer : IStreamAnalyzer
{
    private readonly StreamContext _context;
    private readonly TransferTracker? _tracker;
    private readonly bool _isRelayed;
    private readonly DirectSide _a;
    private readonly DirectSide _b;
    private readonly Guid?[] _nonces = new Guid?[2];
    private readonly string?[] _accounts = new string?[2];
    private StreamSide _connector = StreamSide.A;
    private long _counted;
    private bool _isProven;

    public DirectStreamAnalyzer(StreamProbe probe, SessionHub hub, PeerFraming framing)
    {
        _context = probe.Context;
        _tracker = hub.Transfers;
        _isRelayed = framing.PrefixLength == RelayFrame.PrefixLength;
        _a = new DirectSide(StreamSide.A, probe.A, framing, _isRelayed || !probe.IsStart(StreamSide.A), Use);
        _b = new DirectSide(StreamSide.B, probe.B, framing, _isRelayed || !probe.IsStart(StreamSide.B), Use);
        _a.Drain(false);
        _b.Drain(false);
        Count();
    }

    public bool IsMsn => true;

    public string? Content => null;

    public long UnparsedBytes => _a.UnparsedBytes + _b.UnparsedBytes;

    public void OnData(StreamSide side, long offset, ReadOnlySpan<byte> data, FrameSet frames)
    {
        SideOf(side).OnData(offset, data, frames);
        Count();
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
        if (!_isProven && !_isRelayed)
        {
            _tracker?.Channels.Table.Observe("MsnDirect", _context);
        }
    }

    private DirectSide SideOf(StreamSide side) => side == StreamSide.A ? _a : _b;

    // A frame has 64 KiB at most, so there is nothing to give up.
    private void Count()
    {
        long held = _a.HeldBytes + _b.HeldBytes;
        _context.Analysis.Budget.Change(held - _counted);
        _counted = held;
    }

    private void Use(DirectSide side, HoledBytes frame, ByteRange range)
    {
        if (DirectFrame.IsHello(frame.Prefix))
        {
            _connector = side.Side;
        }

        if (_tracker is null || frame.Length < P2PNonce.Size)
        {
            return;
        }

        int index = (int)side.Side;
        if (_nonces[index] is null && DirectFrame.TryReadHandshake(frame.Prefix, out Guid nonce, out _))
        {
            _nonces[index] = nonce;
            _isProven |= Prove("nonce ", nonce) || Prove("hash ", P2PNonce.Hash(nonce));
            Identify();
            return;
        }

        Identify();
        bool isFromClient = side.Side == _context.ClientSide;
        MsnTransferRoute route = _isRelayed ? MsnTransferRoute.Relay : MsnTransferRoute.DirectTcp;
        PacketPlace place = new(route, _context, new StreamPiece(isFromClient, range))
        {
            Sender = _accounts[index],
            Receiver = _accounts[1 - index],
        };
        _tracker.Traffic.Read(frame, false, 1, place);
        _tracker.Advance();
    }

    private bool Prove(string kind, Guid nonce) =>
        _tracker!.Channels.Table.Prove(kind + nonce.ToString(), _context.Stream, MsnMatchGround.Nonce) is not null;

    // A hashed nonce names who shows it; a plain one who waited for the connection.
    private void Identify()
    {
        for (int i = 0; i < 2 && _accounts[0] is null && _accounts[1] is null; i++)
        {
            if (_nonces[i] is not { } nonce || _tracker!.Traffic.Nonces.Find(nonce) is not { } found)
            {
                continue;
            }

            int connector = (int)_connector;
            int announcer = found.IsHashed ? i : found.IsListening ? 1 - connector : connector;
            _accounts[announcer] = found.From;
            _accounts[1 - announcer] = found.To;
        }
    }
}
