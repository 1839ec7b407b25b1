using System;
using System.Collections.Generic;
using MsnForensics.Capture;

namespace MsnForensics.Analysis.Streams;

/// <summary>Writes down which bytes of which frames a record was read from.</summary>
public static class EvidenceBuilder
{
    /// <summary>Evidence of one or several commands of a stream; the first one names path, direction and
    /// offset.</summary>
    public static MsnEvidence Build(StreamContext context, IReadOnlyList<CommandEvent> commands)
    {
        List<MsnEvidencePart> parts = new(commands.Count);
        foreach (CommandEvent command in commands)
        {
            AddParts(parts, context, command);
        }

        MsnEvidencePart first = parts[0];
        SourceIdentity source = context.Analysis.Source(commands[0].Range.Frames[0].Source);
        return new MsnEvidence
        {
            Path = source.Path,
            Sha256 = source.Sha256,
            FrameNumbers = parts.Count == 1 ? first.FrameNumbers : UnionOf(parts, source.Path),
            StreamId = context.Stream.Index,
            StreamDirection = first.StreamDirection,
            StreamOffset = first.StreamOffset,
            Length = EndOf(parts, first.StreamDirection) - first.StreamOffset,
            CommunityId = context.CommunityId,
            Parts = new MsnList<MsnEvidencePart>(parts),
        };
    }

    // A command split over two files of a merged run gives a part for each.
    private static void AddParts(List<MsnEvidencePart> parts, StreamContext context, CommandEvent command)
    {
        IReadOnlyList<FrameReference> frames = command.Range.Frames;
        int from = 0;
        for (int i = 1; i <= frames.Count; i++)
        {
            if (i == frames.Count || frames[i].Source != frames[from].Source)
            {
                parts.Add(new MsnEvidencePart(
                    context.Analysis.Source(frames[from].Source).Path,
                    command.IsFromClient ? MsnStreamDirection.ClientToServer : MsnStreamDirection.ServerToClient,
                    NumbersOf(frames, from, i),
                    command.Range.Offset,
                    command.Range.Length));
                from = i;
            }
        }
    }

    private static MsnList<long> NumbersOf(IReadOnlyList<FrameReference> frames, int from, int to)
    {
        long[] numbers = new long[to - from];
        for (int i = from; i < to; i++)
        {
            numbers[i - from] = frames[i].Number;
        }

        return Sorted(numbers);
    }

    private static MsnList<long> UnionOf(List<MsnEvidencePart> parts, string path)
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

        Array.Resize(ref numbers, count);
        return new MsnList<long>(numbers);
    }

    private static long EndOf(List<MsnEvidencePart> parts, MsnStreamDirection direction)
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
