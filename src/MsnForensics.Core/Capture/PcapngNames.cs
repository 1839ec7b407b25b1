using System;
using System.Globalization;
using System.Net;

namespace MsnForensics.Capture;

/// <summary>Reads name resolution blocks.</summary>
internal sealed class PcapngNames
{
    private const int IPv4Length = 4;
    private const int IPv6Length = 16;

    private readonly CaptureNotes _notes;

    public PcapngNames(CaptureNotes notes) => _notes = notes;

    /// <summary>False when a record reaches beyond the block.</summary>
    public bool TryRead(ReadOnlySpan<byte> body, ByteOrder order)
    {
        while (body.Length >= 4)
        {
            ushort type = order.ReadUInt16(body);
            int length = order.ReadUInt16(body.Slice(2));
            body = body.Slice(4);
            if (type == 0)
            {
                return true;
            }

            if (length > body.Length)
            {
                return false;
            }

            ReadRecord(type, body.Slice(0, length));
            body = body.Slice(Math.Min(body.Length, (int)PcapngBlock.Pad(length)));
        }

        return true;
    }

    private static int GetAddressLength(ushort type) => type switch
    {
        1 => IPv4Length,
        2 => IPv6Length,
        3 => 6,
        4 => 8,
        _ => 0,
    };

    private static string FormatAddress(ReadOnlySpan<byte> address) =>
        address.Length is IPv4Length or IPv6Length
            ? new IPAddress(address.ToArray()).ToString()
            : BitConverter.ToString(address.ToArray()).Replace('-', ':').ToLower(CultureInfo.InvariantCulture);

    private void ReadRecord(ushort type, ReadOnlySpan<byte> value)
    {
        int addressLength = GetAddressLength(type);
        if (addressLength == 0 || value.Length < addressLength)
        {
            return;
        }

        string address = FormatAddress(value.Slice(0, addressLength));
        ReadOnlySpan<byte> names = value.Slice(addressLength);
        while (!names.IsEmpty)
        {
            int end = names.IndexOf((byte)0);
            ReadOnlySpan<byte> name = end < 0 ? names : names.Slice(0, end);
            if (!name.IsEmpty)
            {
                _notes.AddName(address, name);
            }

            names = end < 0 ? default : names.Slice(end + 1);
        }
    }
}
