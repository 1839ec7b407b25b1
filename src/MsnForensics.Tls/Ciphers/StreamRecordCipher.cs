using System;
using MsnForensics.Protocol.Tls;

namespace MsnForensics.Tls.Ciphers;

/// <summary>RC4, or no cipher at all: content and MAC under one continuous key stream.</summary>
internal sealed class StreamRecordCipher : RecordCipher
{
    private const int HeaderLength = 5;

    private readonly RecordMac _mac;
    private Rc4KeyStream? _keyStream;

    /// <param name="scratch">Room to work in.</param>
    /// <param name="mac">Checks records.</param>
    /// <param name="keyStream">Null for suites that do not encrypt.</param>
    public StreamRecordCipher(Scratch scratch, RecordMac mac, Rc4KeyStream? keyStream)
        : base(scratch)
    {
        _mac = mac;
        _keyStream = keyStream;
    }

    public override void Dispose() => _mac.Dispose();

    public override int ContentLengthOf(TlsRecord record) => Math.Max(0, record.Length - _mac.Length);

    public override void Skip(TlsRecord record, ReadOnlySpan<byte> tail)
    {
        base.Skip(record, tail);
        _keyStream?.Skip(record.Length);
    }

    protected override TlsIntegrity Open(TlsRecord record, out TlsContent content) =>
        Open(_keyStream, Sequence, record, out content) ? TlsIntegrity.Verified : TlsIntegrity.Failed;

    // The headers of the lost records were not encrypted: the more records, the less of the key stream is gone.
    protected override bool TryReopen(long lostBytes, TlsRecord record, out TlsContent content)
    {
        long most = Math.Min(MaximumLostRecords, lostBytes / HeaderLength);
        Rc4KeyStream? reached = _keyStream?.Clone();
        reached?.Skip(lostBytes - (most * HeaderLength));
        for (long count = most; count >= 0; count--)
        {
            Rc4KeyStream? trial = reached?.Clone();
            if (Open(trial, Sequence + (ulong)count, record, out content))
            {
                _keyStream = trial;
                Sequence += (ulong)count + 1;
                return true;
            }

            reached?.Skip(HeaderLength);
        }

        content = default;
        return false;
    }

    private bool Open(Rc4KeyStream? keyStream, ulong sequence, TlsRecord record, out TlsContent content)
    {
        ReadOnlySpan<byte> input = Scratch.Input.AsSpan(0, record.Length);
        if (keyStream is null)
        {
            input.CopyTo(Scratch.Output);
        }
        else
        {
            keyStream.Apply(input, Scratch.Output);
        }

        int count = record.Length - _mac.Length;
        content = new TlsContent(record.Type, Output(0, Math.Max(0, count)));
        return count >= 0 && _mac.Verify(sequence, record, Scratch.Output, 0, count);
    }
}
