using System;
using System.Linq;
using System.Text;
using CsCheck;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Mail;

namespace MsnForensics.Core.Tests.Protocol.Mail;

public sealed class MailDataTests
{
    internal const string Two =
        "<MD><E><I>3</I><IU>1</IU><O>2</O><OU>0</OU></E><Q><QTM>409600</QTM><QNM>204800</QNM></Q>"
        + "<M><T>11</T><S>6</S><RT>2008-02-17T20:11:03.000Z</RT><RS>0</RS><SZ>849</SZ><E>Bob@example.org</E>"
        + "<I>B2C3D4E5-0000-0000-0000-000000000001</I><F>00000000-0000-0000-0000-000000000009</F>"
        + "<N>=?utf-8?B?Qm9i?=</N><SU> </SU></M>"
        + "<M><T>13</T><S>6</S><RS>1</RS><SZ>100</SZ><E>carol@example.org</E><I>2</I><F>.!!OIM</F>"
        + "<N>C &amp; D</N><SU>hi</SU></M></MD>";

    [Fact]
    public void Counters_and_entries_are_read()
    {
        MailData data = Parse(Two);
        Assert.True(data.IsWhole);
        Assert.False(data.IsTooLarge);
        Assert.Equal((3, 1, 2, 0), (data.InboxCount, data.InboxUnread, data.OtherCount, data.OtherUnread));
        Assert.Equal(2, data.Entries.Count);
    }

    [Fact]
    public void An_entry_tells_sender_time_and_id()
    {
        MailDataEntry entry = Parse(Two).Entries[0];
        Assert.Equal(("bob@example.org", "Bob"), (entry.Sender, entry.SenderName));
        Assert.Equal("B2C3D4E5-0000-0000-0000-000000000001", entry.Id);
        Assert.Equal(new DateTimeOffset(2008, 2, 17, 20, 11, 3, TimeSpan.Zero), entry.ReceivedAt);
        Assert.Equal(("11", false), (entry.Type, entry.IsRead));
        Assert.Null(entry.Subject);
        Assert.Equal(
            "T=11 S=6 RT=2008-02-17T20:11:03.000Z RS=0 SZ=849",
            string.Join(' ', entry.Fields.Take(5).Select(field => field.Key + "=" + field.Value)));
    }

    [Fact]
    public void An_entry_without_a_time_has_none()
    {
        MailDataEntry entry = Parse(Two).Entries[1];
        Assert.Null(entry.ReceivedAt);
        Assert.Equal(("C & D", true, "hi"), (entry.SenderName, entry.IsRead, entry.Subject));
    }

    [Theory]
    [InlineData("too-large")]
    [InlineData(" Too-Large\r\n")]
    public void Too_many_messages_for_a_notice(string value)
    {
        MailData data = Parse(value);
        Assert.True(data.IsTooLarge);
        Assert.Empty(data.Entries);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<XX><M/></XX>")]
    [InlineData("no document")]
    public void What_is_no_document_gives_no_entries(string value)
    {
        MailData data = Parse(value);
        Assert.False(data.IsWhole);
        Assert.Empty(data.Entries);
        Assert.Null(data.InboxCount);
    }

    [Fact]
    public void Numbers_that_are_none_are_left_out()
    {
        MailData data = Parse("<MD><E><I>-1</I><IU>x</IU><O>99999999999999999999</O></E></MD>");
        Assert.Equal((null, null, null, null), (data.InboxCount, data.InboxUnread, data.OtherCount, data.OtherUnread));
    }

    [Fact]
    public void The_limit_on_elements_ends_the_reading()
    {
        MailData data = MailData.Parse(Two, new MsnParserOption { MaximumXmlElementCount = 22 });
        Assert.False(data.IsWhole);
        Assert.Equal("bob@example.org", data.Entries[0].Sender);
    }

    [Fact]
    public void Any_cut_keeps_the_entries_in_front_of_it()
    {
        int end = Two.IndexOf("</M>", StringComparison.Ordinal);
        for (int length = 0; length < Two.Length; length++)
        {
            MailData data = Parse(Two[..length]);
            Assert.False(data.IsWhole);
            Assert.True(length < end || data.Entries[0].Id == "B2C3D4E5-0000-0000-0000-000000000001");
        }
    }

    [Fact]
    public void Any_flip_gives_a_result()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Two);
        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte).Sample(flip =>
        {
            byte[] changed = (byte[])bytes.Clone();
            changed[flip.Item1] = flip.Item2;
            return Parse(Encoding.Latin1.GetString(changed)).Entries.All(entry => entry.ReceivedAt?.Year != 1);
        });
    }

    private static MailData Parse(string value) => MailData.Parse(value, MsnParserOption.Default);
}
