using System.Globalization;

namespace MsnForensics.Protocol.Tls;

/// <summary>Protocol versions as they stand in hellos.</summary>
public static class TlsVersion
{
    public const int Ssl20 = 0x0002;
    public const int Ssl30 = 0x0300;
    public const int Tls10 = 0x0301;
    public const int Tls11 = 0x0302;
    public const int Tls12 = 0x0303;
    public const int Tls13 = 0x0304;

    /// <summary>Number of the TLS 1.3 draft, or 0; drafts were sent as 0x7F and their number.</summary>
    public static int DraftOf(int version) => version >> 8 == 0x7F ? version & 0xFF : 0;

    /// <summary>TLS 1.3 and its drafts, which have another key schedule and other records.</summary>
    public static bool IsModern(int version) => version == Tls13 || DraftOf(version) > 0;

    /// <summary>The usual name, such as <c>TLS 1.2</c>; hexadecimal digits for an unknown version.</summary>
    public static string NameOf(int version) => version switch
    {
        Ssl20 => "SSL 2.0",
        Ssl30 => "SSL 3.0",
        Tls10 => "TLS 1.0",
        Tls11 => "TLS 1.1",
        Tls12 => "TLS 1.2",
        Tls13 => "TLS 1.3",
        _ when DraftOf(version) is > 0 and int draft =>
            "TLS 1.3 draft " + draft.ToString(CultureInfo.InvariantCulture),
        _ => "0x" + version.ToString("X4", CultureInfo.InvariantCulture),
    };
}
