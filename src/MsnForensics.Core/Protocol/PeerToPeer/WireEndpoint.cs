using System.Collections.Generic;
using System.Globalization;
using System.Net;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.PeerToPeer;

/// <summary>Addresses and ports as negotiations write them (reference: sections 1.2, 4.6).</summary>
public static class WireEndpoint
{
    // A computer announces a handful.
    private const int MaximumAddressCount = 32;
    private const int PortMask = 0x3141;

    /// <summary>A dotted IPv4 or an IPv6 address; null for names, numbers and nonsense.</summary>
    public static IPAddress? ParseAddress(string text)
    {
        text = text.Trim();
        bool isPlain = text.IndexOf(':') >= 0 || text.Split('.').Length == 4;
        return isPlain && text.IndexOf('%') < 0 && IPAddress.TryParse(text, out IPAddress? address) ? address : null;
    }

    /// <summary>A port from 1 to 65535; null for anything else.</summary>
    public static int? ParsePort(string? text) =>
        DecimalNumber.TryParse(text?.Trim() ?? "", out long port) && port is > 0 and <= 65535 ? (int)port : null;

    /// <summary>A port written XOR 0x3141 (<c>PortX</c>).</summary>
    public static int? ParseMaskedPort(string? text) =>
        DecimalNumber.TryParse(text?.Trim() ?? "", out long port) && port is >= 0 and <= 65535
            && (int)port != PortMask
            ? (int)port ^ PortMask
            : null;

    /// <summary>One <c>ip:port</c>, or <c>ip#port</c> as IPv6 is written; null when it is none.</summary>
    public static IPEndPoint? Parse(string text)
    {
        int mark = text.LastIndexOf('#');
        mark = mark < 0 ? text.LastIndexOf(':') : mark;
        return mark > 0 && ParseAddress(text.Substring(0, mark).Trim('[', ']')) is { } address
            && ParsePort(text.Substring(mark + 1)) is { } port
                ? new IPEndPoint(address, port)
                : null;
    }

    /// <summary>All endpoints of a list parted by blanks.</summary>
    public static IEnumerable<IPEndPoint> ParseList(string? text)
    {
        foreach (string item in Items(text))
        {
            if (Parse(item) is { } endpoint)
            {
                yield return endpoint;
            }
        }
    }

    /// <summary>All addresses of a list parted by blanks, with the port they share.</summary>
    public static IEnumerable<IPEndPoint> ParseList(string? addresses, string? port)
    {
        if (ParsePort(port) is not { } number)
        {
            yield break;
        }

        foreach (string item in Items(addresses))
        {
            if (ParseAddress(item) is { } address)
            {
                yield return new IPEndPoint(address, number);
            }
        }
    }

    /// <summary>The address behind a <c>NetID</c>: its four bytes read as a little-endian number, signed or not; null
    /// for 0, which means unknown.</summary>
    public static IPAddress? ParseNetworkId(string? text) =>
        long.TryParse(text?.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value)
            && value is >= int.MinValue and <= uint.MaxValue and not 0
            ? new IPAddress(unchecked((uint)value))
            : null;

    /// <summary>True for addresses that are not routed on the internet.</summary>
    public static bool IsPrivate(IPAddress address)
    {
        byte[] bytes = address.GetAddressBytes();
        return bytes.Length == 4
            ? bytes[0] == 10 || (bytes[0] == 172 && bytes[1] is >= 16 and < 32) || (bytes[0] == 192 && bytes[1] == 168)
                || (bytes[0] == 169 && bytes[1] == 254) || bytes[0] == 127
            : address.IsIPv6LinkLocal || (bytes[0] & 0xFE) == 0xFC;
    }

    private static IEnumerable<string> Items(string? text)
    {
        int count = 0;
        foreach (string item in (text ?? "").Split(' ', '\t', ','))
        {
            if (item.Length > 0 && count++ < MaximumAddressCount)
            {
                yield return item;
            }
        }
    }
}
