using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CsCheck;
using MsnForensics.Bytes;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Http;

namespace MsnForensics.Core.Tests.Protocol.Http;

public sealed class HttpReaderTests
{
    public static TheoryData<string> Samples => new(HttpSamples.All.Keys);

    [Theory]
    [MemberData(nameof(Samples))]
    public void Direction_is_read_message_by_message(string name) =>
        Assert.Equal(HttpSamples.All[name].Messages, ReadMessage.ReadAll(HttpSamples.All[name].Bytes));

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_split_in_two_gives_the_same_messages(string name)
    {
        HttpSamples.Sample sample = HttpSamples.All[name];
        for (int at = 1; at < sample.Bytes.Length; at++)
        {
            HttpReader reader = new(MsnParserOption.Default);
            Assert.Equal(
                sample.Messages, ReadMessage.ReadChopped(sample.Bytes, [at, sample.Bytes.Length], reader, out _));
        }
    }

    [Fact]
    public void Any_chopping_gives_the_same_messages() => Gen.Select(
        AnyOf.Items(HttpSamples.All.Values), Gen.Int[1, 40].Array[1, 20]).Sample((sample, sizes) =>
        ReadMessage.ReadChopped(sample.Bytes, sizes, new HttpReader(MsnParserOption.Default), out _)
            .SequenceEqual(sample.Messages));

