using System;
using System.Collections.Generic;
using MsnForensics.Capture;

namespace MsnForensics.Analysis.Streams;

/// <summary>Writes down which bytes of which frames a record was read from.</summary>
public static class EvidenceBuilder
{
    /// <summary>Evidence of one or several pieces of a stream; the first one names path, direction and
    /// offset.</summary>
    public static MsnEvidence Build(StreamContext context, IReadOnlyList<StreamPiece> pieces)
    {
        if (pieces.Count == 1 && pieces[0].IsOfOneFrame)
        {
            return BuildOne(context, pieces[0]);
        }

        MsnList<MsnEvidencePart> parts = PartsOf(context, pieces);
        MsnEvidencePart first = parts[0];
        SourceIdentity source = context.Analysis.Source(pieces[0].Range.Frames[0].Source);
        return new MsnEvidence
        {
            Path = source.Path,
            Sha256 = source.Sha256,
            FrameNumbers = parts.Count == 1 ? first.FrameNumbers : UnionOf(parts, source.Path),
            StreamId = context.Stream.Index,
            StreamDirection = first.StreamDirection,
            StreamOffset = first.StreamOffset,
            Length = parts.Count == 1 ? first.Length : EndOf(parts, first.StreamDirection) - first.StreamOffset,
            CommunityId = context.CommunityId,
            Layer = context.Layer,
            Parts = parts,
        };
    }

    /// <summary>Evidence of one piece of a stream.</summary>
    public static MsnEvidence Build(StreamContext context, StreamPiece piece) =>
        piece.IsOfOneFrame ? BuildOne(context, piece) : Build(context, new[] { piece });

    /// <summary>Evidence of a record read from several streams; the first one names path, stream and offset.</summary>
    /// <param name="evidence">Never empty.</param>
    public static MsnEvidence Join(IReadOnlyList<MsnEvidence> evidence)
    {
        if (evidence.Count == 1)
        {
            return evidence[0];
        }

        MsnEvidence first = evidence[0];
        List<MsnEvidencePart> parts = new();
        foreach (MsnEvidence item in evidence)
        {
            parts.AddRange(item.Parts);
        }

        return new MsnEvidence
        {
            Path = first.Path,
            Sha256 = first.Sha256,
            FrameNumbers = UnionOf(parts, first.Path),
            StreamId = first.StreamId,
            StreamDirection = first.StreamDirection,
            StreamOffset = first.StreamOffset,
            Length = first.Length,
            CommunityId = first.CommunityId,
            Layer = first.Layer,
            Parts = new MsnList<MsnEvidencePart>(parts),
        };
    }

    private static MsnEvidence BuildOne(StreamContext context, StreamPiece piece)
    {
        FrameReference frame = piece.Range.Frames[0];
        SourceIdentity source = context.Analysis.Source(frame.Source);
        return new MsnEvidence
        {
            Path = source.Path,
            Sha256 = source.Sha256,
            FrameNumber = frame.Number,
            StreamId = context.Stream.Index,
            StreamDirection = DirectionOf(piece),
            StreamOffset = piece.Range.Offset,
            Length = piece.Range.Length,
            CommunityId = context.CommunityId,
            Layer = context.Layer,
            IsOnePart = true,
        };
    }

    private static MsnList<MsnEvidencePart> PartsOf(StreamContext context, IReadOnlyList<StreamPiece> pieces)
    {
        List<MsnEvidencePart> parts = new(pieces.Count);
        foreach (StreamPiece piece in pieces)
        {
            AddParts(parts, context, piece);
        }

        return new MsnList<MsnEvidencePart>(parts);
    }

    // A piece split over two files of a merged run gives a part for each.
    private static void AddParts(List<MsnEvidencePart> parts, StreamContext context, StreamPiece piece)
    {
        FrameSet frames = piece.Range.Frames;
        int from = 0;
        for (int i = 1; i <= frames.Count; i++)
        {
            if (i == frames.Count || frames[i].Source != frames[from].Source)
            {
                parts.Add(PartOf(context, piece, from, i));
                from = i;
            }
        }
    }

    private static MsnEvidencePart PartOf(StreamContext context, StreamPiece piece, int from, int to) => new(
        context.Analysis.Source(piece.Range.Frames[from].Source).Path,
        DirectionOf(piece),
        NumbersOf(piece.Range.Frames, from, to),
        piece.Range.Offset,
        piece.Range.Length,
        context.Stream.Index,
        context.Layer);

    private static MsnStreamDirection DirectionOf(StreamPiece piece) =>
        piece.IsFromClient ? MsnStreamDirection.ClientToServer : MsnStreamDirection.ServerToClient;

    private static MsnList<long> NumbersOf(FrameSet frames, int from, int to)
    {
        if (to - from == 1)
        {
            return MsnList<long>.Of(frames[from].Number);
        }

        long[] numbers = new long[to - from];
        for (int i = from; i < to; i++)
        {
            numbers[i - from] = frames[i].Number;
        }

        return Sorted(numbers);
    }

    private static MsnList<long> UnionOf(IReadOnlyList<MsnEvidencePart> parts, string path)
    {
        HashSet<long> numbers = new();
        foreach (MsnEvidencePart part in parts)
        {
            if (part.Path == path)
            {
                numbers.UnionWith(part.FrameNumbers);
            }
        }

        long[] sorted = new long[numbers.Count];
        numbers.CopyTo(sorted);
        return Sorted(sorted);
    }

    // Out-of-order segments give the numbers in stream order, and one frame can come back.
    private static MsnList<long> Sorted(long[] numbers)
    {
        Array.Sort(numbers);
        int count = 0;
        for (int i = 0; i < numbers.Length; i++)
        {
            if (count == 0 || numbers[i] != numbers[count - 1])
            {
                numbers[count++] = numbers[i];
            }
        }

        if (count < numbers.Length)
        {
            Array.Resize(ref numbers, count);
        }

        return MsnList<long>.Over(numbers);
    }

    private static long EndOf(IReadOnlyList<MsnEvidencePart> parts, MsnStreamDirection direction)
    {
        long end = 0;
        foreach (MsnEvidencePart part in parts)
        {
            if (part.StreamDirection == direction)
            {
                end = Math.Max(end, part.StreamOffset + part.Length);
            }
        }

        return end;
    }
}
