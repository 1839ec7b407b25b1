namespace MsnForensics.Transport;

/// <summary>The EtherTypes that matter here.</summary>
public static class EtherType
{
    public const int IPv4 = 0x0800;
    public const int Vlan = 0x8100;
    public const int ServiceVlan = 0x88A8;
    public const int IPv6 = 0x86DD;
    public const int Mpls = 0x8847;
    public const int MplsMulticast = 0x8848;
    public const int PppoeSession = 0x8864;
    public const int VnTag = 0x8926;

    /// <summary>True for the tag types in use: 802.1Q, 802.1ad and the three older QinQ values.</summary>
    public static bool IsVlan(int etherType) => etherType is Vlan or ServiceVlan or 0x9100 or 0x9200 or 0x9300;
}
