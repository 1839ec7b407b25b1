using System.Collections.Generic;
using System.Linq;
using System.Net;
using MsnForensics.Analysis.Streams;
using MsnForensics.Capture;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Transfers;

/// <summary>
/// Collects where a content or a negotiation stands in the evidence. Pieces that adjoin become one, so that a file of
/// gigabytes needs little more than the numbers of its frames.
/// </summary>
public sealed class EvidenceTrail
{
    // Beyond this many, pieces of one stream are joined over what lies between them.
    private const int MaximumRunCount = 4096;
    private const int ProtocolUdp = 17;

    private readonly AnalysisContext _analysis;
    private readonly List<Run> _runs = new();
    private Run? _last;

    public EvidenceTrail(AnalysisContext analysis) => _analysis = analysis;

    public bool IsEmpty => _runs.Count == 0;

    /// <summary>The first stream, direction and offset, for a record's identity.</summary>
    public string Key => _runs.Count == 0
        ? ""
        : string.Join("|", _runs[0].Key, _runs[0].IsFromClient ? "c" : "s", _runs[0].Offset);

    public void Add(StreamContext stream, StreamPiece piece)
    {
        // A piece split over two files of a merged run stands in both.
        Run? run = null;
        for (int i = 0; i < piece.Range.Frames.Count; i++)
        {
            FrameReference frame = piece.Range.Frames[i];
            if (run is null || run.Source != frame.Source)
            {
                run = RunOf(stream, piece.IsFromClient, piece.Range.Offset, frame.Source);
                run.End = System.Math.Max(run.End, piece.Range.Offset + piece.Range.Length);
            }

            run.AddFrame(frame.Number);
        }
    }

    /// <summary>Adds a datagram; its place is its frame.</summary>
    public void Add(IPEndPoint source, IPEndPoint destination, int length, FrameReference frame)
    {
        if (_last is not { Stream: null } last
            || last.Source != frame.Source
            || !last.Sender!.Equals(source)
            || !last.Receiver!.Equals(destination))
        {
            _last = new Run(null, true, 0, frame.Source) { Sender = source, Receiver = destination };
            _runs.Add(_last);
        }

        _last!.End += length;
        _last.AddFrame(frame.Number);
    }

    /// <summary>The evidence; empty when nothing was added.</summary>
    public MsnEvidence Build()
    {
        List<MsnEvidence> evidence = _runs
            .GroupBy(run => run.Stream is null ? run.Key : run.Key + run.Stream.Layer)
            .Select(group => Build(group.ToArray()))
            .ToList();
        return evidence.Count == 0 ? new MsnEvidence() : EvidenceBuilder.Join(evidence);
    }

    // A run that the piece adjoins, else a new one.
    private Run RunOf(StreamContext stream, bool isFromClient, long offset, int source)
    {
        if (_last is { } last && last.Is(stream, isFromClient, source) && last.End == offset)
        {
            return last;
        }

        for (int i = _runs.Count - 1; i >= 0 && i >= _runs.Count - 4; i--)
        {
            if (_runs[i].Is(stream, isFromClient, source) && _runs[i].End == offset)
            {
                return _last = _runs[i];
            }
        }

        if (_runs.Count >= MaximumRunCount
            && _runs.FindLast(run => run.Is(stream, isFromClient, source) && run.End <= offset) is { } open)
        {
            return _last = open;
        }

        _last = new Run(stream, isFromClient, offset, source);
        _runs.Add(_last);
        return _last;
    }

    private MsnEvidence Build(Run[] runs)
    {
        Run first = runs[0];
        SourceIdentity source = _analysis.Source(first.Source);
        MsnEvidencePart[] parts = runs.Select(PartOf).ToArray();
        return new MsnEvidence
        {
            Path = source.Path,
            Sha256 = source.Sha256,
            FrameNumbers = parts.Length == 1 ? parts[0].FrameNumbers : new MsnList<long>(parts
                .Where(part => part.Path == source.Path)
                .SelectMany(part => part.FrameNumbers).Distinct().OrderBy(number => number)),
            StreamId = first.Stream?.Stream.Index ?? -1,
            StreamDirection = parts[0].StreamDirection,
            StreamOffset = parts[0].StreamOffset,
            Length = first.Stream is null
                ? parts.Sum(part => part.Length)
                : runs.Where(run => run.IsFromClient == first.IsFromClient).Max(run => run.End) - first.Offset,
            CommunityId = first.Stream?.CommunityId
                ?? CommunityId.Compute(first.Sender!, first.Receiver!, ProtocolUdp),
            Layer = first.Stream?.Layer ?? "udp",
            Parts = new MsnList<MsnEvidencePart>(parts),
        };
    }

    private MsnEvidencePart PartOf(Run run) => new(
        _analysis.Source(run.Source).Path,
        run.Stream is null ? MsnStreamDirection.Unknown
            : run.IsFromClient ? MsnStreamDirection.ClientToServer
            : MsnStreamDirection.ServerToClient,
        new MsnList<long>(run.Frames.Distinct().OrderBy(number => number)),
        run.Stream is null ? -1 : run.Offset,
        run.End - run.Offset,
        run.Stream?.Stream.Index ?? -1,
        run.Stream?.Layer ?? "udp");

    private sealed class Run
    {
        public Run(StreamContext? stream, bool isFromClient, long offset, int source)
        {
            Stream = stream;
            IsFromClient = isFromClient;
            Offset = offset;
            End = offset;
            Source = source;
        }

        public StreamContext? Stream { get; }

        public bool IsFromClient { get; }

        public long Offset { get; }

        public int Source { get; }

        public long End { get; set; }

        public IPEndPoint? Sender { get; init; }

        public IPEndPoint? Receiver { get; init; }

        public List<long> Frames { get; } = new();

        public string Key => Stream?.Key ?? Sender + " " + Receiver;

        public bool Is(StreamContext stream, bool isFromClient, int source) =>
            Stream == stream && IsFromClient == isFromClient && Source == source;

        public void AddFrame(long number)
        {
            if (Frames.Count == 0 || Frames[Frames.Count - 1] != number)
            {
                Frames.Add(number);
            }
        }
    }
}
