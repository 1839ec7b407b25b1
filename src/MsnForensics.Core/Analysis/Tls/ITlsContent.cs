using System;
using MsnForensics.Analysis.Streams;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Tls;

/// <summary>Takes what comes out of a TLS stream.</summary>
public interface ITlsContent
{
    /// <summary>The stream inside; null before the first clear byte.</summary>
    ByteStream? Stream { get; }

    /// <summary>Layers nest too deep: nobody reads it.</summary>
    bool IsTooDeep { get; }

    /// <param name="side">Who sent it.</param>
    /// <param name="content">Clear bytes, valid during the call only.</param>
    /// <param name="record">Where the record stands that they came in.</param>
    void Add(StreamSide side, ReadOnlySpan<byte> content, ByteRange record);

    /// <summary>Content that cannot be read is a hole. With block ciphers its length is known but for the padding:
    /// then offsets behind it may be too high by as much.</summary>
    void Miss(StreamSide side, int length, ByteRange record);
}
