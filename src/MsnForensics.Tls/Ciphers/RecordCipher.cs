using System;
using MsnForensics.Protocol.Tls;

namespace MsnForensics.Tls.Ciphers;

/// <summary>What the ciphers of all modes share: the number of the next record, and the room to work in.</summary>
internal abstract class RecordCipher : ITlsCipher
{
    /// <summary>Records in one hole for which a place is looked for behind it: with records of the usual sizes more
    /// are lost only together with much else.</summary>
    protected const int MaximumLostRecords = 64;

    protected RecordCipher(Scratch scratch) => Scratch = scratch;

    protected Scratch Scratch { get; }

    /// <summary>Number of the next record since the change of keys; it goes into every MAC and tag.</summary>
    protected ulong Sequence { get; set; }

    public TlsIntegrity Decrypt(TlsRecord record, ReadOnlySpan<byte> fragment, out TlsContent content)
    {
        fragment.CopyTo(Scratch.Input);
        TlsIntegrity integrity = Open(record, out content);
        Sequence++;
        return integrity;
    }

    public virtual void Skip(TlsRecord record, ReadOnlySpan<byte> tail) => Sequence++;

    public bool TryResume(long lostBytes, TlsRecord record, ReadOnlySpan<byte> fragment, out TlsContent content)
    {
        fragment.CopyTo(Scratch.Input);
        return TryReopen(lostBytes, record, out content);
    }

    public abstract int ContentLengthOf(TlsRecord record);

    public virtual void UpdateKey()
    {
    }

    public abstract void Dispose();

    /// <summary>Decrypts the record in the scratch's input, as the one of the present number.</summary>
    protected abstract TlsIntegrity Open(TlsRecord record, out TlsContent content);

    /// <summary>Decrypts it as the one of any later number, and goes on from there.</summary>
    protected abstract bool TryReopen(long lostBytes, TlsRecord record, out TlsContent content);

    protected ReadOnlySpan<byte> Output(int start, int count) => Scratch.Output.AsSpan(start, count);
}
