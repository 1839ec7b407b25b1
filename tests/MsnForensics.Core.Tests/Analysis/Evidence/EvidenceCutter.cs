using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;

namespace MsnForensics.Core.Tests.Analysis.Evidence;

/// <summary>Cuts the bytes that an evidence names out of a capture, with nothing but the evidence and the stream's
/// record.</summary>
internal sealed class EvidenceCutter
{
    private readonly PlainCapture _capture;
    private readonly Dictionary<long, MsnStream> _streams;
    private readonly Dictionary<(long Stream, MsnStreamDirection Direction), uint> _origins = [];

    public EvidenceCutter(PlainCapture capture, IEnumerable<MsnStream> streams)
    {
        _capture = capture;
        _streams = streams.ToDictionary(stream => stream.StreamId);
        for (long frame = 1; frame <= capture.FrameCount; frame++)
        {
            if (capture[frame] is { } segment)
            {
                FindOrigin(segment, frame);
            }
        }
    }

    /// <summary>The bytes of a contiguous part; those that no named frame holds are zero.</summary>
    public byte[] Cut(long streamId, MsnEvidencePart part, out long covered)
    {
        byte[] bytes = new byte[part.Length];
        bool[] isThere = new bool[part.Length];
        uint origin = _origins[(streamId, part.StreamDirection)];
        foreach (long number in part.FrameNumbers)
        {
            PlainSegment segment = _capture[number] ?? throw new InvalidOperationException(
                "frame " + number + " is no TCP");
            Assert.Equal(SourceOf(_streams[streamId], part.StreamDirection), segment.Source);
            int first = unchecked(
                (int)(segment.Sequence + (segment.IsSyn ? 1u : 0u) - origin - (uint)part.StreamOffset));
            for (int i = Math.Max(0, -first); i < segment.Payload.Length && first + i < bytes.Length; i++)
            {
                if (!isThere[first + i])
                {
                    bytes[first + i] = segment.Payload[i];
                    isThere[first + i] = true;
                }
            }
        }

        covered = isThere.LongCount(item => item);
        return bytes;
    }

    /// <summary>Distinct payload bytes of one direction of a stream, counted frame by frame.</summary>
    public long CountBytes(MsnStream stream, MsnStreamDirection direction)
    {
        SortedDictionary<uint, int> pieces = [];
        IPEndPoint source = SourceOf(stream, direction);
        IPEndPoint destination = SourceOf(stream, Opposite(direction));
        uint origin = _origins.GetValueOrDefault((stream.StreamId, direction));
        for (long frame = 1; frame <= _capture.FrameCount; frame++)
        {
            if (_capture[frame] is { Payload.Length: > 0 } segment
                && segment.Source.Equals(source) && segment.Destination.Equals(destination))
            {
                uint at = unchecked(segment.Sequence - origin);
                pieces[at] = Math.Max(pieces.GetValueOrDefault(at), segment.Payload.Length);
            }
        }

        long count = 0;
        long end = 0;
        foreach ((uint at, int length) in pieces)
        {
            count += Math.Max(0, at + length - Math.Max(end, at));
            end = Math.Max(end, at + (long)length);
        }

        return count;
    }

    // Offset 0 is the byte behind the SYN, or the first one seen.
    private void FindOrigin(PlainSegment segment, long frame)
    {
        foreach (MsnStream stream in _streams.Values)
        {
            foreach (MsnStreamDirection direction in
                new[] { MsnStreamDirection.ClientToServer, MsnStreamDirection.ServerToClient })
            {
                if (segment.Source.Equals(SourceOf(stream, direction))
                    && segment.Destination.Equals(SourceOf(stream, Opposite(direction)))
                    && frame >= stream.Evidence.FrameNumbers[0]
                    && frame <= stream.Evidence.FrameNumbers[^1]
                    && (segment.IsSyn || segment.Payload.Length > 0))
                {
                    _origins.TryAdd((stream.StreamId, direction), segment.Sequence + (segment.IsSyn ? 1u : 0u));
                }
            }
        }
    }

    private static IPEndPoint SourceOf(MsnStream stream, MsnStreamDirection direction) => IPEndPoint.Parse(
        direction == MsnStreamDirection.ClientToServer ? stream.ClientEndpoint : stream.ServerEndpoint);

    private static MsnStreamDirection Opposite(MsnStreamDirection direction) =>
        direction == MsnStreamDirection.ClientToServer
            ? MsnStreamDirection.ServerToClient
            : MsnStreamDirection.ClientToServer;
}
