using System.IO;
using MsnForensics.Capture;

namespace MsnForensics.Core.Tests.Capture;

public sealed class CaptureSourceTests
{
    [Fact]
    public void A_seekable_stream_opens_again_at_its_first_position()
    {
        using MemoryStream stream = new(new byte[10]) { Position = 4 };
        CaptureSource source = CaptureSource.FromStream(stream, "name");
        Assert.Equal("name", source.Name);
        for (int i = 0; i < 2; i++)
        {
            CaptureSource.OpenedSource opened = source.Open();
            Assert.Equal(6, opened.Length);
            Assert.Equal(6, source.Length);
            Assert.Equal(4, stream.Position);
            Assert.False(opened.IsOwned);
            stream.ReadByte();
        }

        Assert.True(source.CanReopen);
    }

    [Fact]
    public void A_link_is_as_long_as_its_file()
    {
        string folder = Directory.CreateTempSubdirectory("msn").FullName;
        try
        {
            string link = Path.Combine(folder, "link.pcap");
            string broken = Path.Combine(folder, "broken.pcap");
            File.WriteAllBytes(Path.Combine(folder, "a.pcap"), new byte[1000]);
            File.CreateSymbolicLink(link, "a.pcap");
            File.CreateSymbolicLink(broken, "missing.pcap");
            Assert.Equal(1000, CaptureSource.FromPath(link).Length);
            Assert.True(CaptureSource.FromPath(link).CanReadTwice);
            Assert.Null(CaptureSource.FromPath(broken).Length);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    [Fact]
    public void A_missing_file_has_no_length() =>
        Assert.Null(CaptureSource.FromPath(Path.Combine(Path.GetTempPath(), "no such capture.pcap")).Length);

    [Fact]
    public void A_missing_file_is_an_error_of_its_own() =>
        Assert.Throws<FileNotFoundException>(
            () => CaptureSource.FromPath(Path.Combine(Path.GetTempPath(), "no such capture.pcap")).Open());
}
