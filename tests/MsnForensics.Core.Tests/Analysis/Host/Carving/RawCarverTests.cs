using System;
using System.IO;
using System.Linq;
using System.Text;
using CsCheck;
using MsnForensics.Analysis.Host.Carving;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Testing.Logs;

namespace MsnForensics.Core.Tests.Analysis.Host.Carving;

public sealed class RawCarverTests
{
    private const int Edge = 512 * 1024;

    private const string Body = "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n"
        + "X-MMS-IM-Format: FN=Arial; EF=; CO=0; CS=0; PF=22\r\n\r\n";

    private const string Received = "MSG bob@example.com Bob%20B 124\r\n" + Body + "hello there";

    private const string Profile = "MSG Hotmail Hotmail 300\r\nMIME-Version: 1.0\r\nContent-Type: text/x-msmsgsprofile; charset=UTF-8\r\n"
        + "LoginTime: 1205525109\r\npreferredEmail: alice@example.com\r\nMSPAuth: very secret\r\nClientIP: 192.0.2.1\r\n\r\n";

    private static readonly string[] Fragments =
    [
        Received,
        "MSG 12 N 124\r\n" + Body + "hello world",
        "USR 3 TWN I alice@example.com\r\n",
        "USR 3 SSO I alice@example.com\r\n",
        HostImage.MsnObject,
        MessageLogText.Message("Alice", "Bob", "from the history"),
        "INVITE MSNMSGR:bob@example.com MSNSLP/1.0\r\nTo: <msnmsgr:bob@example.com>\r\n\r\n",
        "UBX bob@example.com 1 64\r\n<Data><PSM>on holiday</PSM><CurrentMedia></CurrentMedia></Data>",
        "<wsse:Password>wonderland</wsse:Password>",
        Profile,
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_fragment_is_found_once_at_its_offset(bool isWide)
    {
        Encoding encoding = isWide ? Encoding.Unicode : Encoding.UTF8;
        MemoryStream memory = new();
        long[] offsets = new long[Fragments.Length];
        Random random = new(7);
        byte[] noise = new byte[5002];
        for (int i = 0; i < Fragments.Length; i++)
        {
            random.NextBytes(noise);
            memory.Write(noise);
            memory.Write(new byte[4]);
            offsets[i] = memory.Position;
            memory.Write(encoding.GetBytes(Fragments[i] + "\0"));
        }

        (long Offset, long Length, CarvedItem Item)[] found = Carve(memory.ToArray());
        Assert.Equal(offsets, found.Select(item => item.Offset));
        Assert.Equal(
            [
                MsnArtifactKind.MessageFragment, MsnArtifactKind.MessageFragment, MsnArtifactKind.Command, MsnArtifactKind.Command,
                MsnArtifactKind.ObjectDescription, MsnArtifactKind.HistoryFragment, MsnArtifactKind.Command,
                MsnArtifactKind.Command, MsnArtifactKind.Ticket, MsnArtifactKind.SignInProfile,
            ],
            found.Select(item => item.Item.Kind));
        Assert.Equal(["hello there", "hello world"], found.Take(2).Select(item => item.Item.Value));
        Assert.Equal("bob@example.com", found[0].Item.Account);
        Assert.Equal(MsnCompleteness.Complete, found[0].Item.Completeness);
        Assert.Equal(MsnConfidence.Certain, found[0].Item.Confidence);
        Assert.Equal("from the history", found[5].Item.Value);
        Assert.Equal(new DateTimeOffset(2008, 3, 14, 20, 5, 9, 312, TimeSpan.Zero), found[5].Item.Time);
        Assert.Equal("alice@example.com", found[9].Item.Account);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1205525109), found[9].Item.Time);
    }

    [Theory]
    [InlineData("FLN bob@example.com\r\n", MsnArtifactKind.Command, "FLN bob@example.com", "bob@example.com")]
    [InlineData("FLN 1:bob@example.com 0 0\r\n", MsnArtifactKind.Command, "FLN 1:bob@example.com 0 0", "bob@example.com")]
    [InlineData("NLN AWY bob@example.com Bob 268435492\r\n", MsnArtifactKind.Command, "NLN AWY bob@example.com Bob 268435492", "bob@example.com")]
    [InlineData("ILN 17 BSY bob@example.com 1 Bob 0\r\n", MsnArtifactKind.Command, "ILN 17 BSY bob@example.com 1 Bob 0", "bob@example.com")]
    [InlineData("USR 5 OK alice@example.com Alice 1 0\r\n", MsnArtifactKind.Command, "USR 5 OK alice@example.com Alice 1 0", "alice@example.com")]
    [InlineData("<Join Date=\"1/2/2008\" Time=\"1:2:3\" DateTime=\"2008-03-14T20:05:09.312Z\" SessionID=\"1\"><User FriendlyName=\"C\"/><Text>C joins</Text></Join>", MsnArtifactKind.HistoryFragment, "C joins", null)]
    [InlineData("{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}\\f0\\fs20 Alice says:\\par hi \\'e9\\u1080?\\{x\\}\\par}", MsnArtifactKind.HistoryFragment, "Alice says:\nhi \u00E9\u0438{x}", null)]
    [InlineData("sid: 507\r\npreferredEmail: alice@example.com\r\nMSPAuth: very secret\r\n", MsnArtifactKind.SignInProfile, "sid=(hidden); preferredEmail=alice@example.com; MSPAuth=(hidden)", "alice@example.com")]
    [InlineData("Application-File: plan.xls\r\nApplication-FileSize: 300\r\n\r\n", MsnArtifactKind.MessageFragment, "Application-File=plan.xls; Application-FileSize=300", null)]
    public void Small_fragments_stand_alone(string fragment, MsnArtifactKind kind, string value, string? account)
    {
        foreach (Encoding encoding in new[] { Encoding.UTF8, Encoding.Unicode })
        {
            for (int shift = 0; shift < 4; shift++)
            {
                byte[] raw = [.. new byte[64 + shift], .. encoding.GetBytes(fragment), .. new byte[64]];
                (long offset, long length, CarvedItem item) = Assert.Single(Carve(raw));
                Assert.Equal(64 + shift, offset);
                Assert.InRange(length, 1, encoding.GetByteCount(fragment));
                Assert.Equal((kind, value, account), (item.Kind, item.Value.Replace(SecretMask.Mask, "(hidden)", StringComparison.Ordinal), item.Account));
            }
        }
    }

    [Theory]
    [InlineData("KILN 17 BSY bob@example.com\r\n")]
    [InlineData("FLN nobody\r\n")]
    [InlineData("NLN XXX bob@example.com\r\n")]
    [InlineData("USR 5 NO alice@example.com\r\n")]
    [InlineData("xFLN bob@example.com\r\n")]
    [InlineData("{\\rtf1\\ansi a letter of some kind}")]
    public void What_only_looks_alike_is_left(string text) => Assert.Empty(Carve(Encoding.UTF8.GetBytes("\0\0" + text + "\0")));

    [Fact]
    public void A_presence_line_cut_by_a_page_says_so()
    {
        CarvedItem item = Assert.Single(Carve(Encoding.UTF8.GetBytes("\0NLN AWY bob@example.com Bo\0"))).Item;
        Assert.Equal((MsnCompleteness.Truncated, MsnConfidence.Medium), (item.Completeness, item.Confidence));
    }

    [Fact]
    public void Secrets_are_hashed_unless_asked_for()
    {
        byte[] raw = Encoding.UTF8.GetBytes(Fragments[8] + "\0" + Profile);
        Assert.DoesNotContain(Carve(raw), item => item.Item.Value.Contains("wonderland", StringComparison.Ordinal)
            || item.Item.Value.Contains("very secret", StringComparison.Ordinal));
        (long Offset, long Length, CarvedItem Item)[] asked = new RawCarver(true).Read(new MemoryStream(raw)).ToArray();
        Assert.Equal("wonderland", asked[0].Item.Value);
        Assert.Contains("very secret", asked[1].Item.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Fragments_across_the_edges_of_the_buffer_are_found_once()
    {
        foreach (int shift in new[] { 0, 1, 20, 60, 100, 127, 150, 65536 - 40, 65536, 65536 + 70 })
        {
            byte[] raw = new byte[Edge + 300_000];
            Encoding.UTF8.GetBytes(Received).CopyTo(raw, Edge - shift);
            (long offset, long length, CarvedItem item) = Assert.Single(Carve(raw));
            Assert.Equal((Edge - shift, Received.Length, "hello there"), (offset, length, item.Value));
        }
    }

    [Fact]
    public void A_message_cut_by_a_page_says_so()
    {
        byte[] raw = new byte[8192];
        Encoding.UTF8.GetBytes(Received[..^4]).CopyTo(raw, 4096 - Received.Length + 4);
        CarvedItem item = Assert.Single(Carve(raw)).Item;
        Assert.Equal((MsnCompleteness.Truncated, "hello t"), (item.Completeness, item.Value));
    }

    [Fact]
    public void A_message_without_command_is_less_sure()
    {
        CarvedItem item = Assert.Single(Carve(Encoding.UTF8.GetBytes("\0\0" + Body + "lost text\0"))).Item;
        Assert.Equal(("lost text", MsnConfidence.Medium), (item.Value, item.Confidence));
    }

    [Fact]
    public void Any_bytes_around_any_cut_do_no_harm() => Gen
        .Select(Gen.Int[0, Fragments.Length - 1], Gen.Int[0, 400], Gen.Int[0, 400], Gen.Byte.Array[0, 60])
        .Sample((index, from, length, noise) =>
        {
            byte[] fragment = Encoding.UTF8.GetBytes(Fragments[index]);
            from = Math.Min(from, fragment.Length);
            byte[] raw = [.. noise, .. fragment.AsSpan(from, Math.Min(length, fragment.Length - from)), .. noise];
            foreach ((long offset, long size, _) in Carve(raw))
            {
                Assert.InRange(offset, 0, raw.Length - 1);
                Assert.InRange(offset + size, 1, raw.Length);
            }
        });

    [Fact]
    public void Foreign_bytes_hold_nothing()
    {
        byte[] noise = new byte[1 << 20];
        new Random(1).NextBytes(noise);
        Assert.Empty(Carve(noise));
        Assert.Empty(Carve([]));
    }

    private static (long Offset, long Length, CarvedItem Item)[] Carve(byte[] raw) =>
        new RawCarver(false).Read(new MemoryStream(raw)).ToArray();
}
