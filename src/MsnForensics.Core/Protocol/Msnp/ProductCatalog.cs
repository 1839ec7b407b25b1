using System;
using System.Collections.Generic;

namespace MsnForensics.Protocol.Msnp;

/// <summary>The known product ids and keys (reference: section 5.6).</summary>
public static class ProductCatalog
{
    private static readonly ProductInfo[] Products =
    {
        new("msmsgs@msnmsgr.com", "Q1P7W2E4J9R8U3S5", 6, 10, "MSN Messenger 3.6 to 6.x, many third-party clients"),
        new("PROD0038W!61ZTF9", "VT6PX?UQTM4WM%YR", 6, 10, "Gaim, MSN clients for other systems"),
        new("PROD0058#7IL2{QD", "QHDCY@7R1TB6W?5B", 6, 10, null),
        new("PROD0061VRRZH@4F", "JXQ6J@TUOGYV@N0M", 6, 10, null),
        new("PROD00504RLUG%WL", "I2EBK%PYNLZL5_J4", 6, 10, null),
        new("PROD0076ENE8*@AW", "CEQJ8}OE0!WTSWII", 6, 10, null),
        new("PROD0090YUAUV{2B", "YMM8C_H7KCQ2S_KL", 11, 12, "MSN Messenger 7.0"),
        new("PROD0101{0RM?UBW", "CFHUR$52U_{VIX5T", 11, 12, "MSN Messenger 7.5"),
        new("PROD01065C%ZFN6F", "O4BG@C7BWLYQX?5G", 13, 14, "Windows Live Messenger 8 beta"),
        new("PROD0112J1LW7%NB", "RH96F{PHI8PPX_TJ", 13, 14, "Windows Live Messenger 8.0"),
        new("PROD0113H11T8$X_", "RG@XY*28Q5QHS%Q5", 15, 21, "Windows Live Messenger 8.1"),
        new("PROD0114ES4Z%Q5W", "PK}_A_0N_K%O?A9S", 15, 21, "Windows Live Messenger 8.5, papyon"),
        new("PROD0118R6%2WYOS", "YIXPX@5I2P0UT*LK", 15, 21, "Windows Live Messenger 9 beta"),
        new("PROD0119GSJUC$18", "ILTXC!4IXB5FB*PX", 15, 21, "Windows Live Messenger 2009"),
        new("PROD0120PW!CCV9@", "C1BX{V4W}Q3*10SM", 15, 21, "Windows Live Messenger 2009 to 2011, msnp-sharp"),
    };

    public static IReadOnlyList<ProductInfo> All => Products;

    /// <summary>The product of that id, letter by letter; null for an unknown one.</summary>
    public static ProductInfo? Find(string id) => Array.Find(Products, product => product.Id == id);
}
