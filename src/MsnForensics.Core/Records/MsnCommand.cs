using System;

namespace MsnForensics;

/// <summary>One command of the text protocol as it stands on the wire.</summary>
public sealed class MsnCommand : MsnSessionRecord
{
    public override DateTimeOffset Timestamp { get; init; }

    /// <summary>Three letters, or three digits of an error reply.</summary>
    public string Name { get; init; } = "";

    public MsnStreamDirection Direction { get; init; }

    public long? TransactionId { get; init; }

    /// <summary>The arguments behind the transaction id, undecoded; secrets are masked unless asked for.</summary>
    public MsnList<string> Arguments { get; init; } = MsnList<string>.Empty;

    /// <summary>Announced payload length in bytes; null for a command without payload.</summary>
    public long? PayloadLength { get; init; }

    /// <summary>The payload bytes that the capture holds.</summary>
    public MsnBytes? Payload { get; init; }

    public override string? SessionId { get; init; }

    public MsnCompleteness Completeness { get; init; }

    /// <summary>What the command is for.</summary>
    public string? Meaning { get; init; }
}
