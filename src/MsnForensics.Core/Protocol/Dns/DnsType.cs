using System.Globalization;

namespace MsnForensics.Protocol.Dns;

/// <summary>The types of records that lead to an address or to another name.</summary>
public static class DnsType
{
    public const int IPv4 = 1;
    public const int NameServer = 2;
    public const int Alias = 5;
    public const int Pointer = 12;
    public const int MailExchange = 15;
    public const int Service = 33;
    public const int IPv6 = 28;

    /// <summary>The name in zone files, such as <c>AAAA</c>; <c>TYPE65</c> for one not known here (RFC 3597).</summary>
    public static string NameOf(int type) => type switch
    {
        IPv4 => "A",
        NameServer => "NS",
        Alias => "CNAME",
        Pointer => "PTR",
        MailExchange => "MX",
        Service => "SRV",
        IPv6 => "AAAA",
        _ => "TYPE" + type.ToString(CultureInfo.InvariantCulture),
    };

    internal static bool LeadsToName(int type) =>
        type is NameServer or Alias or Pointer or MailExchange or Service;
}
