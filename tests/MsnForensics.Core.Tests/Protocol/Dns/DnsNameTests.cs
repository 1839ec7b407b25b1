using System.Linq;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Dns;

namespace MsnForensics.Core.Tests.Protocol.Dns;

public sealed class DnsNameTests
{
    [Fact]
    public void Labels_are_joined_by_dots()
    {
        byte[] name = [.. DnsReaderTests.Labels("www.example.org"), 9];
        int at = 0;
        Assert.Equal(ParseStatus.Complete, DnsName.TryRead(name, ref at, out string text));
        Assert.Equal("www.example.org", text);
        Assert.Equal(17, at);
    }

    [Fact]
    public void The_root_has_no_labels()
    {
        int at = 0;
        Assert.Equal(ParseStatus.Complete, DnsName.TryRead([0], ref at, out string text));
        Assert.Equal("", text);
        Assert.Equal(1, at);
    }

    [Fact]
    public void A_name_that_leads_back_ends_behind_its_pointer()
    {
        byte[] message = [.. DnsReaderTests.Labels("example.org"), 3, (byte)'w', (byte)'w', (byte)'w', 0xC0, 0, 7];
        int at = 13;
        Assert.Equal(ParseStatus.Complete, DnsName.TryRead(message, ref at, out string text));
        Assert.Equal("www.example.org", text);
        Assert.Equal(19, at);
    }

    [Theory]
    [InlineData(new byte[] { 0xC0, 0 })]
    [InlineData(new byte[] { 0xC0, 2, 0xC0, 0 })]
    [InlineData(new byte[] { 1, 65, 0xC0, 0 })]
    [InlineData(new byte[] { 0x40, 0 })]
    [InlineData(new byte[] { 0x80, 0 })]
    public void Loops_and_unknown_forms_are_refused(byte[] bytes)
    {
        int at = 0;
        Assert.Equal(ParseStatus.Invalid, DnsName.TryRead(bytes, ref at, out string text));
        Assert.Equal("", text);
        Assert.Equal(0, at);
    }

    [Theory]
    [InlineData(new byte[] { })]
    [InlineData(new byte[] { 3, 65 })]
    [InlineData(new byte[] { 1, 65 })]
    [InlineData(new byte[] { 0xC0 })]
    public void A_cut_name_asks_for_more(byte[] bytes)
    {
        int at = 0;
        Assert.Equal(ParseStatus.NeedMore, DnsName.TryRead(bytes, ref at, out _));
        Assert.Equal(0, at);
    }

    [Theory]
    [InlineData(61, ParseStatus.Complete)]
    [InlineData(62, ParseStatus.Invalid)]
    public void A_name_has_at_most_255_bytes(int lastLength, ParseStatus expected)
    {
        string name = string.Join(".", Enumerable.Repeat(new string('a', 63), 3)) + "." + new string('b', lastLength);
        byte[] bytes = [.. DnsReaderTests.Labels(name)];
        int at = 0;
        Assert.Equal(expected, DnsName.TryRead(bytes, ref at, out string text));
        Assert.Equal(expected == ParseStatus.Complete ? name : "", text);
    }

    [Fact]
    public void Pointers_cannot_make_a_name_long()
    {
        // Each name leads to the one before it and adds a label.
        byte[] message = new byte[40 * 6];
        for (int i = 1; i < 40; i++)
        {
            ((byte[])[3, 97, 98, 99, 0xC0, (byte)((i - 1) * 6)]).CopyTo(message, i * 6);
        }

        int at = 39 * 6;
        Assert.Equal(ParseStatus.Complete, DnsName.TryRead(message, ref at, out string text));
        Assert.Equal(39 * 4 - 1, text.Length);
        Assert.Equal(40 * 6, at);
    }

    [Fact]
    public void Odd_bytes_are_written_as_in_zone_files()
    {
        byte[] name = [4, (byte)'a', (byte)'.', 0, 0xFF, 0];
        int at = 0;
        DnsName.TryRead(name, ref at, out string text);
        Assert.Equal(@"a\046\000\255", text);
    }
}
