using System.Collections.Generic;
using System.Globalization;

namespace MsnForensics.Analysis;

/// <summary>Names of the link types that captures of MSN are known to have.</summary>
public static class LinkTypeName
{
    private static readonly Dictionary<int, string> Names = new()
    {
        [0] = "Null", [1] = "Ethernet", [8] = "SLIP", [9] = "PPP", [12] = "Raw IP", [14] = "Raw IP", [50] = "PPP HDLC",
        [51] = "PPPoE", [100] = "ATM RFC 1483", [101] = "Raw IP", [104] = "Cisco HDLC", [105] = "802.11",
        [108] = "Loop",
        [113] = "Linux cooked", [119] = "Prism", [127] = "Radiotap", [163] = "AVS", [166] = "PPP pppd", [192] = "PPI",
        [228] = "IPv4", [229] = "IPv6", [239] = "NFLOG", [258] = "PKTAP", [276] = "Linux cooked v2",
    };

    /// <summary>Such as <c>Ethernet (1)</c>.</summary>
    public static string Of(int linkType) => string.Format(
        CultureInfo.InvariantCulture,
        "{0} ({1})",
        Names.TryGetValue(linkType, out string? name) ? name : "Unknown",
        linkType);
}
