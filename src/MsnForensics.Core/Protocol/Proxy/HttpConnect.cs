using MsnForensics.Protocol.Http;

namespace MsnForensics.Protocol.Proxy;

/// <summary>The CONNECT method: what the heads say of the tunnel (reference: section 10.4).</summary>
public static class HttpConnect
{
    /// <summary>Reads a request; null when it is no CONNECT.</summary>
    /// <param name="head">The request's head.</param>
    /// <param name="length">Its length in bytes.</param>
    public static ProxyRequest? RequestOf(HttpHead head, int length)
    {
        if (head.Method != "CONNECT")
        {
            return null;
        }

        HttpTarget target = HttpTarget.Of(head);
        BasicCredentials? credentials = BasicCredentials.Parse(head["Proxy-Authorization"]);
        return new ProxyRequest
        {
            Kind = ProxyKind.HttpConnect,
            IsConnect = true,
            Host = target.Host,
            Port = target.Port,
            User = credentials?.User,
            Password = credentials?.Password,
            Length = length,
        };
    }

    /// <summary>Reads the answer to a CONNECT.</summary>
    public static ProxyReply ReplyOf(HttpHead head, int length) =>
        new(head.StatusCode is >= 200 and < 300, head.StatusCode, length);
}
