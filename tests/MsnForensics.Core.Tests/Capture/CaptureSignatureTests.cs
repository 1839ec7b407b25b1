using System;
using MsnForensics.Capture;
using MsnForensics.Testing.Captures;

namespace MsnForensics.Core.Tests.Capture;

public sealed class CaptureSignatureTests
{
    public static TheoryData<string, string, string> Foreign => new()
    {
        { "736E6F6F7000000000000002", "Solaris snoop", "editcap" },
        { "474D425500000000", "Microsoft Network Monitor 2.x", "editcap" },
        { "5254535300000000", "Microsoft Network Monitor 1.x", "editcap" },
        { "5843500000000000", "NetXRay", "editcap" },
        { "5452534E49464620646174612020", "DOS Sniffer", "editcap" },
        { "425A683931415926", "bzip2", "Decompress" },
        { "04224D1864404000", "LZ4", "Decompress" },
        { "0A0D0A1C0000004D3C2B1A", "text-mode transfer", "binary" },
        { "0D0D0A1C0000004D3C2B1A", "text-mode transfer", "binary" },
        { "1C0A0D0A0000004D3C2B1A", "text-mode transfer", "binary" },
        { "48656C6C6F20776F726C64", "text", "pcap" },
        { "FFFE480065006C00", "text", "pcap" },
        { "DEADBEEF00010203", "first bytes DEADBEEF00010203", "pcap" },
        { "0A0D0D0A1C000000DEADBEEF", "first bytes 0A0D0D0A", "pcap" },
        { "D4C3B2", "too short", "pcap" },
        { "", "an empty file", "pcap" },
        { "28B52FFD00000000", "Zstandard", "zstd -d" },
    };

    [Theory]
    [MemberData(nameof(Foreign))]
    public void Open_refuses_what_is_no_capture_and_says_what_it_is(string hex, string found, string action)
    {
        CaptureFormatException failure = Assert.Throws<CaptureFormatException>(
            () => CaptureRun.Read(Convert.FromHexString(hex)));
        Assert.Contains(found, failure.Message, StringComparison.Ordinal);
        Assert.Contains(action, failure.RecommendedAction, StringComparison.Ordinal);
        Assert.Contains("'test'", failure.Message, StringComparison.Ordinal);
    }
}