    [Theory]
    [MemberData(nameof(Samples))]
    public void Truncation_keeps_the_messages_before_it(string name)
    {
        HttpSamples.Sample sample = HttpSamples.All[name];
        int before = 0;
        for (int length = 0; length < sample.Bytes.Length; length++)
        {
            List<ReadMessage> messages = ReadMessage.ReadAll(sample.Bytes[..length]);
            int same = messages.Zip(sample.Messages).TakeWhile(pair => pair.First == pair.Second).Count();
            Assert.InRange(messages.Count, same, same + 1);
            Assert.True(same >= before || sample.Messages[same].Body.StartsWith(
                messages[same].Body, StringComparison.Ordinal));
            before = Math.Max(same, before);
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Flip_of_every_byte_leaves_the_messages_before_it(string name)
    {
        HttpSamples.Sample sample = HttpSamples.All[name];
        foreach (byte flip in new byte[] { 0x01, 0x20, 0x80, 0xFF })
        {
            for (int at = 0; at < sample.Bytes.Length; at++)
            {
                byte[] bytes = [.. sample.Bytes];
                bytes[at] ^= flip;
                int whole = Math.Max(0, ReadMessage.ReadAll(bytes[..at]).Count - 1);
                Assert.Equal(sample.Messages.Take(whole), ReadMessage.ReadAll(bytes).Take(whole));
            }
        }
    }

    [Theory]
    [InlineData("HEAD", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HEAD", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "HTTP/1.1 200 OK\r\n\r\n")]
    public void Answer_to_HEAD_has_no_body(string method, string first, string second)
    {
        List<ReadMessage> messages = ReadMessage.ReadAll(first + second, method);
        Assert.Equal(2, messages.Count);
        Assert.All(messages, message => Assert.True(message.IsWhole && message.Body.Length == 0));
    }

    [Fact]
    public void Nothing_is_read_behind_a_head_that_asks_for_a_tunnel_until_it_is_refused()
    {
        byte[] bytes = Encoding.ASCII.GetBytes(
            "CONNECT messenger.hotmail.com:1863 HTTP/1.0\r\n\r\nGET /a HTTP/1.1\r\n\r\n");
        HttpReader reader = new(MsnParserOption.Default);
        Assert.Equal(ParseStatus.Complete, reader.TryRead(bytes, out HttpPiece head));
        Assert.Equal(HttpFramingKind.Tunnel, head.Framing.Kind);
        ReadOnlySpan<byte> rest = bytes.AsSpan(head.Length);
        Assert.Equal(ParseStatus.Complete, reader.TryRead(rest, out HttpPiece end));
        Assert.Equal(new HttpPiece(HttpPieceKind.End, 0), end);
        Assert.True(reader.IsTunnel);
        Assert.Equal(ParseStatus.NeedMore, reader.TryRead(rest, out _));
        reader.Resume();
        Assert.False(reader.IsTunnel);
        Assert.Equal(ParseStatus.Complete, reader.TryRead(rest, out head));
        Assert.Equal("/a", head.Head!.Target);
    }

    [Theory]
    [InlineData("CONNECT", "HTTP/1.0 200 Connection established\r\nContent-Length: 3\r\n\r\n", true)]
    [InlineData("CONNECT", "HTTP/1.0 407 Proxy Authentication Required\r\nContent-Length: 3\r\n\r\n", false)]
    [InlineData("GET", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n", true)]
    [InlineData("GET", "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n", false)]
    public void Answer_tells_whether_the_tunnel_stands(string method, string answer, bool isTunnel)
    {
        HttpReader reader = new(MsnParserOption.Default) { RequestMethod = method };
        byte[] bytes = Encoding.ASCII.GetBytes(answer + "abc");
        reader.TryRead(bytes, out HttpPiece head);
        reader.TryRead(bytes.AsSpan(head.Length), out _);
        Assert.Equal(isTunnel, reader.IsTunnel);
    }

    [Fact]
    public void Hole_in_a_body_is_counted_over()
    {
        HttpReader reader = new(MsnParserOption.Default);
        byte[] head = "POST /a HTTP/1.1\r\nContent-Length: 1000000000\r\n\r\n"u8.ToArray();
        reader.TryRead(head, out _);
        Assert.True(reader.IsInMessage);
        Assert.True(reader.TrySkip(999_999_998));
        Assert.Equal(ParseStatus.Complete, reader.TryRead("abGET "u8, out HttpPiece body));
        Assert.Equal(new HttpPiece(HttpPieceKind.Body, 2), body);
        Assert.Equal(ParseStatus.Complete, reader.TryRead("GET "u8, out HttpPiece end));
        Assert.Equal(HttpPieceKind.End, end.Kind);
        Assert.False(reader.IsInMessage);
    }

    [Fact]
    public void Hole_in_a_chunk_is_counted_over_and_one_beyond_it_is_not()
    {
        HttpReader reader = new(MsnParserOption.Default);
        byte[] bytes = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n"u8.ToArray();
        reader.TryRead(bytes, out HttpPiece head);
        reader.TryRead(bytes.AsSpan(head.Length), out _);
        Assert.True(reader.TrySkip(255));
        Assert.Equal(ParseStatus.Complete, reader.TryRead("\r\n10\r\n"u8, out _));
        Assert.Equal(ParseStatus.Complete, reader.TryRead("10\r\n"u8, out _));
        Assert.False(reader.TrySkip(17));
        Assert.False(reader.IsInMessage);
        Assert.Equal(ParseStatus.Complete, reader.TryRead("HTTP/1.1 200 OK\r\n\r\n"u8, out head));
        Assert.Equal(200, head.Head!.StatusCode);
        Assert.True(reader.TrySkip(1L << 50));
        Assert.True(reader.EndsWithStream);
    }

    [Fact]
    public void Hole_in_a_head_loses_it()
    {
        HttpReader reader = new(MsnParserOption.Default);
        Assert.Equal(ParseStatus.NeedMore, reader.TryRead("GET /a HTTP/1.1\r\nHost: "u8, out _));
        Assert.False(reader.TrySkip(10));
        Assert.Equal(ParseStatus.Invalid, reader.TryRead("t: x\r\n\r\nGET /b HTTP/1.1\r\n\r\n"u8, out HttpPiece piece));
        Assert.Equal(8, piece.Length);
        Assert.Equal(ParseStatus.Complete, reader.TryRead("GET /b HTTP/1.1\r\n\r\n"u8, out piece));
        Assert.Equal("/b", piece.Head!.Target);
    }

    [Fact]
    public void Stream_that_starts_late_is_read_from_the_next_start_line()
    {
        byte[] bytes = "of a body\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nab"u8.ToArray();
        HttpReader reader = new(MsnParserOption.Default, isStart: false);
        List<ReadMessage> messages = ReadMessage.ReadChopped(bytes, [5], reader, out _);
        Assert.Equal([new("(damage)", "13", true), new("HTTP/1.1 200 OK", "ab", true)], messages);
    }

    [Fact]
    public void Body_is_never_held()
    {
        byte[] bytes = Encoding.Latin1.GetBytes(
            "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n" + new string('x', 100_000)
            + "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n186a0\r\n" + new string('y', 100_000)
            + "\r\n0\r\n\r\nHTTP/1.1 200 OK\r\n\r\n" + new string('z', 100_000));
        HttpReader reader = new(MsnParserOption.Default);
        List<ReadMessage> messages = ReadMessage.ReadChopped(bytes, [17], reader, out int most);
        Assert.All(messages, message => Assert.Equal(100_000, message.Body.Length));
        Assert.InRange(most, 1, 64);
    }

    [Fact]
    public void Head_beyond_the_limit_is_passed_over()
    {
        MsnParserOption limits = new() { MaximumHttpHeadLength = 100 };
        string head = "GET /a HTTP/1.1\r\nA: " + new string('a', 76) + "\r\n\r\n";
        Assert.Equal(100, head.Length);
        foreach (int size in new[] { 1, 1000 })
        {
            byte[] bytes = Encoding.ASCII.GetBytes(head + head.Replace("A:", "A: ", StringComparison.Ordinal) + head);
            List<ReadMessage> messages = ReadMessage.ReadChopped(bytes, [size], new HttpReader(limits), out int most);
            Assert.Equal(["GET /a HTTP/1.1", "(damage)", "GET /a HTTP/1.1"], messages.Select(item => item.Start));
            Assert.InRange(most, 0, 101);
        }
    }

    [Fact]
    public void Head_with_too_many_lines_is_passed_over()
    {
        string few = "GET /a HTTP/1.1\r\n" + string.Concat(Enumerable.Repeat("a: b\r\n", 998)) + "\r\n";
        string many = "GET /b HTTP/1.1\r\n" + string.Concat(Enumerable.Repeat("a: b\r\n", 999)) + "\r\n";
        Assert.Equal("GET /a HTTP/1.1", Assert.Single(ReadMessage.ReadAll(few)).Start);
        Assert.Equal("(damage)", Assert.Single(ReadMessage.ReadAll(many)).Start);
    }

    [Theory]
    [InlineData(4000, true)]
    [InlineData(4200, false)]
    public void Chunk_line_beyond_the_limit_ends_the_message(int length, bool isRead)
    {
        string text = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2;" + new string('x', length) + "\r\nab\r\n0\r\n\r\n";
        Assert.Equal(isRead, ReadMessage.ReadAll(text)[0] == new ReadMessage("HTTP/1.1 200 OK", "ab", true));
        Assert.Equal(isRead, ReadMessage.ReadChopped(
            Encoding.ASCII.GetBytes(text), [100], new HttpReader(MsnParserOption.Default), out _)[0].IsWhole);
    }

    [Fact]
    public void Trailers_beyond_the_limit_end_the_message()
    {
        const string Start = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n0\r\n";
        MsnParserOption limits = new() { MaximumHttpHeadLength = 100 };
        foreach ((int count, bool isWhole) in new[] { (9, true), (10, false) })
        {
            byte[] bytes = Encoding.ASCII.GetBytes(Start + string.Concat(Enumerable.Repeat("abcd: ef\r\n", count)) + "\r\n");
            Assert.Equal(isWhole, ReadMessage.ReadChopped(bytes, [7], new HttpReader(limits), out _)[0].IsWhole);
        }
    }

    [Fact]
    public void Any_bytes_are_consumed() => Gen.Select(
        Gen.OneOf(Gen.Byte, Gen.Char["\r\nHTP/1. 20GE:"].Select(value => (byte)value)).Array[0, 200],
        Gen.Int[1, 20].Array[1, 5]).Sample((bytes, sizes) =>
        {
            List<ReadMessage> chopped = ReadMessage.ReadChopped(
                bytes, sizes, new HttpReader(MsnParserOption.Default), out int most);
            return most <= bytes.Length && chopped.SequenceEqual(ReadMessage.ReadAll(bytes));
        });
}
