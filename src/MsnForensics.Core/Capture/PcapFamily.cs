namespace MsnForensics.Capture;

/// <summary>Kinds of pcap files that their magic tells apart.</summary>
internal enum PcapFamily
{
    None,
    Standard,
    Modified,
    Ixia,
}
