using System.Globalization;

namespace MsnForensics.Export.Case;

/// <summary>Address and port of an endpoint such as <c>192.0.2.10:1863</c> or <c>[2001:db8::1]:1863</c>.</summary>
internal static class CaseEndpoint
{
    public static (string? Address, long? Port) Split(string endpoint)
    {
        int colon = endpoint.LastIndexOf(':');
        string number = endpoint.Substring(colon + 1);
        return colon > 0 && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out long port)
            ? (endpoint.Substring(0, colon).Trim('[', ']'), port)
            : (null, null);
    }
}
