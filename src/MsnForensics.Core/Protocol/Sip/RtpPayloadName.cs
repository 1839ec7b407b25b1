using System.Globalization;

namespace MsnForensics.Protocol.Sip;

/// <summary>Codecs by the payload numbers that the official client used; an offer's own names go first (reference:
/// section 7.9).</summary>
public static class RtpPayloadName
{
    /// <summary>Name and clock rate, or the number itself.</summary>
    public static string Of(int payloadType) => payloadType switch
    {
        0 => "PCMU/8000",
        4 => "G723/8000",
        8 => "PCMA/8000",
        13 => "CN/8000",
        31 => "H261/90000",
        34 => "H263/90000",
        97 => "RED/8000",
        101 => "telephone-event/8000",
        111 => "SIREN/16000",
        112 => "G7221/16000",
        114 => "x-msrta/16000",
        115 => "x-msrta/8000",
        116 => "AAL2-G726-32/8000",
        121 => "x-rtvc1/90000",
        _ => payloadType.ToString(CultureInfo.InvariantCulture),
    };
}
