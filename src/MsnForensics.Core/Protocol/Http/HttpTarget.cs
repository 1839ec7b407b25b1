using System;
using System.Globalization;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.Http;

/// <summary>Where a request goes: the target of its request line, completed by its Host header.</summary>
/// <param name="Host">Name or address without port, lower case; empty when nothing tells.</param>
/// <param name="Port">As written; 0 when it is not.</param>
/// <param name="Path">From the first slash on, without query.</param>
/// <param name="Query">Behind the question mark; empty without.</param>
/// <param name="IsAbsolute">The request line names the host, as requests to a proxy do.</param>
public readonly record struct HttpTarget(string Host, int Port, string Path, string Query, bool IsAbsolute)
{
    /// <summary>Reads the target of a request.</summary>
    public static HttpTarget Of(HttpHead head)
    {
        if (head.Method == "CONNECT")
        {
            SplitPort(head.Target, out string name, out int number);
            return new HttpTarget(name, number, "", "", true);
        }

        string target = head.Target;
        int scheme = target.IndexOf("://", StringComparison.Ordinal);
        bool isAbsolute = scheme > 0 && target.IndexOf('/') > scheme;
        string authority = head["Host"] ?? "";
        if (isAbsolute)
        {
            string rest = target.Substring(scheme + 3);
            int end = rest.AsSpan().IndexOfAny('/', '?');
            authority = end < 0 ? rest : rest.Substring(0, end);
            target = end < 0 ? "/" : rest.Substring(end);
        }

        SplitPort(authority.Substring(authority.LastIndexOf('@') + 1), out string host, out int port);
        int mark = target.IndexOf('?');
        return new HttpTarget(
            host,
            port,
            mark < 0 ? target : target.Substring(0, mark),
            mark < 0 ? "" : target.Substring(mark + 1),
            isAbsolute);
    }

    /// <summary>Parts <c>host:port</c>; an address of IPv6 stands in brackets when a port follows.</summary>
    public static void SplitPort(string authority, out string host, out int port)
    {
        int colon = authority.LastIndexOf(':');
        bool isPort = colon > authority.LastIndexOf(']')
            && (authority.IndexOf(':') == colon || authority.StartsWith("[", StringComparison.Ordinal));
        long number = 0;
        if (isPort && DecimalNumber.TryParse(authority.Substring(colon + 1), out number) && number > ushort.MaxValue)
        {
            number = 0;
        }

        host = (isPort ? authority.Substring(0, colon) : authority).Trim('[', ']', ' ').ToLowerInvariant();
        port = (int)number;
    }

    public override string ToString() =>
        Port == 0 ? Host + Path : Host + ":" + Port.ToString(CultureInfo.InvariantCulture) + Path;
}
