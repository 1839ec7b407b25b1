using System;

namespace MsnForensics.Protocol.Http;

/// <summary>What the gateway says of a logical connection in the header X-MSN-Messenger (reference: section
/// 10.2).</summary>
/// <param name="SessionId">The full id that the next request must quote.</param>
/// <param name="GatewayAddress">The host that following requests go to: <c>GW-IP</c>.</param>
/// <param name="IsClosed">The logical connection ends: <c>Session=close</c>.</param>
/// <param name="Action">As written; rare.</param>
public sealed record GatewaySession(string? SessionId, string? GatewayAddress, bool IsClosed, string? Action)
{
    /// <summary>The header's name.</summary>
    public const string HeaderName = "X-MSN-Messenger";

    /// <summary>What names the logical connection; null when the header names none.</summary>
    public string? Key => SessionId is null ? null : KeyOf(SessionId);

    /// <summary>Reads the header of an answer; null when it has none.</summary>
    public static GatewaySession? Of(HttpHead head) =>
        head[HeaderName] is { } value ? Parse(value) : null;

    /// <summary>Reads the header's value: <c>name=value</c> parted by semicolons, names in any case.</summary>
    public static GatewaySession Parse(string value)
    {
        GatewaySession session = new(null, null, false, null);
        foreach (string part in value.Split(';'))
        {
            int equals = part.IndexOf('=');
            string name = (equals < 0 ? part : part.Substring(0, equals)).Trim().ToLowerInvariant();
            string text = equals < 0 ? "" : part.Substring(equals + 1).Trim();
            session = name switch
            {
                "sessionid" when text.Length > 0 => session with { SessionId = text },
                "gw-ip" when text.Length > 0 => session with { GatewayAddress = text },
                "session" => session with
                {
                    IsClosed = string.Equals(text, "close", StringComparison.OrdinalIgnoreCase),
                },
                "action" => session with { Action = text },
                _ => session,
            };
        }

        return session;
    }

    /// <summary>
    /// The constant part of a session id. What stands behind the last dot changes with every response; other servers
    /// use a GUID that never changes (reference: sections 10.2, 10.3).
    /// </summary>
    public static string KeyOf(string sessionId)
    {
        int dot = sessionId.LastIndexOf('.');
        return dot <= 0 ? sessionId : sessionId.Substring(0, dot);
    }
}
