using System;
using System.Net;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.Proxy;

/// <summary>
/// SOCKS 5 (RFC 1928) with user name and password (RFC 1929). Each side's messages stand one behind the other, so each
/// is read as one (reference: section 10.4).
/// </summary>
public static class Socks5
{
    private const int Version = 5;
    private const int CredentialsVersion = 1;
    private const int NoMethod = 0xFF;
    private const int CredentialsMethod = 2;

    /// <summary>Reads greeting, credentials where there are any, and request of the client.</summary>
    public static ParseStatus TryReadRequest(ReadOnlySpan<byte> bytes, out ProxyRequest request)
    {
        request = new ProxyRequest { Kind = ProxyKind.Socks5 };
        if ((bytes.Length > 0 && bytes[0] != Version) || (bytes.Length > 1 && bytes[1] == 0))
        {
            return ParseStatus.Invalid;
        }

        ReadOnlySpan<byte> rest = bytes.Slice(Math.Min(1, bytes.Length));
        if (!TryTakeCounted(ref rest, out ReadOnlySpan<byte> methods))
        {
            return ParseStatus.NeedMore;
        }

        bool hasCredentials = rest.Length > 0 && rest[0] == CredentialsVersion
            && methods.IndexOf((byte)CredentialsMethod) >= 0;
        if (hasCredentials && !TryReadCredentials(ref rest, ref request))
        {
            return ParseStatus.NeedMore;
        }

        ParseStatus status = TryReadTarget(ref rest, ref request);
        request = status == ParseStatus.Complete ? request with { Length = bytes.Length - rest.Length } : request;
        return status;
    }

    /// <summary>Reads choice of method, verdict on the credentials where there is one, and reply of the
    /// proxy.</summary>
    public static ParseStatus TryReadReply(ReadOnlySpan<byte> bytes, out ProxyReply reply)
    {
        reply = default;
        if (bytes.Length > 0 && bytes[0] != Version)
        {
            return ParseStatus.Invalid;
        }

        ReadOnlySpan<byte> rest = bytes;
        if (!TryTake(ref rest, 2, out ReadOnlySpan<byte> choice))
        {
            return ParseStatus.NeedMore;
        }

        if (choice[1] is not (0 or CredentialsMethod))
        {
            reply = new ProxyReply(false, choice[1], 2);
            return choice[1] == NoMethod ? ParseStatus.Complete : ParseStatus.Invalid;
        }

        if (choice[1] == CredentialsMethod)
        {
            if (!TryTake(ref rest, 2, out ReadOnlySpan<byte> verdict))
            {
                return ParseStatus.NeedMore;
            }

            if (verdict[1] != 0)
            {
                reply = new ProxyReply(false, verdict[1], 4);
                return ParseStatus.Complete;
            }
        }

        return TryReadReply(bytes.Length, rest, out reply);
    }

    private static ParseStatus TryReadReply(int total, ReadOnlySpan<byte> rest, out ProxyReply reply)
    {
        reply = default;
        ParseStatus status = TryReadMessage(ref rest, out byte code, out _, out _);
        if (status == ParseStatus.Complete)
        {
            reply = new ProxyReply(code == 0, code, total - rest.Length);
        }

        return status;
    }

    private static bool TryReadCredentials(ref ReadOnlySpan<byte> rest, ref ProxyRequest request)
    {
        rest = rest.Slice(1);
        if (!TryTakeCounted(ref rest, out ReadOnlySpan<byte> user))
        {
            return false;
        }

        request = request with { User = WireText.Decode(user) };
        if (!TryTakeCounted(ref rest, out ReadOnlySpan<byte> password))
        {
            return false;
        }

        request = request with { Password = WireText.Decode(password) };
        return true;
    }

    private static ParseStatus TryReadTarget(ref ReadOnlySpan<byte> rest, ref ProxyRequest request)
    {
        ParseStatus status = TryReadMessage(ref rest, out byte command, out string host, out int port);
        if (status == ParseStatus.Complete)
        {
            request = request with { IsConnect = command == 1, Host = host, Port = port };
        }

        return status == ParseStatus.Complete && command is 0 or > 3 ? ParseStatus.Invalid : status;
    }

    // 05, command or reply, 00, kind of address, address, port: the same form both ways.
    private static ParseStatus TryReadMessage(ref ReadOnlySpan<byte> rest, out byte code, out string host, out int port)
    {
        host = "";
        port = 0;
        code = rest.Length > 1 ? rest[1] : (byte)0;
        if ((rest.Length > 0 && rest[0] != Version) || (rest.Length > 3 && rest[3] is not (1 or 3 or 4)))
        {
            return ParseStatus.Invalid;
        }

        if (!TryTake(ref rest, 4, out ReadOnlySpan<byte> header)
            || !TryTakeAddress(ref rest, header[3], out host)
            || !TryTake(ref rest, 2, out ReadOnlySpan<byte> number))
        {
            return ParseStatus.NeedMore;
        }

        port = (number[0] << 8) | number[1];
        return ParseStatus.Complete;
    }

    private static bool TryTakeAddress(ref ReadOnlySpan<byte> rest, byte kind, out string host)
    {
        host = "";
        bool isThere = kind == 3
            ? TryTakeCounted(ref rest, out ReadOnlySpan<byte> address)
            : TryTake(ref rest, kind == 1 ? 4 : 16, out address);
        if (isThere)
        {
            host = kind == 3 ? WireText.Decode(address) : new IPAddress(address.ToArray()).ToString();
        }

        return isThere;
    }

    private static bool TryTakeCounted(ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> content)
    {
        content = default;
        if (rest.IsEmpty || rest.Length < 1 + rest[0])
        {
            return false;
        }

        int length = rest[0];
        content = rest.Slice(1, length);
        rest = rest.Slice(1 + length);
        return true;
    }

    private static bool TryTake(ref ReadOnlySpan<byte> rest, int length, out ReadOnlySpan<byte> content)
    {
        content = default;
        if (rest.Length < length)
        {
            return false;
        }

        content = rest.Slice(0, length);
        rest = rest.Slice(length);
        return true;
    }
}
