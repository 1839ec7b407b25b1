namespace MsnForensics.Protocol.Tls;

/// <summary>The extensions of hellos that are read; their wire codes.</summary>
internal static class TlsExtensionType
{
    public const int ServerName = 0;
    public const int Groups = 10;
    public const int PointFormats = 11;
    public const int SignatureAlgorithms = 13;
    public const int ApplicationProtocol = 16;
    public const int EncryptThenMac = 22;
    public const int ExtendedMasterSecret = 23;
    public const int SessionTicket = 35;
    public const int EarlyData = 42;
    public const int SupportedVersions = 43;
}
