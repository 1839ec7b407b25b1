using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MsnForensics.Protocol.PeerToPeer;

namespace MsnForensics.Analysis.Transfers;

/// <summary>
/// Puts negotiation messages together from their chunks. A capture of both ends shows each packet twice; the second
/// copy is passed over, unless it fills a hole.
/// </summary>
public sealed class SlpAssembler
{
    // Invitations with a picture take some kilobytes; more is hostile (reference: section 9.9).
    private const int MaximumOpenCount = 256;
    private const int MaximumKnownCount = 16_384;

    private readonly AnalysisContext _analysis;
    private readonly Action<IReadOnlyList<PacketPlace>, SlpMessage> _use;
    private readonly Dictionary<string, Assembly> _open = new();
    private readonly HashSet<string> _known = new();
    private readonly Queue<string> _knownOrder = new();

    /// <param name="analysis">The run.</param>
    /// <param name="use">Takes the messages.</param>
    public SlpAssembler(AnalysisContext analysis, Action<IReadOnlyList<PacketPlace>, SlpMessage> use)
    {
        _analysis = analysis;
        _use = use;
    }

    public void Add(P2PPacket packet, HoledBytes bytes, PacketPlace place)
    {
        string key = KeyOf(packet, place);
        long total = packet.TotalSize ?? packet.DataLength + packet.Remaining;
        if (total > _analysis.Option.MaximumDocumentLength || _known.Contains(key + KnownMark(packet)))
        {
            return;
        }

        if (!_open.TryGetValue(key, out Assembly? assembly) || IsNew(assembly, packet, total))
        {
            Close(key);
            MakeRoom();
            assembly = new Assembly(total);
            _open[key] = assembly;
        }

        int count = assembly.Add(packet, bytes, place);
        _analysis.Budget.Change(count);
        Know(packet, key, assembly);
        if (assembly.IsComplete)
        {
            Close(key);
        }
    }

    /// <summary>Gives out what lacks its end.</summary>
    public void Flush()
    {
        foreach (string key in _open.Keys.ToArray())
        {
            Close(key);
        }
    }

    private static bool IsNew(Assembly assembly, P2PPacket packet, long total) => packet.Version == 2
        ? packet.IsFirst && assembly.FirstSequence is { } first && first != packet.Transport.BaseId
        : !assembly.IsOf(total);

    // Version 2 has no number for a message that is not cut; its packets have sequence numbers instead.
    private static string KeyOf(P2PPacket packet, PacketPlace place) => string.Join(
        "|",
        packet.Version.ToString(CultureInfo.InvariantCulture),
        place.Sender,
        place.Receiver,
        packet.MessageId.ToString(CultureInfo.InvariantCulture));

    private static string KnownMark(P2PPacket packet) => packet.Version == 2
        ? "#" + packet.Transport.BaseId.ToString(CultureInfo.InvariantCulture)
        : "#" + packet.TotalSize!.Value.ToString(CultureInfo.InvariantCulture);

    private void Know(P2PPacket packet, string key, Assembly assembly)
    {
        bool isKnown = packet.Version == 2 ? assembly.Holds(packet) : assembly.IsComplete;
        string known = key + KnownMark(packet);
        if (isKnown && _known.Add(known))
        {
            _knownOrder.Enqueue(known);
            if (_knownOrder.Count > MaximumKnownCount)
            {
                _known.Remove(_knownOrder.Dequeue());
            }
        }
    }

    private void MakeRoom()
    {
        if (_open.Count >= MaximumOpenCount)
        {
            Close(_open.Keys.First());
        }
    }

    private void Close(string key)
    {
        if (!_open.TryGetValue(key, out Assembly? assembly))
        {
            return;
        }

        _open.Remove(key);
        _analysis.Budget.Change(-assembly.Count);
        if (SlpMessage.Parse(assembly.Join()) is { } message)
        {
            _use(assembly.Places, message);
        }
    }

    private sealed class Assembly
    {
        private readonly CoveredRanges _covered = new();
        private readonly SortedDictionary<long, byte[]> _pieces = new();
        private readonly List<PacketPlace> _places = new();
        private readonly long _total;

        public Assembly(long total) => _total = total;

        public IReadOnlyList<PacketPlace> Places => _places;

        /// <summary>Bytes held.</summary>
        public int Count => (int)_covered.Length;

        /// <summary>The number of the packet that begins the message; null until it comes.</summary>
        public uint? FirstSequence { get; private set; }

        public bool IsComplete => _covered.Length == _total;

        public bool IsOf(long total) => _total == total;

        public bool Holds(P2PPacket packet) =>
            _covered.EndFrom(OffsetOf(packet)) >= OffsetOf(packet) + packet.DataLength;

        // The number of bytes that are new.
        public int Add(P2PPacket packet, HoledBytes bytes, PacketPlace place)
        {
            int before = Count;
            FirstSequence ??= packet.IsFirst ? packet.Transport.BaseId : null;
            foreach (KeyValuePair<int, ReadOnlyMemory<byte>> piece in
                bytes.Pieces(packet.DataOffset, packet.DataLength))
            {
                Add(OffsetOf(packet) + piece.Key, piece.Value.Span);
            }

            if (Count > before)
            {
                _places.Add(place);
            }

            return Count - before;
        }

        // From the beginning to the first hole; one client writes four zero bytes in front.
        public byte[] Join()
        {
            long end = _covered.EndFrom(0);
            IEnumerable<byte> joined = _pieces.Where(piece => piece.Key < end).SelectMany(piece => piece.Value);
            return joined.SkipWhile(value => value == 0).ToArray();
        }

        private void Add(long offset, ReadOnlySpan<byte> data)
        {
            if (offset < 0 || offset + data.Length > _total)
            {
                return;
            }

            foreach (MsnByteRange range in _covered.Add(offset, data.Length))
            {
                _pieces[range.Offset] = data.Slice((int)(range.Offset - offset), (int)range.Length).ToArray();
            }
        }

        private long OffsetOf(P2PPacket packet) => packet.Offset ?? _total - packet.Remaining - packet.DataLength;
    }
}
