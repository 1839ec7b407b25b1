using System;
using System.Collections.Generic;
using System.Net;
using MsnForensics.Analysis.Transfers;
using MsnForensics.Capture;
using MsnForensics.Protocol.Rtp;
using MsnForensics.Protocol.Sip;

namespace MsnForensics.Analysis.Media;

/// <summary>One RTP stream of a call: counted, and its losses read from the numbering (RFC 3550, appendix A).</summary>
public sealed class RtpFeed : IMediaFeed
{
    private const int Cycle = 65_536;

    // Packets that come twice lie close together.
    private const int WindowCount = 1024;

    private readonly IPEndPoint _sender;
    private readonly IPEndPoint _receiver;
    private readonly SdpMedia? _offer;
    private readonly List<string> _codecs = new();
    private readonly HashSet<long> _window = new();
    private readonly Queue<long> _windowOrder = new();
    private FrameReference _first;
    private FrameReference _last;
    private long _lowest = long.MaxValue;
    private long _highest = -1;
    private long _count;
    private long _length;

    /// <param name="source">Number of the stream (SSRC).</param>
    /// <param name="sender">Who sends it.</param>
    /// <param name="receiver">To whom.</param>
    /// <param name="offer">The medium it was offered as; null when nothing tells.</param>
    public RtpFeed(uint source, IPEndPoint sender, IPEndPoint receiver, SdpMedia? offer)
    {
        Source = source;
        _sender = sender;
        _receiver = receiver;
        _offer = offer;
    }

    public uint Source { get; }

    public TransferBody? Body => null;

    public bool Is(uint source, IPEndPoint sender) => Source == source && _sender.Equals(sender);

    public void Add(RtpPacket packet, FrameReference at)
    {
        long number = Extend(packet.Sequence);
        if (!_window.Add(number))
        {
            return;
        }

        _windowOrder.Enqueue(number);
        if (_windowOrder.Count > WindowCount)
        {
            _window.Remove(_windowOrder.Dequeue());
        }

        _first = _count == 0 ? at : _first;
        _last = at;
        _count++;
        _length += packet.PayloadLength;
        _lowest = Math.Min(_lowest, number);
        _highest = Math.Max(_highest, number);
        string codec = NameOf(packet.PayloadType);
        if (!_codecs.Contains(codec) && _codecs.Count < 16)
        {
            _codecs.Add(codec);
        }
    }

    public MsnMediaStream Build(AnalysisContext analysis) => new(
        _offer?.Name ?? "", string.Join(", ", _codecs), _sender.ToString(), _receiver.ToString())
    {
        StartTime = analysis.TimeOf(_first),
        EndTime = analysis.TimeOf(_last),
        PacketCount = _count,
        LostCount = Math.Max(0, _highest - _lowest + 1 - _count),
        Length = _length,
        Source = Source,
    };

    // Counts on over the wrap: the number nearest to the highest one so far.
    private long Extend(int sequence)
    {
        if (_highest < 0)
        {
            return Cycle + sequence;
        }

        long cycle = _highest - (_highest % Cycle) + sequence;
        long distance = cycle - _highest;
        return distance > Cycle / 2 ? cycle - Cycle : distance < -Cycle / 2 ? cycle + Cycle : cycle;
    }

    private string NameOf(int payloadType)
    {
        foreach (KeyValuePair<int, string> codec in _offer?.Codecs ?? Array.Empty<KeyValuePair<int, string>>())
        {
            if (codec.Key == payloadType)
            {
                return codec.Value;
            }
        }

        return RtpPayloadName.Of(payloadType);
    }
}
