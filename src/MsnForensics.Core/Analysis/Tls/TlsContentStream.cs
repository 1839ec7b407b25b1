using System;
using MsnForensics.Analysis.Streams;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Tls;

/// <summary>What comes out of a TLS stream: a stream inside it, whose offsets count clear bytes.</summary>
internal sealed class TlsContentStream : ITlsContent
{
    private readonly StreamContext _outer;
    private readonly StreamLayers _layers;
    private readonly long[] _offsets = new long[2];

    public TlsContentStream(StreamContext outer, StreamLayers layers)
    {
        _outer = outer;
        _layers = layers;
    }

    public ByteStream? Stream { get; private set; }

    public bool IsTooDeep { get; private set; }

    public void Add(StreamSide side, ReadOnlySpan<byte> content, ByteRange record)
    {
        if (!content.IsEmpty && TryOpen())
        {
            long offset = _offsets[(int)side];
            _offsets[(int)side] += content.Length;
            Stream!.OnData(side, offset, content, record.Frames);
        }
    }

    public void Miss(StreamSide side, int length, ByteRange record)
    {
        if (length > 0 && TryOpen())
        {
            StreamGap gap = new(_offsets[(int)side], length, GapReason.Undecrypted, record.Latest);
            _offsets[(int)side] += length;
            Stream!.OnGap(side, gap);
        }
    }

    private bool TryOpen()
    {
        if (Stream is null && !IsTooDeep)
        {
            Stream = _layers.Open(_outer, new StreamLayer("Tls", "tls"));
            IsTooDeep = Stream is null;
        }

        return Stream is not null;
    }
}
