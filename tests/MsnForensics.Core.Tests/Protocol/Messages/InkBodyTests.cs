using System;
using System.Linq;
using System.Text;
using CsCheck;
using MsnForensics.Protocol.Messages;

namespace MsnForensics.Core.Tests.Protocol.Messages;

public sealed class InkBodyTests
{
    private static readonly byte[] Gif = [.. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, 0x3B];

    // Version 0, size 300 in two bytes.
    private static readonly byte[] Strokes = [0, 0xAC, 0x02, .. Enumerable.Repeat((byte)7, 300)];

    [Fact]
    public void A_picture_is_decoded()
    {
        InkBody ink = Read(Encode(Gif))!;
        Assert.Equal((InkFormat.Gif, true), (ink.Format, ink.IsWhole));
        Assert.Equal(Gif, ink.Content);
    }

    [Fact]
    public void Strokes_are_known_by_version_and_size()
    {
        Assert.Equal(InkFormat.Isf, Read(Encode(Strokes))!.Format);
        Assert.Equal(InkFormat.Isf, Read(Encode([0, 2, 1, 1]))!.Format);
        Assert.Equal(InkFormat.Unknown, Read(Encode([0, 1, 1, 1]))!.Format);
        Assert.Equal(InkFormat.Unknown, Read(Encode([0, 0]))!.Format);
        Assert.Equal(InkFormat.Unknown, Read(Encode([1, 2, 1, 1]))!.Format);
        Assert.Equal(InkFormat.Unknown, Read(Encode([0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]))!.Format);
    }

    [Theory]
    [InlineData("")]
    [InlineData("base64")]
    [InlineData("R0lGODlh")]
    public void Without_the_word_it_is_none(string body) => Assert.Null(Read(body));

    [Fact]
    public void Damage_and_line_breaks()
    {
        string text = Encode(Gif);
        Assert.True(Read("BASE64:\r\n" + text[7..12] + "\r\n" + text[12..] + "\0")!.IsWhole);
        InkBody damaged = Read(text[..15] + "!" + text[16..])!;
        Assert.False(damaged.IsWhole);
        Assert.Equal(Gif[..6], damaged.Content);
        Assert.Equal(InkFormat.Gif, damaged.Format);
    }

    [Fact]
    public void Any_cut_keeps_the_beginning()
    {
        string text = Encode(Strokes);
        for (int length = 7; length <= text.Length; length++)
        {
            InkBody ink = Read(text[..length])!;
            Assert.Equal(Strokes[..ink.Content.Length], ink.Content);
            Assert.True(ink.Content.Length < 3 || ink.Format == InkFormat.Isf);
        }
    }

    [Fact]
    public void Any_bytes_give_a_result() => Gen.Byte.Array[0, 60].Sample(bytes =>
        InkBody.Read([.. "base64:"u8, .. bytes])!.Content.Length <= bytes.Length);

    private static string Encode(byte[] content) => "base64:" + Convert.ToBase64String(content);

    private static InkBody? Read(string body) => InkBody.Read(Encoding.ASCII.GetBytes(body));
}
