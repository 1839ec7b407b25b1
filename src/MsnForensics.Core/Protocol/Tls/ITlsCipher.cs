using System;

namespace MsnForensics.Protocol.Tls;

/// <summary>Decrypts the records of one direction, in their order. Clear bytes are valid until the next call of any
/// cipher of the run.</summary>
public interface ITlsCipher : IDisposable
{
    /// <summary>Decrypts the next record and checks its MAC or tag.</summary>
    /// <param name="record">The record's header.</param>
    /// <param name="fragment">What follows the header.</param>
    /// <param name="content">The clear content. After a failure: bytes that nothing vouches for, or none.</param>
    TlsIntegrity Decrypt(TlsRecord record, ReadOnlySpan<byte> fragment, out TlsContent content);

    /// <summary>Passes over a record of which bytes are missing.</summary>
    /// <param name="record">The record's header.</param>
    /// <param name="tail">Its last bytes, as far as they are known.</param>
    void Skip(TlsRecord record, ReadOnlySpan<byte> tail);

    /// <summary>Decrypts the first record behind a hole that swallowed an unknown number of them: it is the one for
    /// which the MAC or tag is right. The state is unchanged when there is none.</summary>
    /// <param name="lostBytes">Bytes of the lost records, headers included.</param>
    /// <param name="record">The record's header.</param>
    /// <param name="fragment">What follows the header.</param>
    /// <param name="content">The clear content.</param>
    bool TryResume(long lostBytes, TlsRecord record, ReadOnlySpan<byte> fragment, out TlsContent content);

    /// <summary>Most bytes of content that a record can hold; the number itself where there is no padding.</summary>
    int ContentLengthOf(TlsRecord record);

    /// <summary>Goes on to the next keys (TLS 1.3, key update).</summary>
    void UpdateKey();
}

/// <summary>Clear content of a record.</summary>
public readonly ref struct TlsContent
{
    public TlsContent(TlsContentType type, ReadOnlySpan<byte> bytes)
    {
        Type = type;
        Bytes = bytes;
    }

    public TlsContentType Type { get; }

    public ReadOnlySpan<byte> Bytes { get; }
}
