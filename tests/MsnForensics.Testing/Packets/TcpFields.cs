using System;

namespace MsnForensics.Testing.Packets;

/// <summary>The TCP flags by their bits.</summary>
[Flags]
public enum TcpFlag
{
    None = 0,
    Fin = 1,
    Syn = 2,
    Reset = 4,
    Push = 8,
    Acknowledge = 16,
    Urgent = 32,
}

/// <summary>What a test sets in a TCP header.</summary>
public sealed record TcpFields
{
    public uint Sequence { get; init; }

    public uint Acknowledgment { get; init; }

    public TcpFlag Flags { get; init; } = TcpFlag.Acknowledge;

    public int Window { get; init; } = 65535;

    public int UrgentPointer { get; init; }

    /// <summary>Filled up with zeros to a multiple of four.</summary>
    public byte[] Options { get; init; } = [];

    public bool HasWrongChecksum { get; init; }

    /// <summary>IPv4 identification.</summary>
    public int Identification { get; init; } = 1;
}
