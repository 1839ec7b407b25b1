using System;
using System.Text;
using CsCheck;
using MsnForensics.Protocol.Content;
using MsnForensics.Testing.PeerToPeer;

namespace MsnForensics.Core.Tests.Protocol.Content;

public sealed class ContentSignatureCatalogTests
{
    private const string Program = "4D5A90000300000004000000FFFF0000";
    // The head of a voice clip of two seconds (reference: section 11.3).
    private const string Siren =
        "52494646D40F000057415645666D7420140000008E020100803E0000D007000028000000020040016661637404000000007D000064617461A00F0000";

    private const string Png = "89504E470D0A1A0A0000000D49484452";

    [Theory]
    [InlineData(Png, "image/png")]
    [InlineData("474946383961", "image/gif")]
    [InlineData("FFD8FFE0", "image/jpeg")]
    [InlineData("5249464624000000" + "57415645", "audio/wav")]
    [InlineData("5249464624000000" + "41564920", "video/x-msvideo")]
    [InlineData(Siren, "audio/wav")]
    [InlineData("4D534346", "application/vnd.ms-cab-compressed")]
    [InlineData(Program, "application/vnd.microsoft.portable-executable")]
    [InlineData("4D5A20697320612077696E6B", null)]
    [InlineData("52494646", null)]
    [InlineData("", null)]
    public void Signatures_are_known(string hex, string? expected) =>
        Assert.Equal(expected, ContentSignatureCatalog.Find(P2PBytes.Hex(hex))?.MediaType);

    [Theory]
    [InlineData(Png, "a.png", false)]
    [InlineData(Png, "A.PNG", false)]
    [InlineData(Png, "a.jpg", true)]
    [InlineData(Png, "a.txt", true)]
    [InlineData(Png, "a.xyz", false)]
    [InlineData(Png, "a", false)]
    [InlineData(Png, "a.", false)]
    [InlineData(Program, "song.mp3", true)]
    [InlineData(Program, "notes.xyz", true)]
    [InlineData(Program, "setup.exe", false)]
    [InlineData("68656C6C6F", "setup.exe", true)]
    [InlineData("68656C6C6F", "tool.com", false)]
    [InlineData("68656C6C6F", "a.jpg", true)]
    [InlineData("68656C6C6F", "a.txt", false)]
    [InlineData("424D572069732061206361722E", "a.txt", false)]
    [InlineData("504B0304", "a.docx", false)]
    [InlineData("504B0304", "a.doc", false)]
    [InlineData("504B0304", "a.pdf", true)]
    [InlineData("", "a.jpg", false)]
    public void Names_can_contradict_the_content(string hex, string name, bool expected) =>
        Assert.Equal(expected, ContentSignatureCatalog.Contradicts(P2PBytes.Hex(hex), name));

    [Fact]
    public void Every_signature_agrees_with_its_own_names() =>
        Gen.Byte.Array[0, 20].Sample(bytes => ContentSignatureCatalog.Find(bytes) is not { } found
            || !ContentSignatureCatalog.Contradicts(bytes, "x." + found.Extension));

    [Fact]
    public void Text_has_no_signature() =>
        Assert.Null(ContentSignatureCatalog.Find(Encoding.UTF8.GetBytes("Dear Bob,\r\n").AsSpan()));
}
