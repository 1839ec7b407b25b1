using System;
using System.Linq;
using System.Text;
using CsCheck;
using MsnForensics.Protocol.PeerToPeer;

namespace MsnForensics.Core.Tests.Protocol.PeerToPeer;

public sealed class InkMessageTests
{
    // Reference: section 11.4.
    private static readonly byte[] Message = Encoding.Unicode.GetBytes(
        "MIME-Version: 1.0\r\nContent-Type: image/gif\r\n\r\n\0base64:" + Convert.ToBase64String(P2PVectors.Gif));

    [Fact]
    public void The_picture_is_decoded()
    {
        Assert.Equal(228, Message.Length);
        InkMessage ink = InkMessage.Parse(Message)!;
        Assert.Equal("image/gif", ink.ContentType);
        Assert.Equal(P2PVectors.Gif, ink.Content);
        Assert.True(ink.IsWhole);
        Assert.Equal(P2PVectors.Gif, InkMessage.Parse([.. Message, 0, 0])!.Content);
    }

    [Fact]
    public void Strokes_stand_in_a_message_of_their_own()
    {
        InkMessage ink = InkMessage.ParseBody("application/x-ms-ink", "base64:AE0c\r\n")!;
        Assert.Equal("application/x-ms-ink", ink.ContentType);
        Assert.Equal(new byte[] { 0x00, 0x4D, 0x1C }, ink.Content);
        Assert.Null(InkMessage.ParseBody("image/gif", "R0lGOD"));
    }

    [Fact]
    public void A_cut_message_gives_what_is_there()
    {
        for (int length = 0; length < Message.Length; length++)
        {
            InkMessage? ink = InkMessage.Parse(Message.AsSpan(0, length));
            Assert.True(ink is null || P2PVectors.Gif.AsSpan().StartsWith(ink.Content));
        }
    }

    [Fact]
    public void Any_damage_gives_an_answer() => Gen.Select(Gen.Int[0, Message.Length - 1], Gen.Byte).Sample((at, value) =>
    {
        byte[] bytes = Message.ToArray();
        bytes[at] = value;

        // A digit in the place of the padding is a byte more.
        return InkMessage.Parse(bytes) is not { } ink || ink.Content.Length <= P2PVectors.Gif.Length + 2;
    });
}
