using System.IO;
using System.Linq;
using MsnForensics.Artifacts.Registry;

namespace MsnForensics.Core.Tests.Artifacts.Registry;

public sealed class RegistryTextReaderTests
{
    private const string Export = "Windows Registry Editor Version 5.00\r\n\r\n[HKEY_CURRENT_USER\\Software\\A]\r\n"
        + "@=\"default\"\r\n\"path\"=\"C:\\\\x \\\"y\\\"\"\r\n\"n\"=dword:0000000a\r\n\"b\"=hex:61,00,\\\r\n  62,00\r\n"
        + "\"e\"=hex(2):61,00,00,00\r\n\"broken\r\n\r\n[HKEY_USERS\\S-1-5-21-1\\Software\\B]\r\n\"x\"=\"y\"\r\n";

    [Fact]
    public void Keys_and_values_of_every_type_are_read()
    {
        RegistryKey[] keys = RegistryTextReader.Read(new StringReader(Export)).ToArray();
        Assert.Equal([@"Software\A", @"Software\B"], keys.Select(key => key.Path));
        Assert.Equal("default", keys[0][""]!.ToString());
        Assert.Equal("C:\\x \"y\"", keys[0]["path"]!.ToString());
        Assert.Equal(10ul, keys[0]["N"]!.AsNumber());
        Assert.Equal("ab", keys[0]["b"]!.AsUtf16String());
        Assert.Equal("a", keys[0]["e"]!.ToString());
        Assert.Equal(5, keys[0].Values.Count);
        Assert.Null(keys[0].LastWritten);
    }

    [Fact]
    public void Cut_exports_are_read_to_their_end()
    {
        for (int length = 0; length < Export.Length; length++)
        {
            Assert.InRange(RegistryTextReader.Read(new StringReader(Export[..length])).Count(), 0, 2);
        }
    }

    [Theory]
    [InlineData("\uFEFFWindows Registry Editor Version 5.00", true)]
    [InlineData("REGEDIT4\r\n", true)]
    [InlineData("[HKEY", false)]
    public void Exports_are_known_by_their_first_line(string head, bool isExport) =>
        Assert.Equal(isExport, RegistryTextReader.Recognizes(head));
}
