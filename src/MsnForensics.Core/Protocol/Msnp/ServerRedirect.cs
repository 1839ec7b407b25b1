using System.Globalization;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.Msnp;

/// <summary>A server's word to sign in elsewhere: <c>XFR n NS …</c> (reference: section 3.2).</summary>
/// <param name="Host">Name or address; null for <c>XFR 0 NS 0</c>, which names none.</param>
/// <param name="Port">1863 when none is given.</param>
/// <param name="CurrentServer">MSNP7 to 12: the address of the server that speaks.</param>
/// <param name="IsGateway">The address is to be reached by way of the HTTP gateway (MSNP13 and later).</param>
/// <param name="Count">MSNP21: how often the client was sent on.</param>
public sealed record ServerRedirect(string? Host, int Port, string? CurrentServer, bool IsGateway, int? Count)
{
    private const int DefaultPort = 1863;

    /// <summary>Host and port in one, as addresses are written elsewhere; empty when no host is named.</summary>
    public string Address => Host is null ? "" : Host + ":" + Port.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads the command; null when it is no redirect to a notification server.</summary>
    public static ServerRedirect? Parse(WireCommand command)
    {
        if (command.Verb != "XFR" || command[1] != "NS" || command[2].Length == 0)
        {
            return null;
        }

        string target = command[2];
        int colon = target.LastIndexOf(':');
        bool hasPort = DecimalNumber.TryParse(target.Substring(colon + 1), out long port)
            && colon >= 0 && port is > 0 and <= 65_535;
        string host = colon < 0 ? target : target.Substring(0, colon);
        bool isModern = command[3] is "U" or "G";
        return new ServerRedirect(
            host is "0" or "" ? null : host,
            hasPort ? (int)port : DefaultPort,
            !isModern && command[4].Length > 0 ? command[4] : null,
            command[3] == "G",
            isModern && command[5].Length > 0 ? RedirectCount.Parse(command[5]) : null);
    }
}
