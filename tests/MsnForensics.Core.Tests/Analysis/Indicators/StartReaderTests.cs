using System;
using System.Linq;
using MsnForensics.Analysis.Indicators;

namespace MsnForensics.Core.Tests.Analysis.Indicators;

public sealed class StartReaderTests
{
    private static readonly byte[] Socks4 = [4, 1, 7, 0x47, 192, 0, 2, 1, (byte)'m', (byte)'e', 0];
    private static readonly byte[] Socks5 = [5, 1, 0, 5, 1, 0, 1, 192, 0, 2, 1, 7, 0x47];

    private static readonly byte[] WithCredentials =
        [5, 2, 0, 2, 1, 2, (byte)'m', (byte)'e', 1, (byte)'p', 5, 1, 0, 4, .. new byte[15], 1, 7, 0x47];

    public static TheoryData<byte[], string> Requests => new()
    {
        { Socks4, "Socks4 192.0.2.1:1863" },
        { Socks5, "Socks5 192.0.2.1:1863" },
        { WithCredentials, "Socks5 [::1]:1863" },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public void A_request_for_the_port_is_found(byte[] bytes, string detail)
    {
        IndicatorFinding finding = Finds.In([.. bytes, .. "VER 1"u8]).Single();
        Assert.Equal("SocksRequest High :1863", Finds.LineOf(finding));
        Assert.Equal(detail, finding.Detail);
        Assert.Equal((0, bytes.Length), (finding.Start, finding.Length));
        Assert.Equal(["0 SocksRequest High :1863"], Finds.InPieces(bytes, _ => 1));
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public void Elsewhere_or_for_another_port_it_is_none(byte[] bytes, string detail)
    {
        Assert.NotEmpty(detail);
        Assert.Empty(Finds.In(bytes, isStart: false));
        Assert.Empty(Finds.In([0, .. bytes]));
        Assert.Empty(Finds.In(bytes[..^1]));
        int port = Array.LastIndexOf(bytes, (byte)0x47);
        Assert.Empty(Finds.In([.. bytes[..port], 0x48, .. bytes[(port + 1)..]]));
    }

    [Fact]
    public void What_never_becomes_a_request_does_not_wait_for_ever()
    {
        byte[] bytes = [5, 255, .. Enumerable.Repeat((byte)2, 255), 1, 255, .. new byte[255], 255, .. new byte[900]];
        IndicatorScan scan = new();
        Assert.Equal(0, scan.Read(new TextWindow(bytes.AsSpan(0, 500), true, false), 0, 0));
        Assert.True(scan.IsUndecided);
        scan.Read(new TextWindow(bytes, true, false), 0, 0);
        Assert.False(scan.IsUndecided);
    }
}
