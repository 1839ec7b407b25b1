using System.Collections.Generic;
using System.Net;
using MsnForensics.Analysis.Transfers;
using MsnForensics.Capture;
using MsnForensics.Protocol.Webcam;

namespace MsnForensics.Analysis.Media;

/// <summary>Pictures or sound that one side of a video conversation sends in datagrams (reference: section
/// 7.7).</summary>
public sealed class ConversationFeed : IMediaFeed
{
    // Frames whose parts are still coming.
    private const int OpenCount = 16;

    private readonly int _code;
    private readonly IPEndPoint _sender;
    private readonly IPEndPoint _receiver;
    private readonly Dictionary<long, HashSet<int>> _open = new();
    private readonly Queue<long> _order = new();
    private FrameReference _first;
    private FrameReference _last;
    private long _count;
    private long _length;
    private long _frames;

    public ConversationFeed(int code, IPEndPoint sender, IPEndPoint receiver)
    {
        _code = code;
        _sender = sender;
        _receiver = receiver;
    }

    public TransferBody? Body => null;

    public bool Is(int code, IPEndPoint sender) => _code == code && _sender.Equals(sender);

    public void Add(MediaPacket packet, FrameReference at)
    {
        long key = ((long)packet.FrameIndex << 32) | packet.Timestamp;
        if (!_open.TryGetValue(key, out HashSet<int>? parts))
        {
            _open.Add(key, parts = new HashSet<int>());
            _order.Enqueue(key);
            if (_order.Count > OpenCount)
            {
                _open.Remove(_order.Dequeue());
            }
        }

        if (!parts.Add(packet.ChunkIndex))
        {
            return;
        }

        _first = _count == 0 ? at : _first;
        _last = at;
        _count++;
        _length += packet.PayloadLength;
        _frames += parts.Count == packet.ChunkCount ? 1 : 0;
    }

    public MsnMediaStream Build(AnalysisContext analysis) => new(
        _code == MediaPacket.Video ? "video" : "audio",
        _code == MediaPacket.Video ? "WMV3" : "SIREN/16000",
        _sender.ToString(),
        _receiver.ToString())
    {
        StartTime = analysis.TimeOf(_first),
        EndTime = analysis.TimeOf(_last),
        PacketCount = _count,
        Length = _length,
        FrameCount = _frames,
    };
}
