using System;
using System.Text;
using MsnForensics.Analysis.Messages;

namespace MsnForensics.Core.Tests.Analysis.Messages;

public sealed class MessageBodyTests
{
    [Fact]
    public void Adjoining_pieces_join_as_bytes()
    {
        byte[] text = Encoding.UTF8.GetBytes("Stra\u00DFe");
        MessageBody body = new();
        body.Add(text.AsMemory(0, 5), false);
        body.Add(text.AsMemory(5), false);
        Assert.False(body.HasHole);
        Assert.Equal("Stra\u00DFe", body.Decode(false, out bool isUtf8));
        Assert.True(isUtf8);
        Assert.Equal(text, body.ToArray());
    }

    [Fact]
    public void A_hole_shows_in_the_text_and_not_in_the_bytes()
    {
        MessageBody body = ParsedMessages.Body("left", "right");
        Assert.True(body.HasHole);
        Assert.Equal("left\uFFFDright", body.Decode(false, out _));
        Assert.Equal("leftright"u8.ToArray(), body.ToArray());
    }

    [Fact]
    public void A_cut_character_does_not_turn_the_text_into_another_charset()
    {
        MessageBody body = new();
        body.Add(Encoding.UTF8.GetBytes("\u00E9\u00E9").AsMemory(0, 3), false);
        Assert.Equal("\u00E9\uFFFD", body.Decode(true, out bool isUtf8));
        Assert.True(isUtf8);
    }

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_Windows_1252()
    {
        Assert.Equal("\u20AC 5", ParsedMessages.Body("\u0080 5").Decode(false, out bool isUtf8));
        Assert.False(isUtf8);
    }

    [Fact]
    public void Nothing_is_nothing()
    {
        Assert.Equal("", new MessageBody().Decode(false, out _));
        Assert.Empty(new MessageBody().ToArray());
    }
}
