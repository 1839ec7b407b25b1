using System;
using MsnForensics.Protocol.Tls;

namespace MsnForensics.Tls.Ciphers;

/// <summary>Block ciphers: content, MAC and padding in a chain of blocks, or the MAC behind them all.</summary>
internal sealed class BlockRecordCipher : RecordCipher
{
    private readonly ICbcDecryptor _cipher;
    private readonly RecordMac _mac;
    private readonly int _version;
    private readonly bool _isMacLast;
    private bool _isChainBroken;

    /// <param name="scratch">Room to work in.</param>
    /// <param name="cipher">Decrypts blocks.</param>
    /// <param name="mac">Checks records.</param>
    /// <param name="version">Since TLS 1.1 each record brings the block before its first.</param>
    /// <param name="isMacLast">Encrypt-then-MAC (RFC 7366).</param>
    public BlockRecordCipher(Scratch scratch, ICbcDecryptor cipher, RecordMac mac, int version, bool isMacLast)
        : base(scratch)
    {
        _cipher = cipher;
        _mac = mac;
        _version = version;
        _isMacLast = isMacLast;
    }

    private bool HasExplicitIv => _version >= TlsVersion.Tls11;

    public override void Dispose()
    {
        _mac.Dispose();
        _cipher.Dispose();
    }

    public override int ContentLengthOf(TlsRecord record) =>
        Math.Max(0, record.Length - (HasExplicitIv ? _cipher.BlockLength : 0) - _mac.Length - 1);

    public override void Skip(TlsRecord record, ReadOnlySpan<byte> tail)
    {
        base.Skip(record, tail);
        int length = _cipher.BlockLength;
        int outside = _isMacLast ? _mac.Length : 0;
        _isChainBroken = tail.Length < length + outside;
        if (!HasExplicitIv && !_isChainBroken)
        {
            tail.Slice(tail.Length - length - outside, length).CopyTo(Scratch.Input);
            _cipher.Decrypt(Scratch.Input, 0, length, Scratch.Output);
        }
    }

    protected override TlsIntegrity Open(TlsRecord record, out TlsContent content)
    {
        bool isRight = TryDecrypt(record, out int start, out int count) && Verify(Sequence, record, start, count);
        bool isUnreadable = _isChainBroken && !HasExplicitIv;
        _isChainBroken = false;
        content = new TlsContent(record.Type, Output(start, count));
        return isRight ? TlsIntegrity.Verified : isUnreadable ? TlsIntegrity.Unreadable : TlsIntegrity.Failed;
    }

    protected override bool TryReopen(long lostBytes, TlsRecord record, out TlsContent content)
    {
        bool isSound = TryDecrypt(record, out int start, out int count);
        for (ulong lost = 0; isSound && lost <= MaximumLostRecords; lost++)
        {
            if (Verify(Sequence + lost, record, start, count))
            {
                _isChainBroken = false;
                Sequence += lost + 1;
                content = new TlsContent(record.Type, Output(start, count));
                return true;
            }
        }

        content = default;
        return false;
    }

    // Gives the place of the content; false when blocks or padding are none.
    private bool TryDecrypt(TlsRecord record, out int start, out int count)
    {
        int length = LengthOfBlocks(record);
        start = HasExplicitIv ? _cipher.BlockLength : 0;
        count = 0;
        if (length < start + _cipher.BlockLength || length % _cipher.BlockLength != 0)
        {
            return false;
        }

        _cipher.Decrypt(Scratch.Input, 0, length, Scratch.Output);
        int padding = Scratch.Output[length - 1] + 1;
        bool isPadded = IsPadded(start, length, padding);
        count = Math.Max(0, length - start - (isPadded ? padding : 0) - (_isMacLast ? 0 : _mac.Length));
        return isPadded && length - start - padding >= (_isMacLast ? 0 : _mac.Length);
    }

    // The last byte tells the number of padding bytes before it. TLS fills them all with that number; SSL 3.0 with
    // anything, but fewer than a block.
    private bool IsPadded(int start, int length, int padding)
    {
        if (padding > length - start)
        {
            return false;
        }

        if (_version <= TlsVersion.Ssl30)
        {
            return padding <= _cipher.BlockLength;
        }

        for (int i = length - padding; i < length; i++)
        {
            if (Scratch.Output[i] != padding - 1)
            {
                return false;
            }
        }

        return true;
    }

    private int LengthOfBlocks(TlsRecord record) => record.Length - (_isMacLast ? _mac.Length : 0);

    private bool Verify(ulong sequence, TlsRecord record, int start, int count) => _isMacLast
        ? _mac.Verify(sequence, record, Scratch.Input, 0, LengthOfBlocks(record))
        : _mac.Verify(sequence, record, Scratch.Output, start, count);
}
