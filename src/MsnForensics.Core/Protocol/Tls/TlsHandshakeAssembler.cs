using System;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.Tls;

/// <summary>Joins handshake messages, which span records, and of which a record may hold many: one byte of type,
/// three of length.</summary>
public sealed class TlsHandshakeAssembler
{
    /// <summary>A longer message is passed over: certificate chains, the longest there are, stay below 100
    /// KiB.</summary>
    private const int MaximumLength = 256 * 1024;

    private const int HeaderLength = 4;

    private byte[] _bytes = Array.Empty<byte>();
    private int _start;
    private int _count;
    private int _skip;

    /// <summary>Messages longer than the limit that were passed over.</summary>
    public int SkippedCount { get; private set; }

    /// <summary>Adds the fragment of a record.</summary>
    public void Append(ReadOnlySpan<byte> fragment)
    {
        int skipped = Math.Min(_skip, fragment.Length);
        _skip -= skipped;
        fragment = fragment.Slice(skipped);
        if (_start + _count + fragment.Length > _bytes.Length)
        {
            // At least doubled, so that a message in records of one byte each costs no more than any other.
            byte[] target = _count + fragment.Length > _bytes.Length
                ? new byte[Math.Max(_count + fragment.Length, 2 * _bytes.Length)]
                : _bytes;
            _bytes.AsSpan(_start, _count).CopyTo(target);
            _bytes = target;
            _start = 0;
        }

        fragment.CopyTo(_bytes.AsSpan(_start + _count));
        _count += fragment.Length;
    }

    /// <summary>The next whole message, header included; valid until the next call of
    /// <see cref="Append"/>.</summary>
    public ParseStatus TryRead(out TlsHandshakeType type, out ReadOnlySpan<byte> message)
    {
        type = default;
        message = default;
        while (_count >= HeaderLength)
        {
            ReadOnlySpan<byte> bytes = _bytes.AsSpan(_start, _count);
            int end = HeaderLength + ((bytes[1] << 16) | (bytes[2] << 8) | bytes[3]);
            if (end > MaximumLength)
            {
                SkippedCount++;
                _skip = Math.Max(0, end - _count);
                Take(Math.Min(end, _count));
                continue;
            }

            if (end > _count)
            {
                break;
            }

            type = (TlsHandshakeType)bytes[0];
            message = bytes.Slice(0, end);
            Take(end);
            return ParseStatus.Complete;
        }

        return ParseStatus.NeedMore;
    }

    /// <summary>Gives up an unfinished message: records are missing.</summary>
    public void Reset()
    {
        _start = 0;
        _count = 0;
        _skip = 0;
    }

    private void Take(int count)
    {
        _start += count;
        _count -= count;
    }
}
