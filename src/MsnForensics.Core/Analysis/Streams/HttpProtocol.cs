using System;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Streams;

/// <summary>HTTP/1.x, recognised by its first line.</summary>
public sealed class HttpProtocol : IStreamProtocol
{
    private static readonly byte[][] Methods =
    {
        "GET "u8.ToArray(), "POST "u8.ToArray(), "HEAD "u8.ToArray(), "PUT "u8.ToArray(), "DELETE "u8.ToArray(),
        "OPTIONS "u8.ToArray(), "CONNECT "u8.ToArray(), "HTTP/1."u8.ToArray(),
    };

    public string Name => "Http";

    public bool? Recognize(StreamProbe probe) =>
        IsHttp(probe.Bytes(StreamSide.A)) || IsHttp(probe.Bytes(StreamSide.B));

    public IStreamAnalyzer? CreateAnalyzer(StreamProbe probe) => null;

    private static bool IsHttp(ReadOnlySpan<byte> bytes)
    {
        foreach (byte[] method in Methods)
        {
            if (bytes.StartsWith(method))
            {
                int lineEnd = bytes.IndexOf((byte)'\n');
                ReadOnlySpan<byte> line = lineEnd < 0 ? bytes : bytes.Slice(0, lineEnd);
                return line.IndexOf("HTTP/1."u8) >= 0;
            }
        }

        return false;
    }
}
