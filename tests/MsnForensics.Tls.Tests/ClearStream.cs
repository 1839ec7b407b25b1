using System;
using System.Collections.Generic;
using System.IO;
using MsnForensics.Analysis.Streams;
using MsnForensics.Analysis.Tls;
using MsnForensics.Transport;

namespace MsnForensics.Tls.Tests;

/// <summary>What came out of one TLS stream: clear bytes of both sides, the frames that brought them, and holes.</summary>
internal sealed class ClearStream : ITlsContent
{
    private readonly MemoryStream[] _sides = [new(), new()];
    private readonly HashSet<long>[] _frames = [[], []];

    public ClearStream(StreamContext context) => Context = context;

    public StreamContext Context { get; }

    public ByteStream? Stream => null;

    public bool IsTooDeep => false;

    /// <summary>Side, place in the clear bytes before it, and length of each hole.</summary>
    public List<(StreamSide Side, long At, int Length)> Holes { get; } = [];

    public byte[] FromClient => Bytes(Context.ClientSide);

    public byte[] FromServer => Bytes(Context.ClientSide == StreamSide.A ? StreamSide.B : StreamSide.A);

    public byte[] Bytes(StreamSide side) => _sides[(int)side].ToArray();

    public IReadOnlyCollection<long> Frames(StreamSide side) => _frames[(int)side];

    public void Add(StreamSide side, ReadOnlySpan<byte> content, ByteRange record)
    {
        _sides[(int)side].Write(content);
        for (int i = 0; i < record.Frames.Count; i++)
        {
            _frames[(int)side].Add(record.Frames[i].Number);
        }
    }

    public void Miss(StreamSide side, int length, ByteRange record) =>
        Holes.Add((side, _sides[(int)side].Length, length));
}
