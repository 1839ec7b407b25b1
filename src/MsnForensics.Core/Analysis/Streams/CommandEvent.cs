using System.Collections.Generic;
using MsnForensics.Capture;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Analysis.Streams;

/// <summary>One command with its place in the evidence.</summary>
public sealed class CommandEvent
{
    public CommandEvent(WireCommand command, bool isFromClient, ByteRange range, long sequence)
    {
        Command = command;
        IsFromClient = isFromClient;
        Range = range;
        Sequence = sequence;
    }

    public WireCommand Command { get; }

    public bool IsFromClient { get; }

    /// <summary>Line and payload.</summary>
    public ByteRange Range { get; }

    public StreamPiece Piece => new(IsFromClient, Range);

    /// <summary>Running number in its session, in the order of processing.</summary>
    public long Sequence { get; }

    /// <summary>The frame that completed the command.</summary>
    public FrameReference At => Range.Latest;

    public MsnpFrameOddity Oddity { get; init; }

    public MsnCompleteness Completeness { get; init; }

    /// <summary>Where the command stands; made once, for its own record and for the message it carries.</summary>
    public MsnEvidence? Evidence { get; set; }

    /// <summary>Places in the payload where bytes are missing; null for none.</summary>
    public IReadOnlyList<int>? PayloadHoles { get; init; }
}
