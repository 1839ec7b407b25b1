using System.IO;
using System.Text;

namespace MsnForensics.Export.Tests;

public sealed class ManifestFormatTests
{
    [Fact]
    public void What_is_written_can_be_read()
    {
        byte[] bytes = ManifestWriterTests.Write(ManifestWriterTests.Sample);
        using MemoryStream stream = new(bytes);
        MsnManifest read = new ManifestFormat().Read(stream);
        Assert.Equal(bytes, ManifestWriterTests.Write(read));
        Assert.Equal(ManifestWriterTests.Sample.ObservedClockOffset, read.ObservedClockOffset);
    }

    [Fact]
    public void Lines_end_with_LF_alone_and_no_mark_stands_in_front()
    {
        string text = Encoding.UTF8.GetString(ManifestWriterTests.Write(ManifestWriterTests.Sample));
        Assert.DoesNotContain('\r', text);
        Assert.StartsWith("{\n  \"schema\": \"msn-run/1\"", text);
        Assert.EndsWith("}\n", text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no JSON")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"schema\":7}")]
    [InlineData("{\"schema\":\"msn-run/2\"}")]
    [InlineData("{\"schema\":\"msn-run/1\",\"outputs\":7}")]
    [InlineData("{\"schema\":\"msn-run/1\",\"outputs\":[7]}")]
    [InlineData("{\"schema\":\"msn-run/1\",\"outputs\":[{}]}")]
    [InlineData("{\"schema\":\"msn-run/1\",\"outputs\":[{\"path\":\"a\",\"size\":\"x\",\"sha256\":\"b\"}]}")]
    [InlineData("{\"schema\":\"msn-run/1\",\"outputs\":[{\"path\":\"a\\u0000\",\"size\":1,\"sha256\":\"b\"}]}")]
    [InlineData("{\"schema\":\"msn-run/1\",\"started\":\"yesterday\"}")]
    [InlineData("{\"schema\":\"msn-run/1\",\"parameters\":[]}")]
    [InlineData("{\"schema\":\"msn-run/1\",\"statistics\":{\"a\":99999999999999999999}}")]
    public void What_is_no_manifest_is_told(string text)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(text));
        Assert.Throws<InvalidDataException>(() => new ManifestFormat().Read(stream));
    }

    [Fact]
    public void Damage_anywhere_gives_a_manifest_or_one_kind_of_exception()
    {
        byte[] whole = ManifestWriterTests.Write(ManifestWriterTests.Sample);
        for (int i = 0; i < whole.Length; i++)
        {
            byte[] damaged = (byte[])whole.Clone();
            damaged[i] ^= 0x15;
            Try(damaged);
            Try(whole[..i]);
        }
    }

    private static void Try(byte[] bytes)
    {
        using MemoryStream stream = new(bytes);
        try
        {
            new ManifestFormat().Read(stream);
        }
        catch (InvalidDataException)
        {
            // The one answer to what is no manifest.
        }
    }
}
