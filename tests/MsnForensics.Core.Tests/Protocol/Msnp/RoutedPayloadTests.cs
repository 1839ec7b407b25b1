using System;
using System.Linq;
using System.Text;
using CsCheck;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Testing.Transcripts;

namespace MsnForensics.Core.Tests.Protocol.Msnp;

public sealed class RoutedPayloadTests
{
    private const string Routing =
        "Routing: 1.0\r\nTo: 9:00000000-0000-0000-0009-000000000123@live.com;path=IM\r\n"
        + "From: 1:Alice@example.org;epid={11111111-2222-3333-4444-555555555555}\r\nOptions: 0\r\n\r\n";

    private const string Reliability = "Reliability: 1.0\r\nStream: 0\r\nSegment: 3\r\n\r\n";

    [Fact]
    public void Blocks_of_a_datagram_are_read()
    {
        byte[] bytes = SampleTranscripts.NotificationsMsnp21.Steps[1].Payload!;
        RoutedPayload payload = RoutedPayload.Parse(bytes);
        Assert.Equal(3, payload.Blocks.Count);
        Assert.Equal(new AccountName("alice@example.org", 1, null), payload.To);
        Assert.Equal(new AccountName("bob@example.org", 1, "{22222222-3333-4444-5555-666666666666}"), payload.From);
        Assert.Equal("IM/Online", payload.Routing!["Service-Channel"]);
        Assert.Equal("1.0", payload.Reliability!["Reliability"]);
        Assert.Equal("2.0", payload.Content!["Messaging"]);
        Assert.Equal("Text", payload.Content["Message-Type"]);
        Assert.Equal("See you", BodyOf(bytes));
        Assert.True(payload.AreHeadersComplete);
    }

    [Fact]
    public void Blocks_of_a_notification_are_read()
    {
        byte[] bytes = SampleTranscripts.NotificationsMsnp21.Steps[0].Payload!;
        RoutedPayload payload = RoutedPayload.Parse(bytes);
        Assert.Equal("Partial", payload.Content!["NotifType"]);
        Assert.Equal("/user", payload.Content["Uri"]);
        Assert.StartsWith("<user><s n=\"IM\">", BodyOf(bytes), StringComparison.Ordinal);
        Assert.Equal(106, payload.BodyLength);
    }

    [Fact]
    public void An_answer_has_neither_third_block_nor_body()
    {
        byte[] bytes = SampleTranscripts.NotificationsMsnp21.Steps[2].Payload!;
        RoutedPayload payload = RoutedPayload.Parse(bytes);
        Assert.Equal(10, payload.From!.Value.Network);
        Assert.Null(payload.Content);
        Assert.Equal((bytes.Length, 0), (payload.BodyOffset, payload.BodyLength));
    }

    [Fact]
    public void Blocks_are_found_by_name_not_by_place()
    {
        byte[] bytes = ToBytes(
            "Ack-Id: 7\r\n\r\n" + Reliability + "Registration: 1.0\r\n\r\n" + Routing
            + "Publication: 1.0\r\nUri: /user\r\n\r\nbody: x\r\n\r\nmore");
        RoutedPayload payload = RoutedPayload.Parse(bytes);
        Assert.Equal(5, payload.Blocks.Count);
        Assert.Equal("alice@example.org", payload.From!.Value.Address);
        Assert.Equal("IM", payload.To!.Value.Path);
        Assert.Equal("3", payload.Reliability!["segment"]);
        Assert.Equal("/user", payload.Content!["Uri"]);
        Assert.Equal("7", payload["ack-id"]!["Ack-Id"]);
        Assert.Null(payload["Messaging"]);
        Assert.Equal("body: x\r\n\r\nmore", BodyOf(bytes));
    }

    [Theory]
    [InlineData("Content-Length: 5\r\n", "hello", "hello")]
    [InlineData("", "hello", "hello")]
    [InlineData("Content-Length: 4294967296\r\n", "hello", "hello")]
    [InlineData("Content-Length: 6\r\n", "hello", "hello")]
    [InlineData("Content-Length: -1\r\n", "hello", "hello")]
    [InlineData("Content-Length: x\r\n", "hello", "hello")]
    [InlineData("Content-Length: 0\r\n", "hello", "")]
    [InlineData("Content-Length:  2 \r\n", "hello", "he")]
    [InlineData("Message-Type: Data\r\nContent-Length: 2\r\n", "hello", "he")]
    [InlineData("Message-Type: text\r\nContent-Length: 2\r\n", "h\u00E9llo", "h\u00E9llo")]
    public void Content_length_is_cut_to_what_is_there(string headers, string rest, string body)
    {
        byte[] bytes = ToBytes(Routing + Reliability + "Messaging: 2.0\r\n" + headers + "\r\n" + rest);
        Assert.Equal(body, BodyOf(bytes));
        Assert.Equal(Encoding.UTF8.GetByteCount(rest), RoutedPayload.Parse(bytes).RemainderLength);
    }

    [Fact]
    public void A_text_with_bytes_behind_it_that_are_no_text_keeps_its_length()
    {
        byte[] bytes = [.. ToBytes("Messaging: 2.0\r\nMessage-Type: Text\r\nContent-Length: 2\r\n\r\nhi"), 0xFF, 0xFE];
        Assert.Equal("hi", BodyOf(bytes));
    }

    [Theory]
    [InlineData("", 0, "")]
    [InlineData("just text", 0, "just text")]
    [InlineData("<user/>: x", 0, "<user/>: x")]
    [InlineData("Routing: 1.0\r\n\r\n<circle/>", 1, "<circle/>")]
    [InlineData("Routing: 1.0\n\nMessaging: 1.0\n\nhello", 2, "hello")]
    public void What_is_no_block_is_body(string text, int blocks, string body)
    {
        Assert.Equal(blocks, RoutedPayload.Parse(ToBytes(text)).Blocks.Count);
        Assert.Equal(body, BodyOf(ToBytes(text)));
    }

    [Fact]
    public void The_number_of_blocks_is_bounded()
    {
        RoutedPayload payload = RoutedPayload.Parse(ToBytes(string.Concat(Enumerable.Repeat("A: b\r\n\r\n", 1000))));
        Assert.Equal(16, payload.Blocks.Count);
        Assert.Equal(984 * 8, payload.BodyLength);
    }

    [Fact]
    public void Any_cut_keeps_what_stands_in_front_of_it()
    {
        byte[] bytes = ToBytes(Routing + Reliability + "Messaging: 2.0\r\nContent-Length: 5\r\n\r\nhello");
        int routing = Routing.Length;
        for (int length = 0; length <= bytes.Length; length++)
        {
            RoutedPayload payload = RoutedPayload.Parse(bytes.AsSpan(0, length));
            Assert.Equal(length, payload.BodyOffset + payload.RemainderLength);
            Assert.True(length < routing || payload.From!.Value.Address == "alice@example.org");
        }
    }

    [Fact]
    public void Any_bytes_give_a_payload() =>
        Gen.OneOf(Gen.Byte.Array[0, 80], AnyOf.Items("Routing: Messag\r\n"u8.ToArray()).Array[0, 80]).Sample(bytes =>
        {
            RoutedPayload payload = RoutedPayload.Parse(bytes);
            return payload.BodyLength <= payload.RemainderLength
                && payload.BodyOffset + payload.RemainderLength == bytes.Length;
        });

    private static byte[] ToBytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string BodyOf(byte[] bytes)
    {
        RoutedPayload payload = RoutedPayload.Parse(bytes);
        return Encoding.UTF8.GetString(bytes, payload.BodyOffset, payload.BodyLength);
    }
}
