using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace MsnForensics.Core.Tests.Protocol.Http;

/// <summary>One direction of HTTP/1.x each, and the messages that stand in it.</summary>
internal static class HttpSamples
{
    private const string Gateway =
        "POST http://gateway.messenger.hotmail.com/gateway/gateway.dll?Action=open&Server=NS&IP=messenger.hotmail.com"
        + " HTTP/1.1";

    public static IReadOnlyDictionary<string, Sample> All { get; } = new Dictionary<string, Sample>
    {
        ["Requests"] = new(
            Gateway + "\r\nAccept: */*\r\nUser-Agent: MSMSGS\r\nHost: gateway.messenger.hotmail.com\r\n"
            + "Content-Length: 24\r\n\r\nVER 1 MSNP9 MSNP8 CVR0\r\n"
            + "GET /a HTTP/1.0\r\n\r\n\r\n\r\nHEAD /b HTTP/1.1\nHost: x\nContent-Length: 0\n\n"
            + "POST /c HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3;name=\"v\"\r\nabc\r\n00a \r\n0123456789\r\n"
            + "0\r\nTrailer: x\r\nOther: y\r\n\r\nBITS_POST /d HTTP/1.1\r\nA:\r\n  folded\r\n\r\n",
            new(Gateway, "VER 1 MSNP9 MSNP8 CVR0\r\n", true),
            new("GET /a HTTP/1.0", "", true),
            new("HEAD /b HTTP/1.1", "", true),
            new("POST /c HTTP/1.1", "abc0123456789", true),
            new("BITS_POST /d HTTP/1.1", "", true)),
        ["Responses"] = new(
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 5\r\n\r\nhello"
            + "HTTP/1.1 204 No Content\r\nContent-Length: 9\r\n\r\nHTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n"
            + "HTTP/1.1 200 OK\nTransfer-Encoding: gzip, Chunked\nContent-Length: 3\n\n5\nhello\n0\n\n"
            + "HTTP/1.1 500\r\nContent-Length: 2, 2\r\n\r\nno"
            + "HTTP/1.0 200 OK\r\n\r\nuntil\r\nHTTP/1.1 200 OK\r\n\r\nthe end",
            new("HTTP/1.1 100 Continue", "", true),
            new("HTTP/1.1 200 OK", "hello", true),
            new("HTTP/1.1 204 No Content", "", true),
            new("HTTP/1.1 304 Not Modified", "", true),
            new("HTTP/1.1 200 OK", "hello", true),
            new("HTTP/1.1 500", "no", true),
            new("HTTP/1.0 200 OK", "until\r\nHTTP/1.1 200 OK\r\n\r\nthe end", true)),
        ["Damage"] = new(
            "\0\0junk GET /no HTTP/1.1\r\nGET /a HTTP/1.1\r\n\r\nGET /b HTTP/2.0\r\nx: y\r\n\r\n"
            + "POST /c HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nabcd!!\r\nz\r\nGET /d HTTP/1.1\r\n\r\n"
            + "POST /e HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n-4\r\nabcd\r\nGET /f HTTP/1.1\r\n\r\nnothing",
            new("(damage)", "25", true),
            new("GET /a HTTP/1.1", "", true),
            new("(damage)", "25", true),
            new("POST /c HTTP/1.1", "abcd", false),
            new("(damage)", "7", true),
            new("GET /d HTTP/1.1", "", true),
            new("POST /e HTTP/1.1", "", false),
            new("(damage)", "10", true),
            new("GET /f HTTP/1.1", "", true),
            new("(damage)", "7", true)),
    };

    /// <summary>A direction.</summary>
    internal sealed class Sample
    {
        public Sample(string text, params ReadMessage[] messages)
        {
            Bytes = Encoding.Latin1.GetBytes(text);
            Messages = messages.ToList();
        }

        public byte[] Bytes { get; }

        public IReadOnlyList<ReadMessage> Messages { get; }
    }
}
