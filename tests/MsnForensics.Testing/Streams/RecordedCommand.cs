using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using MsnForensics.Analysis.Streams;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Testing.Transcripts;

namespace MsnForensics.Testing.Streams;

/// <summary>A command that a direction gave out; compares by its line, its payload and whether it is whole.</summary>
/// <param name="Line">The line, its words parted by single blanks.</param>
/// <param name="Payload">The payload, one character for one byte.</param>
/// <param name="Completeness">Whether anything is missing.</param>
public sealed record RecordedCommand(string Line, string Payload, MsnCompleteness Completeness)
{
    public WireCommand? Command { get; init; }

    public ByteRange? Range { get; init; }

    public MsnpFrameOddity Oddity { get; init; }

    public IReadOnlyList<int> PayloadHoles { get; init; } = Array.Empty<int>();

    /// <summary>What a whole command of a transcript must come out as.</summary>
    public static RecordedCommand Of(TranscriptStep step) => new(
        Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(step.Line)).TrimEnd(' '),
        Encoding.Latin1.GetString(step.Payload ?? Array.Empty<byte>()),
        MsnCompleteness.Complete);

    /// <inheritdoc cref="Of(TranscriptStep)"/>
    public static IEnumerable<RecordedCommand> Of(IEnumerable<TranscriptStep> steps) => steps.Select(Of);

    public bool Equals(RecordedCommand? other) => other is not null
        && Line == other.Line && Payload == other.Payload && Completeness == other.Completeness;

    public override int GetHashCode() => HashCode.Combine(Line, Payload, Completeness);
}
