using System;

namespace MsnForensics.Protocol.Http;

/// <summary>What a request to the HTTP gateway asks for (reference: section 10.1).</summary>
/// <param name="Action"><c>open</c>, <c>poll</c>, or empty for a request that brings commands; lower case.</param>
/// <param name="Server"><c>NS</c> or <c>SB</c> in an open request, upper case; null else.</param>
/// <param name="Address">The server that an open request asks for: <c>IP</c>.</param>
/// <param name="SessionId">The full id that the last response gave; null in an open request.</param>
/// <param name="Lifespan">Seconds that a late client lets a poll wait, as written.</param>
public sealed record GatewayRequest(
    string Action, string? Server, string? Address, string? SessionId, string? Lifespan)
{
    private const string GatewayPath = "/gateway/gateway.dll";

    /// <summary>A new logical connection.</summary>
    public bool IsOpen => Action == "open" || (SessionId is null && Server is not null);

    /// <summary>What names the logical connection: see <see cref="GatewaySession.KeyOf"/>. Null in an open
    /// request.</summary>
    public string? Key => SessionId is null ? null : GatewaySession.KeyOf(SessionId);

    /// <summary>Reads a request to the gateway; null for any other request.</summary>
    public static GatewayRequest? Of(HttpHead head, HttpTarget target)
    {
        if (head.Method != "POST" || !string.Equals(target.Path, GatewayPath, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        HttpQuery query = HttpQuery.Parse(target.Query);
        return new GatewayRequest(
            (query["Action"] ?? "").ToLowerInvariant(),
            query["Server"]?.ToUpperInvariant(),
            query["IP"],
            query["SessionID"],
            query["Lifespan"]);
    }
}
