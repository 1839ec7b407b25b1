using System;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.Http;

/// <summary>How the end of a body is told (RFC 9112, section 6.3).</summary>
/// <param name="Kind">The rule.</param>
/// <param name="Length">Announced bytes, for <see cref="HttpFramingKind.Length"/>.</param>
/// <param name="IsDoubtful">A length that is no number, beyond reason, or contradicted by another one.</param>
public readonly record struct HttpFraming(HttpFramingKind Kind, long Length = 0, bool IsDoubtful = false)
{
    /// <summary>1 TiB: nothing of the service's time came near; a larger number is damage.</summary>
    private const long MaximumLength = 1L << 40;

    /// <summary>Reads the rule off a head.</summary>
    /// <param name="head">The head.</param>
    /// <param name="requestMethod">For an answer: the method it answers; null when unknown.</param>
    public static HttpFraming Of(HttpHead head, string? requestMethod)
    {
        if (IsTunnel(head, requestMethod))
        {
            return new(HttpFramingKind.Tunnel);
        }

        if (!head.IsRequest && (head.StatusCode is < 200 or 204 or 304 || requestMethod == "HEAD"))
        {
            return new(HttpFramingKind.None);
        }

        if (IsChunked(head))
        {
            return new(HttpFramingKind.Chunked);
        }

        HttpFramingKind unknown = head.IsRequest ? HttpFramingKind.None : HttpFramingKind.UntilClose;
        long? length = null;
        foreach (string values in head.All("Content-Length"))
        {
            foreach (string value in values.Split(','))
            {
                if (!DecimalNumber.TryParse(value.Trim(), out long number) || number > MaximumLength)
                {
                    return length is null ? new(unknown, 0, true) : new(HttpFramingKind.Length, length.Value, true);
                }

                if (length is not null && length != number)
                {
                    return new(HttpFramingKind.Length, length.Value, true);
                }

                length = number;
            }
        }

        return length is null ? new(unknown) : new(HttpFramingKind.Length, length.Value);
    }

    // The request says that a tunnel is wanted, the answer that it stands: 2xx to CONNECT, 101 to an upgrade. Where the
    // request is not known, proxies' usual words tell.
    private static bool IsTunnel(HttpHead head, string? requestMethod)
    {
        if (head.IsRequest)
        {
            return head.Method == "CONNECT";
        }

        bool isConnect = requestMethod == "CONNECT"
            || (requestMethod is null && head.Reason.IndexOf("established", StringComparison.OrdinalIgnoreCase) >= 0);
        return head.StatusCode == 101 || (head.StatusCode is >= 200 and < 300 && isConnect);
    }

    private static bool IsChunked(HttpHead head)
    {
        string last = "";
        foreach (string codings in head.All("Transfer-Encoding"))
        {
            last = codings;
        }

        string coding = last.Substring(last.LastIndexOf(',') + 1).Trim();
        return string.Equals(coding, "chunked", StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>The rules by which a body ends.</summary>
public enum HttpFramingKind
{
    /// <summary>There is no body.</summary>
    None,

    /// <summary>Behind the announced number of bytes.</summary>
    Length,

    /// <summary>Behind the chunk of size 0 and the trailers.</summary>
    Chunked,

    /// <summary>With the stream.</summary>
    UntilClose,

    /// <summary>The bytes behind the head belong to another protocol, if the other side agrees.</summary>
    Tunnel,
}
