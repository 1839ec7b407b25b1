using System;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Protocol.Tls;

namespace MsnForensics.Analysis.Indicators;

/// <summary>Host names: which one it is, and where it stands.</summary>
internal static class HostReader
{
    // SOCKS5: version, connect, reserved, a domain name follows.
    private static ReadOnlySpan<byte> DomainRequest => [5, 1, 0, 3];

    // SOCKS4a: the address is 0.0.0.x.
    private static ReadOnlySpan<byte> Nameless => [0, 0, 0];

    public static ParseStatus TryRead(TextWindow window, int start, int length, out IndicatorFinding? finding)
    {
        finding = null;
        int end = window.RunEnd(start + length, IsHostByte);
        if (end < 0 || window.LineEnd(end) < 0)
        {
            return ParseStatus.NeedMore;
        }

        int from = window.RunStart(start, IsHostByte);
        from += window.Bytes[from] == (byte)'.' ? 1 : 0;
        MsnIndicatorPlace place = TlsPlaceOf(window.Bytes, ref from, ref end) ?? PlaceOf(window, from, end - from);
        int to = window.Bytes[end - 1] == (byte)'.' ? end - 1 : end;
        string name = WireText.DecodeLatin1(window.Bytes.Slice(from, to - from)).ToLowerInvariant();
        bool isAddress = from > 0 && window.Bytes[from - 1] == (byte)'@';
        if (!isAddress && HostCatalog.Find(name) is { } host)
        {
            finding = Describe(name, host, place) with { Start = from, Length = to - from };
        }

        return ParseStatus.Complete;
    }

    /// <summary>A name as it stands in messages of the domain name system: the table's part was found, the labels in
    /// front of it are read backwards.</summary>
    public static ParseStatus TryReadLabels(TextWindow window, int start, int length, out IndicatorFinding? finding)
    {
        finding = null;
        int end = start + length;
        if (end >= window.Bytes.Length && !window.IsFinal)
        {
            return ParseStatus.NeedMore;
        }

        // A name ends with an empty label, or goes on elsewhere.
        if (end < window.Bytes.Length && window.Bytes[end] is 0 or >= 0xC0)
        {
            int from = start;
            while (PreviousLabel(window.Bytes, from) is >= 0 and int label)
            {
                from = label;
            }

            string name = ToName(window.Bytes.Slice(from, end - from));
            if (HostCatalog.Find(name) is { } host)
            {
                finding = Describe(name, host, MsnIndicatorPlace.DnsQuestion) with
                {
                    Start = from,
                    Length = end - from,
                };
            }
        }

        return ParseStatus.Complete;
    }

    /// <summary>The finding of a host's name at some place.</summary>
    public static IndicatorFinding Describe(string name, HostInfo host, MsnIndicatorPlace place)
    {
        bool isKnown = name == host.Name;
        MsnConfidence confidence = place == MsnIndicatorPlace.Text || host.IsUnverified
            ? MsnConfidence.Low
            : host.IsShared || !isKnown ? MsnConfidence.Medium : MsnConfidence.High;
        string ground = host switch
        {
            _ when place == MsnIndicatorPlace.Text => "the name is mentioned",
            { IsUnverified: true } => "the name is known from hearsay",
            { IsShared: true } => "others use the host as well",
            _ when !isKnown => "the name lies in a domain of the service",
            _ => "the host is the service's own",
        };
        return new IndicatorFinding(MsnIndicatorKind.HostName, name, place, confidence, ground)
        {
            HostRole = host.Service.ToString(),
            Detail = host.Purpose,
        };
    }

    // A length stands in front of these names, which may look like a part of the name, as what follows may.
    private static MsnIndicatorPlace? TlsPlaceOf(ReadOnlySpan<byte> bytes, ref int from, ref int end)
    {
        for (int start = from; start <= Math.Min(from + 1, end - 1); start++)
        {
            int star = start >= 2 && bytes[start - 1] == (byte)'.' && bytes[start - 2] == (byte)'*' ? 2 : 0;
            int length = start - star < 1 ? 0 : bytes[start - star - 1] - star;
            if (length <= 0 || length > end - start)
            {
                continue;
            }

            bool isServerName = TlsNamePlace.IsServerName(bytes, start, length);
            if (isServerName || TlsNamePlace.IsCertificateName(bytes, start - star, length + star))
            {
                from = start;
                end = start + length;
                return isServerName ? MsnIndicatorPlace.TlsServerName : MsnIndicatorPlace.TlsCertificate;
            }
        }

        return null;
    }

    private static MsnIndicatorPlace PlaceOf(TextWindow window, int from, int length)
    {
        if (IsSocksName(window.Bytes, from, length))
        {
            return MsnIndicatorPlace.SocksRequest;
        }

        if (window.HasAt(from - 8, "CONNECT "u8) && window.BeginsLine(from - 8))
        {
            return MsnIndicatorPlace.HttpConnect;
        }

        return window.LineBegins(from, "Host:"u8)
            ? MsnIndicatorPlace.HttpHost
            : LineReader.IsRequestLine(window, from) ? MsnIndicatorPlace.HttpRequest : MsnIndicatorPlace.Text;
    }

    // SOCKS5: 05 01 00 03 length name port. SOCKS4a: 04 01 port 00 00 00 x user 00 name 00.
    private static bool IsSocksName(ReadOnlySpan<byte> bytes, int from, int length)
    {
        if (from >= 5 && bytes[from - 1] == length && bytes.Slice(from - 5, 4).SequenceEqual(DomainRequest))
        {
            return true;
        }

        int user = from - 1;
        while (user > 0 && from - user < 64 && bytes[user - 1] != 0 && !IsNameless(bytes, user))
        {
            user--;
        }

        return from >= 9 && bytes[from - 1] == 0 && from + length < bytes.Length && bytes[from + length] == 0
            && IsNameless(bytes, user);
    }

    // The address 0.0.0.x in front of the user says that a name follows.
    private static bool IsNameless(ReadOnlySpan<byte> bytes, int user) =>
        user >= 8 && bytes[user - 8] == 4 && bytes[user - 7] == 1 && bytes[user - 1] != 0
        && bytes.Slice(user - 4, 3).SequenceEqual(Nameless);

    private static bool IsHostByte(byte value) => value
        is >= (byte)'a' and <= (byte)'z' or >= (byte)'A' and <= (byte)'Z' or >= (byte)'0' and <= (byte)'9'
        or (byte)'-' or (byte)'.' or (byte)'_';

    private static int PreviousLabel(ReadOnlySpan<byte> bytes, int from)
    {
        for (int length = 1; length < 64 && from - length >= 1 && IsHostByte(bytes[from - length]); length++)
        {
            if (bytes[from - length - 1] == length)
            {
                return from - length - 1;
            }
        }

        return -1;
    }

    private static string ToName(ReadOnlySpan<byte> labels)
    {
        byte[] text = labels.Slice(1).ToArray();
        int next;
        for (int at = labels[0]; at < text.Length; at = next)
        {
            next = at + text[at] + 1;
            text[at] = (byte)'.';
        }

        return WireText.DecodeLatin1(text).ToLowerInvariant();
    }
}
