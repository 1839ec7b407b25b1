using System;

namespace MsnForensics.Capture;

/// <summary>
/// Tells apart, by trial, the variants of pcap that share a magic and differ in their record headers.
/// </summary>
internal static class PcapVariant
{
    /// <summary>Standard libpcap.</summary>
    public const int StandardHeaderLength = 16;

    private const int TrialRecordCount = 8;
    private const int NeededRecordCount = 2;

    private static readonly int[] StandardLengths = { StandardHeaderLength, 24, 20 };
    private static readonly int[] ModifiedLengths = { 24, 28 };
    private static readonly int[] IxiaLengths = { StandardHeaderLength };

    /// <summary>
    /// The record header length under which the first records look right; the family's usual one in doubt.
    /// </summary>
    public static int FindHeaderLength(in PcapFileHeader header, ReadOnlySpan<byte> records, int maximumLength)
    {
        int[] lengths = GetLengths(header.Family);
        if (CountRecords(header, records, lengths[0], maximumLength, out bool isSound) >= 0 && isSound)
        {
            return lengths[0];
        }

        for (int i = 1; i < lengths.Length; i++)
        {
            int count = CountRecords(header, records, lengths[i], maximumLength, out isSound);
            if (isSound && count >= NeededRecordCount)
            {
                return lengths[i];
            }
        }

        return lengths[0];
    }

    /// <summary>
    /// The header with the unit of time that its first records show: the programs that write IXIA files do not agree
    /// on what their two magics mean.
    /// </summary>
    public static PcapFileHeader FindUnit(in PcapFileHeader header, ReadOnlySpan<byte> records, int maximumLength)
    {
        if (header.Family != PcapFamily.Ixia)
        {
            return header;
        }

        CountRecords(header, records, StandardHeaderLength, maximumLength, out bool isSound);
        PcapFileHeader other = header.WithNanoseconds();
        CountRecords(other, records, StandardHeaderLength, maximumLength, out bool isOtherSound);
        return !isSound && isOtherSound ? other : header;
    }

    /// <summary>The header length to use when nothing can be looked at ahead.</summary>
    public static int GetUsualHeaderLength(PcapFamily family) => GetLengths(family)[0];

    public static string GetName(PcapFamily family, int headerLength) => (family, headerLength) switch
    {
        (PcapFamily.Ixia, _) => "pcap, IXIA lcap",
        (PcapFamily.Standard, StandardHeaderLength) => "pcap",
        (PcapFamily.Standard, 20) => "pcap, Nokia",
        (PcapFamily.Standard, _) => "pcap, ss990417",
        (_, 28) => "pcap, ss990915",
        _ => "pcap, modified",
    };

    private static int[] GetLengths(PcapFamily family) => family switch
    {
        PcapFamily.Modified => ModifiedLengths,
        PcapFamily.Ixia => IxiaLengths,
        _ => StandardLengths,
    };

    private static int CountRecords(
        in PcapFileHeader header, ReadOnlySpan<byte> records, int headerLength, int maximumLength, out bool isSound)
    {
        PcapRecordLayout layout = new(header, headerLength, maximumLength);
        uint? first = null;
        long position = 0;
        int count = 0;
        isSound = true;
        while (count < TrialRecordCount && position + headerLength <= records.Length)
        {
            PcapRecordLayout.Record record = layout.Read(records.Slice((int)position));
            if (!layout.IsPlausible(record, first))
            {
                isSound = false;
                break;
            }

            first ??= record.Seconds;
            position += headerLength + record.CapturedLength;
            count++;
        }

        return count;
    }
}
