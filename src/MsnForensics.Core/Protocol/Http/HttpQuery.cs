using System;
using System.Collections.Generic;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Protocol.Http;

/// <summary>
/// The values of a query: <c>name=value</c> parted by <c>&amp;</c>, percent sequences decoded, <c>+</c> left as it is:
/// the service's queries are no forms.
/// </summary>
public sealed class HttpQuery
{
    /// <summary>Queries of the service have up to six.</summary>
    private const int MaximumCount = 256;

    private readonly List<KeyValuePair<string, string>> _values = new();

    private HttpQuery()
    {
    }

    /// <summary>Names and values in order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Values => _values;

    /// <summary>The first value of that name, compared without case; null when absent.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (KeyValuePair<string, string> value in _values)
            {
                if (string.Equals(value.Key, name, StringComparison.OrdinalIgnoreCase))
                {
                    return value.Value;
                }
            }

            return null;
        }
    }

    /// <summary>Reads what stands behind the question mark; any text gives a result.</summary>
    public static HttpQuery Parse(string query)
    {
        HttpQuery result = new();
        int start = 0;
        while (start < query.Length && result._values.Count < MaximumCount)
        {
            int end = query.IndexOf('&', start);
            end = end < 0 ? query.Length : end;
            result.Add(query.Substring(start, end - start));
            start = end + 1;
        }

        return result;
    }

    private void Add(string pair)
    {
        int equals = pair.IndexOf('=');
        string name = equals < 0 ? pair : pair.Substring(0, equals);
        if (name.Length > 0)
        {
            string value = equals < 0 ? "" : pair.Substring(equals + 1);
            _values.Add(new(PercentEncoding.Decode(name), PercentEncoding.Decode(value)));
        }
    }
}
