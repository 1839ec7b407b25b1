using System;

namespace MsnForensics.Protocol.Msnp;

/// <summary>
/// An account as it stands in a command: <c>net:address;{endpoint};via=…</c>, of which only the address is
/// always there (reference: sections 3.7, 6.7, 11.3).
/// </summary>
/// <param name="Address">Lower case, without network and parameters.</param>
/// <param name="Network">Network number in front of the address, when given.</param>
/// <param name="EndpointId">The endpoint's GUID with its braces, when given.</param>
public readonly record struct AccountName(string Address, int? Network, string? EndpointId)
{
    public static AccountName Parse(string text)
    {
        int? network = null;
        int colon = text.IndexOf(':');
        if (colon is > 0 and <= 3 && Bytes.DecimalNumber.TryParse(text.Substring(0, colon), out long number))
        {
            network = (int)number;
            text = text.Substring(colon + 1);
        }

        // Some write the endpoint behind a colon.
        int semicolon = text.IndexOf(';') is >= 0 and int at ? at : text.IndexOf(":{", StringComparison.Ordinal);
        if (semicolon < 0)
        {
            return new AccountName(text.ToLowerInvariant(), network, null);
        }

        string? endpoint = FindEndpoint(text.Substring(semicolon + 1));
        return new AccountName(text.Substring(0, semicolon).ToLowerInvariant(), network, endpoint);
    }

    private static string? FindEndpoint(string parameters)
    {
        foreach (string parameter in parameters.Split(';'))
        {
            string value = parameter.StartsWith("epid=", StringComparison.OrdinalIgnoreCase)
                ? parameter.Substring(5)
                : parameter;
            if (value.Length > 2 && value[0] == '{')
            {
                return value;
            }
        }

        return null;
    }
}
