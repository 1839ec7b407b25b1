using System.Globalization;

namespace MsnForensics.Protocol.Msnp;

/// <summary>Networks an address belongs to, by their number (reference: section 6.6).</summary>
public static class NetworkName
{
    public const int WindowsLive = 1;

    public const int Circle = 9;

    public const int TemporaryGroup = 10;

    /// <summary>A name for the number; the number itself when nobody knows it.</summary>
    public static string Of(int network) => Find(network) ?? network.ToString(CultureInfo.InvariantCulture);

    /// <summary>True for numbers that the field uses; others are more likely something else.</summary>
    public static bool IsKnown(int network) => Find(network) is not null;

    private static string? Find(int network) => network switch
    {
        0 => "None",
        WindowsLive => "WindowsLive",
        2 => "OfficeCommunicator",
        4 => "Telephone",
        8 => "MobileNetwork",
        Circle => "Circle",
        TemporaryGroup => "TemporaryGroup",
        11 => "ContactNumber",
        13 => "Connect",
        14 => "RemoteNetwork",
        16 => "MobileMail",
        32 => "Yahoo",
        _ => null,
    };
}
