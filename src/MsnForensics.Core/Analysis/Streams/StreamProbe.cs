using System;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Streams;

/// <summary>The first bytes of both directions of a stream that is not yet recognised.</summary>
public sealed class StreamProbe
{
    private readonly bool[] _hasGap = new bool[2];

    public StreamProbe(StreamContext context)
    {
        Context = context;
        BeganMidStream = context.IsMidStream;
    }

    public StreamContext Context { get; private set; }

    public DirectionBuffer A { get; } = new();

    public DirectionBuffer B { get; } = new();

    /// <summary>What was known of the beginning when the first bytes came.</summary>
    public bool BeganMidStream { get; private set; }

    /// <summary>No more bytes will come, or enough are there: the answer must not be «undecided».</summary>
    public bool IsFinal { get; set; }

    public DirectionBuffer this[StreamSide side] => side == StreamSide.A ? A : B;

    public ReadOnlySpan<byte> Bytes(StreamSide side) => this[side].Span;

    /// <summary>The bytes of that side begin where the connection began.</summary>
    public bool IsStart(StreamSide side) => !Context.IsMidStream && !_hasGap[(int)side];

    /// <summary>Begins anew for another stream: only where no analyzer took over what is held.</summary>
    public void Restart(StreamContext context)
    {
        Context = context;
        BeganMidStream = context.IsMidStream;
        IsFinal = false;
        _hasGap.AsSpan().Clear();
        A.Clear();
        B.Clear();
    }

    /// <summary>A hole in front of the bytes: what was held of that side is given up.</summary>
    /// <returns>The number of bytes given up.</returns>
    public int Restart(StreamSide side)
    {
        _hasGap[(int)side] = true;
        int count = this[side].Count;
        this[side].Consume(count);
        return count;
    }

    /// <summary>True when either side is recognised, false when one is something else, null while bytes are
    /// missing.</summary>
    /// <param name="start">Knows the first bytes of a connection.</param>
    /// <param name="middle">Knows bytes from anywhere in one.</param>
    public bool? RecognizeEither(BytesRecognizer start, BytesRecognizer middle)
    {
        bool? a = Recognize(StreamSide.A, start, middle);
        bool? b = Recognize(StreamSide.B, start, middle);
        if (a == true || b == true)
        {
            return true;
        }

        return a == false || b == false || IsFinal ? false : null;
    }

    private bool? Recognize(StreamSide side, BytesRecognizer start, BytesRecognizer middle)
    {
        ReadOnlySpan<byte> bytes = Bytes(side);
        return bytes.IsEmpty ? null : IsStart(side) ? start(bytes) : middle(bytes);
    }
}

/// <summary>Tells whether bytes, never none, are of a protocol; null when more must tell.</summary>
public delegate bool? BytesRecognizer(ReadOnlySpan<byte> bytes);
