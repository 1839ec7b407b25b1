using System;
using System.Collections.Generic;

namespace MsnForensics.Protocol.Http;

/// <summary>The start line and the headers of a request or an answer.</summary>
public sealed class HttpHead
{
    public HttpHead(string startLine, IReadOnlyList<KeyValuePair<string, string>> headers)
    {
        StartLine = startLine;
        Headers = headers;
    }

    /// <summary>Without its line end.</summary>
    public string StartLine { get; }

    /// <summary>Names and values in order, repeated ones too.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; }

    /// <summary>The first header of that name, compared without case; null when absent.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (KeyValuePair<string, string> header in Headers)
            {
                if (string.Equals(header.Key, name, StringComparison.OrdinalIgnoreCase))
                {
                    return header.Value;
                }
            }

            return null;
        }
    }
}
