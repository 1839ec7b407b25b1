using System;
using System.Linq;
using System.Text;
using CsCheck;
using MsnForensics.Protocol.Sip;

namespace MsnForensics.Core.Tests.Protocol.Sip;

public sealed class SdpDescriptionTests
{
    // Reference: section 7.9.
    private const string Offer =
        "v=0\r\no=- 0 0 IN IP4 203.0.113.45\r\ns=session\r\nc=IN IP4 203.0.113.45\r\nb=CT:99980\r\nt=0 0\r\n"
        + "m=audio 34567 RTP/AVP 114 111 101 77\r\na=candidate:1 1 UDP 2130706431 192.168.1.20 34567 typ host\r\n"
        + "a=candidate:2 1 UDP 1694498815 203.0.113.45 34567 typ srflx raddr 192.168.1.20 rport 34567\r\n"
        + "a=rtcp:34569\r\na=rtpmap:114 x-msrta/16000\r\na=rtpmap:77 odd/1\r\na=encryption:rejected\r\n"
        + "a=remote-candidates:1 198.51.100.7 5000 2 198.51.100.7 5001\r\n"
        + "m=video 0 RTP/AVP 121 34\r\nc=IN IP4 203.0.113.46\r\n";

    [Fact]
    public void Media_are_read()
    {
        SdpDescription description = SdpDescription.Parse(Encoding.UTF8.GetBytes(Offer));
        Assert.Equal(["audio", "video"], description.Media.Select(media => media.Name));
        SdpMedia audio = description.Media[0];
        Assert.Equal("203.0.113.45:34567", audio.Endpoint!.ToString());
        Assert.Equal((34569, "rejected"), (audio.ControlPort, audio.Encryption));
        Assert.Equal(
            ["114 x-msrta/16000", "111 SIREN/16000", "101 telephone-event/8000", "77 odd/1"],
            audio.Codecs.Select(codec => codec.Key + " " + codec.Value));
        Assert.Equal(["192.168.1.20:34567", "203.0.113.45:34567"], audio.Candidates.Select(item => item.Endpoint.ToString()));
        Assert.Equal(["198.51.100.7:5000", "198.51.100.7:5001"], audio.Chosen.Select(item => item.ToString()));
        Assert.Null(description.Media[1].Endpoint);
        Assert.Equal("x-rtvc1/90000", description.Media[1].Codecs[0].Value);
    }

    [Theory]
    [InlineData("1 2 UDP 21 192.168.1.20 5001 typ relay raddr 10.0.0.1 rport 7", "1", 2, "UDP", "192.168.1.20:5001", "relay")]
    [InlineData("abcdefghijklmnopqrstuvwxyz0123456789 1 pw udp 0.830 203.0.113.45 34567", "abcdefghijklmnopqrstuvwxyz012345", 1, "UDP", "203.0.113.45:34567", null)]
    [InlineData("u 2 pw TCP 0.450 203.0.113.45 34567", "u", 2, "TCP", "203.0.113.45:34567", "relay")]
    public void Candidates_of_both_forms_are_read(
        string text, string foundation, int component, string transport, string endpoint, string? kind)
    {
        IceCandidate candidate = IceCandidate.Parse(text)!;
        Assert.Equal(
            (foundation, component, transport, endpoint, kind),
            (candidate.Foundation, candidate.Component, candidate.Transport, candidate.Endpoint.ToString(), candidate.Kind));
    }

    [Theory]
    [InlineData("")]
    [InlineData("typ host")]
    [InlineData("1 1 UDP 1 host.example.org 5 typ host")]
    [InlineData("1 1 UDP 1 10.0.0.1 0 typ host")]
    [InlineData("1 1 UDP 1 10.0.0.1 5 typ")]
    public void Other_texts_are_no_candidate(string text) => Assert.Null(IceCandidate.Parse(text));

    [Fact]
    public void Everything_has_a_limit()
    {
        string many = string.Concat(Enumerable.Repeat("m=audio 5 RTP/AVP 0\r\n", 30));
        Assert.Equal(16, SdpDescription.Parse(Encoding.UTF8.GetBytes(many)).Media.Count);
        string candidates = "m=audio 5 RTP/AVP 0\r\n"
            + string.Concat(Enumerable.Repeat("a=candidate:1 1 UDP 1 10.0.0.1 5 typ host\r\n", 100));
        Assert.Equal(64, SdpDescription.Parse(Encoding.UTF8.GetBytes(candidates)).Media[0].Candidates.Count);
        string lines = string.Concat(Enumerable.Repeat("x=1\r\n", 600)) + "m=audio 5 RTP/AVP 0\r\n";
        Assert.Empty(SdpDescription.Parse(Encoding.UTF8.GetBytes(lines)).Media);
    }

    [Fact]
    public void A_cut_or_damaged_offer_gives_an_answer()
    {
        byte[] whole = Encoding.UTF8.GetBytes(Offer);
        for (int length = 0; length <= whole.Length; length++)
        {
            Assert.InRange(SdpDescription.Parse(whole.AsSpan(0, length)).Media.Count, 0, 2);
        }

        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Sample((at, value) =>
        {
            byte[] bytes = whole.ToArray();
            bytes[at] = value;
            return SdpDescription.Parse(bytes).Media.Count <= 3;
        });
    }
}
