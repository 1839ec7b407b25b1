using System.Collections.Generic;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.Http;

/// <summary>Undoes the codings of a body (RFC 9110, section 8.4; transfer codings other than chunked alike).</summary>
public static class HttpContent
{
    /// <summary>Nobody coded twice; more is an attack.</summary>
    private const int MaximumCodingCount = 4;

    /// <summary>The body is compressed or coded otherwise: its bytes are not the content's.</summary>
    public static bool IsCoded(HttpHead head) => CodingsOf(head).Count > 0;

    /// <summary>Decodes a body as far as it goes.</summary>
    /// <param name="head">The message's head.</param>
    /// <param name="body">The body behind the framing.</param>
    /// <param name="limit">Most bytes to decode.</param>
    /// <param name="state">Whether all of it was decoded.</param>
    /// <returns>The clear bytes; for an unknown coding the bytes as they are.</returns>
    public static byte[] Decode(HttpHead head, byte[] body, int limit, out HttpContentState state)
    {
        state = HttpContentState.Complete;
        List<string> codings = CodingsOf(head);
        if (codings.Count > MaximumCodingCount)
        {
            state = HttpContentState.Unknown;
            return body;
        }

        for (int i = codings.Count - 1; i >= 0 && body.Length > 0; i--)
        {
            if (FormatOf(codings[i]) is not { } format)
            {
                state = HttpContentState.Unknown;
                return body;
            }

            body = Inflation.Inflate(body, format, limit, out InflationEnd end);
            state = end switch
            {
                InflationEnd.Limit => HttpContentState.Limited,
                InflationEnd.Damage => HttpContentState.Damaged,
                _ => state,
            };
        }

        return body;
    }

    // In the order of their application; identity and chunked are none.
    private static List<string> CodingsOf(HttpHead head)
    {
        List<string> codings = new();
        foreach (string header in new[] { "Content-Encoding", "Transfer-Encoding" })
        {
            foreach (string value in head.All(header))
            {
                foreach (string coding in value.Split(','))
                {
                    string name = coding.Trim().ToLowerInvariant();
                    if (name is not ("" or "identity" or "chunked"))
                    {
                        codings.Add(name);
                    }
                }
            }
        }

        return codings;
    }

    private static CompressionFormat? FormatOf(string coding) => coding switch
    {
        "gzip" or "x-gzip" => CompressionFormat.Gzip,
        "deflate" => CompressionFormat.Deflate,
        _ => null,
    };
}

/// <summary>How far a body could be decoded.</summary>
public enum HttpContentState
{
    Complete,

    /// <summary>The compressed bytes are cut or damaged.</summary>
    Damaged,

    /// <summary>The clear bytes exceed the limit; the rest was left out.</summary>
    Limited,

    /// <summary>A coding that is not read.</summary>
    Unknown,
}
