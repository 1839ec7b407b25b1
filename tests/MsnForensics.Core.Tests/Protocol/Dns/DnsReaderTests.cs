using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Dns;

namespace MsnForensics.Core.Tests.Protocol.Dns;

public sealed class DnsReaderTests
{
    // An answer with an alias, its address, a mail exchange and a service; all names lead back to the question's.
    private static readonly byte[] Answer =
    [
        0x12, 0x34, 0x81, 0x80, 0, 1, 0, 2, 0, 1, 0, 2,
        .. Labels("messenger.hotmail.com"), 0, 1, 0, 1,
        0xC0, 12, 0, 5, 0, 1, 0, 0, 0, 60, 0, 6, 3, (byte)'d', (byte)'p', (byte)'1', 0xC0, 22,
        0xC0, 51, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 192, 0, 2, 1,
        0, 0, 2, 0, 1, 0, 0, 0, 60, 0, 2, 0xC0, 30,
        0xC0, 22, 0, 15, 0, 1, 0, 0, 0, 60, 0, 4, 0, 10, 0xC0, 51,
        0xC0, 22, 0, 28, 0, 1, 0, 0, 0, 60, 0, 16, 0x20, 1, 0x0D, 0xB8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1,
    ];

    [Fact]
    public void A_question_is_read()
    {
        byte[] query = [0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, .. Labels("Messenger.Hotmail.com"), 0, 28, 0, 1];
        Assert.Equal(ParseStatus.Complete, DnsReader.TryRead(query, out DnsMessage message));
        Assert.False(message.IsResponse);
        Assert.Equal([new DnsQuestion("Messenger.Hotmail.com", DnsType.IPv6)], message.Questions);
        Assert.Empty(message.Records);
    }

    [Fact]
    public void An_answer_is_read_with_names_that_lead_back()
    {
        Assert.Equal(ParseStatus.Complete, DnsReader.TryRead(Answer, out DnsMessage message));
        Assert.True(message.IsResponse);
        Assert.Equal(0, message.ResponseCode);
        Assert.Equal(
            [
                new DnsRecord("messenger.hotmail.com", DnsType.Alias, "dp1.hotmail.com"),
                new DnsRecord("dp1.hotmail.com", DnsType.IPv4, "192.0.2.1"),
                new DnsRecord("", DnsType.NameServer, "com"),
                new DnsRecord("hotmail.com", DnsType.MailExchange, "dp1.hotmail.com"),
                new DnsRecord("hotmail.com", DnsType.IPv6, "2001:db8::1"),
            ],
            message.Records);
    }

    [Fact]
    public void A_service_record_leads_to_its_host()
    {
        byte[] record = [.. Header(0x8180, 0, 1), 0, 0, 33, 0, 1, 0, 0, 0, 60, 0, 9, 0, 1, 0, 2, 7, 0x47, 1, (byte)'a', 0];
        Assert.Equal(ParseStatus.Complete, DnsReader.TryRead(record, out DnsMessage message));
        Assert.Equal([new DnsRecord("", DnsType.Service, "a")], message.Records);
    }

    [Fact]
    public void Other_records_are_stepped_over()
    {
        byte[] record = [.. Header(0x8183, 0, 1), 0, 0, 16, 0, 1, 0, 0, 0, 60, 0, 3, 2, 0xFF, 0xFF];
        Assert.Equal(ParseStatus.Complete, DnsReader.TryRead(record, out DnsMessage message));
        Assert.Equal(3, message.ResponseCode);
        Assert.Equal([new DnsRecord("", 16, "")], message.Records);
        Assert.Equal("TYPE16", DnsType.NameOf(16));
    }

    [Fact]
    public void What_stands_in_front_of_a_cut_is_read()
    {
        DnsReader.TryRead(Answer, out DnsMessage whole);
        for (int length = 0; length < Answer.Length; length++)
        {
            Assert.Equal(ParseStatus.NeedMore, DnsReader.TryRead(Answer.AsSpan(0, length), out DnsMessage message));
            Assert.Equal(whole.Questions.Take(message.Questions.Count), message.Questions);
            Assert.Equal(whole.Records.Take(message.Records.Count), message.Records);
        }
    }

    [Fact]
    public void Changed_bytes_are_survived()
    {
        for (int at = 0; at < Answer.Length; at++)
        {
            for (int value = 0; value < 256; value++)
            {
                byte[] changed = (byte[])Answer.Clone();
                changed[at] = (byte)value;
                DnsReader.TryRead(changed, out DnsMessage message);
                Assert.True(message.Records.Count + message.Questions.Count < 256);
            }
        }
    }

    [Fact]
    public void A_record_that_leads_nowhere_is_kept_and_the_next_one_read()
    {
        byte[] record = [.. Header(0x8180, 0, 2), 0, 0, 5, 0, 1, 0, 0, 0, 60, 0, 2, 0xC0, 0xFF, 0, 0, 1, 0, 1, 0, 0, 0, 60, 0, 0];
        Assert.Equal(ParseStatus.Complete, DnsReader.TryRead(record, out DnsMessage message));
        Assert.Equal([new DnsRecord("", DnsType.Alias, ""), new DnsRecord("", DnsType.IPv4, "")], message.Records);
    }

    [Theory]
    [InlineData(256, ParseStatus.Complete)]
    [InlineData(257, ParseStatus.Invalid)]
    public void The_number_of_records_is_bounded(int count, ParseStatus expected)
    {
        byte[] record = [0, 0, 16, 0, 1, 0, 0, 0, 60, 0, 0];
        byte[] message = [.. Header(0x8180, 0, count), .. Enumerable.Repeat(record, count).SelectMany(bytes => bytes)];
        Assert.Equal(expected, DnsReader.TryRead(message, out DnsMessage read));
        Assert.Equal(256, read.Records.Count);
    }

    [Theory]
    [InlineData(256, ParseStatus.Complete)]
    [InlineData(257, ParseStatus.Invalid)]
    public void The_number_of_questions_is_bounded(int count, ParseStatus expected)
    {
        byte[] message = [.. Header(0x100, count, 0), .. Enumerable.Repeat((byte[])[0, 0, 1, 0, 1], count).SelectMany(bytes => bytes)];
        Assert.Equal(expected, DnsReader.TryRead(message, out DnsMessage read));
        Assert.Equal(256, read.Questions.Count);
    }

    internal static IEnumerable<byte> Labels(string name) =>
        name.Split('.').SelectMany(label => Encoding.Latin1.GetBytes((char)label.Length + label)).Append((byte)0);

    private static byte[] Header(int flags, int questions, int answers) =>
    [
        0, 1, (byte)(flags >> 8), (byte)flags, (byte)(questions >> 8), (byte)questions,
        (byte)(answers >> 8), (byte)answers, 0, 0, 0, 0,
    ];
}
