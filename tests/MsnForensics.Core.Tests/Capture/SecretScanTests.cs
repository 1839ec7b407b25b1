using System;
using System.IO;
using System.Linq;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;
using MsnForensics.Testing.Captures;

namespace MsnForensics.Core.Tests.Capture;

public sealed class SecretScanTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Secrets_at_the_end_are_found()
    {
        PcapngBuilder file = new PcapngBuilder().Section().Interface();
        for (int i = 0; i < 1000; i++)
        {
            file.Enhanced(0, (ulong)i, new byte[60]);
        }

        Assert.Equal([[7, 8]], Scan(file.Secrets(0x544C534B, [7, 8]).ToArray()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no capture at all")]
    public void What_is_no_capture_holds_none(string text) => Assert.Empty(Scan(System.Text.Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void Pcap_holds_none_and_is_not_read_through() => Assert.Empty(Scan(NoisyCapture.Create(10)));

    [Fact]
    public void File_that_is_gone_holds_none() => Assert.Empty(SecretScan.Read(
        CaptureSource.FromPath(Path.Combine(Path.GetTempPath(), "gone.pcapng")), MsnParserOption.Default, null));

    private byte[][] Scan(byte[] file)
    {
        File.WriteAllBytes(_path, file);
        return [.. SecretScan.Read(CaptureSource.FromPath(_path), MsnParserOption.Default, null).Select(secret => secret.Content)];
    }
}
