using System;
using System.Text;
using CsCheck;
using MsnForensics.Bytes;
using MsnForensics.Protocol.PeerToPeer;
using MsnForensics.Testing.PeerToPeer;

namespace MsnForensics.Core.Tests.Protocol.PeerToPeer;

public sealed class FileContextTests
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    // Reference: section 4.8.2.
    [Fact]
    public void A_context_is_read()
    {
        byte[] bytes = ContextBytes.File("report.txt", 70_000);
        Assert.Equal(638, bytes.Length);
        Assert.StartsWith(
            "fgIAAAMAAABwEQEAAAAAAAEAAAByAGUAcABvAHIAdAAuAHQAeAB0AAAA", Convert.ToBase64String(bytes), StringComparison.Ordinal);
        FileContext context = FileContext.Parse(bytes)!;
        Assert.Equal((70_000L, 3, 1u, "report.txt"), (context.Size, context.Version, context.Type, context.Name));
        Assert.Null(context.Preview);
        Assert.False(context.IsBackground);
    }

    [Theory]
    [InlineData("PgIAAAIAAABwEQEAAAAAAAEAAABhAA==", "a", 70_000)]
    [InlineData("PgIAAAIAAABwEQEAAAAAAAEAAABhAGI=", "a", 70_000)]
    [InlineData("PgIAAAIAAAD//////////wEAAAA=", "", long.MaxValue)]
    public void A_cut_context_is_read_as_far_as_it_goes(string base64, string name, long size)
    {
        FileContext context = FileContext.Parse(Base64Text.Decode(base64, out _))!;
        Assert.Equal((name, size), (context.Name, context.Size));
    }

    [Theory]
    [InlineData("日本\u202Egpj.exe")]
    [InlineData("..\\..\\boot.ini")]
    public void Names_stay_as_sent(string name) =>
        Assert.Equal(name, FileContext.Parse(ContextBytes.File(name, 1))!.Name);

    [Fact]
    public void A_name_may_run_into_the_reserved_bytes()
    {
        byte[] bytes = ContextBytes.File("", 1);
        Encoding.Unicode.GetBytes(new string('x', 275)).CopyTo(bytes, 20);
        Assert.Equal(275, FileContext.Parse(bytes)!.Name.Length);
        bytes.AsSpan(20, 600).Fill((byte)'x');
        Assert.Equal(275, FileContext.Parse(bytes)!.Name.Length);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_preview_is_found_whatever_the_type_says(int type)
    {
        byte[] bytes = ContextBytes.File("a.png", 5, Png);
        bytes[16] = (byte)type;
        Assert.Equal(Png, FileContext.Parse(bytes)!.Preview);
        byte[] old = [.. bytes[..574], .. Png];
        Assert.Equal(Png, FileContext.Parse(old)!.Preview);
    }

    [Fact]
    public void A_background_has_a_friendly_name()
    {
        byte[] bytes = ContextBytes.File("b.jpg", 5);
        bytes[16] = 4;
        Encoding.Unicode.GetBytes("QgA=").CopyTo(bytes, 540);
        FileContext context = FileContext.Parse(bytes)!;
        Assert.True(context.IsBackground);
        Assert.Equal("QgA=", context.FriendlyName);
    }

    [Fact]
    public void Every_length_gives_an_answer()
    {
        byte[] bytes = ContextBytes.File("report.txt", 70_000, Png);
        for (int length = 0; length <= bytes.Length; length++)
        {
            FileContext? context = FileContext.Parse(bytes.AsSpan(0, length));
            Assert.Equal(length >= 20, context is not null);
            Assert.True(context is null || "report.txt".StartsWith(context.Name, StringComparison.Ordinal));
            Assert.Equal(length >= 646, context?.Preview is not null);
        }
    }

    [Fact]
    public void Any_bytes_give_an_answer() => Gen.Byte.Array[0, 700].Sample(bytes =>
        FileContext.Parse(bytes) is not { } context || (context.Name.Length <= 275 && context.Size >= 0));
}
