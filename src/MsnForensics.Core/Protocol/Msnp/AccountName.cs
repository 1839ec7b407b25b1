using System;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.Msnp;

/// <summary>
/// An account as it stands in a command: <c>net:address;{endpoint};via=net:address;path=IM;epid={endpoint}</c>, of
/// which only the address is always there (reference: sections 3.7, 6.6, 6.7, 11.3).
/// </summary>
/// <param name="Address">Lower case, without network and parameters.</param>
/// <param name="Network">Number in front of the address, when given; <see cref="NetworkName"/> names it.</param>
/// <param name="EndpointId">The endpoint's GUID, lower case and in braces, when given.</param>
public readonly record struct AccountName(string Address, int? Network, string? EndpointId)
{
    /// <summary>Circle, group or gateway through which the account is reached, lower case and with its network
    /// (<c>9:…@live.com</c>, <c>14:fb</c>), when given.</summary>
    public string? Via { get; init; }

    /// <summary>The service that is meant (<c>IM</c>, <c>PE</c>, <c>PD</c>), when given.</summary>
    public string? Path { get; init; }

    public static AccountName Parse(string text)
    {
        int? network = null;
        int colon = text.IndexOf(':');
        if (colon is > 0 and <= 3 && DecimalNumber.TryParse(text.Substring(0, colon), out long number))
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

        AccountName name = new(text.Substring(0, semicolon).ToLowerInvariant(), network, null);
        foreach (string parameter in text.Substring(semicolon + 1).Split(';'))
        {
            name = name.With(parameter);
        }

        return name;
    }

    /// <summary>A GUID as records show it, lower case and in braces: clients differ in both (reference: section
    /// 11.3). Null for an empty one.</summary>
    public static string? NormalizeGuid(string guid)
    {
        string bare = guid.Trim().Trim('{', '}').ToLowerInvariant();
        return bare.Length == 0 ? null : "{" + bare + "}";
    }

    private AccountName With(string parameter)
    {
        if (parameter.Length > 0 && parameter[0] == '{')
        {
            return this with { EndpointId = EndpointId ?? NormalizeGuid(parameter) };
        }

        int equals = parameter.IndexOf('=');
        string value = parameter.Substring(equals + 1);
        return (equals < 0 ? "" : parameter.Substring(0, equals).ToLowerInvariant()) switch
        {
            "epid" => this with { EndpointId = EndpointId ?? NormalizeGuid(value) },
            "via" => this with { Via = Via ?? value.ToLowerInvariant() },
            "path" => this with { Path = Path ?? value },
            _ => this,
        };
    }
}
