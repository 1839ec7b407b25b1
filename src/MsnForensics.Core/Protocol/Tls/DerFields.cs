using System;

namespace MsnForensics.Protocol.Tls;

/// <summary>Walks values in the distinguished encoding (DER) of certificates: tag, length, content.</summary>
internal ref struct DerFields
{
    public const int Integer = 0x02;
    public const int ObjectIdentifier = 0x06;
    public const int Sequence = 0x30;
    public const int Set = 0x31;

    private ReadOnlySpan<byte> _rest;

    public DerFields(ReadOnlySpan<byte> bytes) => _rest = bytes;

    /// <summary>The next value; false at the end and where the encoding is damaged.</summary>
    public bool TryRead(out int tag, out ReadOnlySpan<byte> content)
    {
        tag = 0;
        content = default;
        TlsFields fields = new(_rest);
        if (!fields.TryReadNumber(1, out int first) || (first & 0x1F) == 0x1F
            || !fields.TryReadNumber(1, out int length))
        {
            return false;
        }

        // A length of 128 or more says in how many bytes it stands; three hold any certificate.
        if (length >= 0x80 && (length is 0x80 or > 0x83 || !fields.TryReadNumber(length & 0x7F, out length)))
        {
            return false;
        }

        if (!fields.TryTake(length, out content))
        {
            return false;
        }

        tag = first;
        _rest = fields.Rest;
        return true;
    }

    /// <summary>The next value, when it has this tag; else nothing is taken.</summary>
    public bool TryRead(int tag, out ReadOnlySpan<byte> content)
    {
        ReadOnlySpan<byte> start = _rest;
        if (TryRead(out int found, out content) && found == tag)
        {
            return true;
        }

        _rest = start;
        content = default;
        return false;
    }
}
