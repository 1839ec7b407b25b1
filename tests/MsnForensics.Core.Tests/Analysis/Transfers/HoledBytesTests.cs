using System.Collections.Generic;
using System.Linq;
using System.Text;
using MsnForensics.Analysis.Streams;
using MsnForensics.Analysis.Transfers;
using MsnForensics.Capture;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Core.Tests.Analysis.Transfers;

public sealed class HoledBytesTests
{
    [Fact]
    public void A_whole_payload_gives_its_body()
    {
        HoledBytes bytes = HoledBytes.OfPayload(Command("head|body", null, null, 9), 5)!;
        Assert.Equal((4, "body"), (bytes.Length, Encoding.ASCII.GetString(bytes.Prefix)));
        Assert.Equal("0=body", Say(bytes, 0, 4));
        Assert.Equal("0=od", Say(bytes, 1, 2));
    }

    [Fact]
    public void Holes_are_put_back_at_their_places()
    {
        // "head|bo" + 3 missing + "dy" + 2 missing + "!"
        HoledBytes bytes = HoledBytes.OfPayload(
            Command("head|body!", [new(107, 3), new(112, 2)], [7, 9], 15), 5)!;
        Assert.Equal((10, "bo"), (bytes.Length, Encoding.ASCII.GetString(bytes.Prefix)));
        Assert.Equal("0=bo 5=dy 9=!", Say(bytes, 0, 10));
        Assert.Equal("0=dy 4=!", Say(bytes, 5, 5));
        Assert.Equal("", Say(bytes, 2, 3));
        HoledBytes part = bytes.Slice(4, 5);
        Assert.Equal((5, ""), (part.Length, Encoding.ASCII.GetString(part.Prefix)));
        Assert.Equal("1=dy", Say(part, 0, 5));
    }

    [Fact]
    public void A_missing_end_is_no_hole()
    {
        HoledBytes bytes = HoledBytes.OfPayload(Command("head|bo", null, null, 20), 5)!;
        Assert.Equal(15, bytes.Length);
        Assert.Equal("0=bo", Say(bytes, 0, 15));
        Assert.Equal("", Say(bytes.Slice(4, 5), 0, 5));
    }

    [Fact]
    public void A_hole_before_the_body_leaves_it_unread() =>
        Assert.Null(HoledBytes.OfPayload(Command("hd|body", [new(102, 2)], [1], 9), 5));

    private static CommandEvent Command(
        string payload, KeyValuePair<long, int>[]? holes, int[]? places, int announced) => new(
        WireCommand.Parse("MSG 1 D 9"u8, Encoding.ASCII.GetBytes(payload), announced),
        true,
        new ByteRange(90, 10 + announced, [new FrameReference(0, 1, 1)], holes),
        0)
    {
        PayloadHoles = places,
    };

    private static string Say(HoledBytes bytes, int offset, int length) => string.Join(
        ' ', bytes.Pieces(offset, length).Select(piece => piece.Key + "=" + Encoding.ASCII.GetString(piece.Value.Span)));
}
