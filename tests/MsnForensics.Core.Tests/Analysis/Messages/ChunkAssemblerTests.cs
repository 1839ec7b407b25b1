using System;
using System.Collections.Generic;
using System.Text;
using MsnForensics.Analysis.Messages;
using MsnForensics.Analysis.Streams;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Testing.Conversations;

namespace MsnForensics.Core.Tests.Analysis.Messages;

public sealed class ChunkAssemblerTests
{
    private readonly AnalysisScene _scene = new();
    private readonly List<string> _made = [];
    private readonly ChunkAssembler _chunks;

    public ChunkAssemblerTests() => _chunks = new ChunkAssembler(
        new MsnParserOption { MaximumChunkCount = 10 },
        (commands, payload, body, completeness, oddity) => _made.Add(
            string.Join(" ", body.Decode(
                completeness == MsnCompleteness.Truncated, out _), completeness, oddity, commands.Count)
            + (payload["Content-Type"] is null ? " headless" : "")));

    [Fact]
    public void Parts_join_in_their_order_whatever_the_order_of_arrival()
    {
        First(3, "one ").Part(2, "three").Part(1, "two ");
        Assert.Equal(new[] { "one two three Complete  3" }, _made);
    }

    [Fact]
    public void Parts_of_two_senders_interleave()
    {
        First(2, "a", "alice").First(2, "b", "bob").Part(1, "2", "bob").Part(1, "1", "alice");
        Assert.Equal(new[] { "b2 Complete  2", "a1 Complete  2" }, _made);
    }

    [Fact]
    public void The_same_id_of_both_directions_is_two_messages()
    {
        First(2, "c", isFromClient: true).First(2, "s").Part(1, "1").Part(1, "2", isFromClient: true);
        Assert.Equal(new[] { "s1 Complete  2", "c2 Complete  2" }, _made);
    }

    [Fact]
    public void A_repeated_part_changes_nothing()
    {
        First(2, "one").First(2, "one").Part(1, " two");
        Assert.Equal(new[] { "one two Complete  2" }, _made);
    }

    [Fact]
    public void A_missing_part_in_the_middle_leaves_a_hole()
    {
        First(3, "one").Part(2, "three");
        Assert.Empty(_made);
        _chunks.Flush();
        Assert.Equal(new[] { "one\uFFFDthree Gap MessageChunkMissing 2" }, _made);
    }

    [Fact]
    public void A_missing_end_truncates()
    {
        First(3, "one").Part(1, "two");
        _chunks.Flush();
        Assert.Equal(new[] { "onetwo Truncated MessageChunkMissing 2" }, _made);
    }

    [Fact]
    public void A_missing_beginning_leaves_what_is_there()
    {
        Part(1, "two").Part(2, "three");
        _chunks.Flush();
        Assert.Equal(new[] { "twothree Truncated MessageChunkMissing 2 headless" }, _made);
    }

    [Theory]
    [InlineData("100000")]
    [InlineData("0")]
    [InlineData("many")]
    [InlineData("-1")]
    public void An_unbelievable_number_of_parts_is_given_out_as_it_is(string count)
    {
        byte[] payload = MessageBytes.Text("text", null, "Message-ID: {1}", "Chunks: " + count);
        Add(payload, "bob", false);
        Assert.Equal(new[] { "text Truncated MessageChunkLimitReached 1" }, _made);
    }

    [Fact]
    public void Unfinished_messages_are_bounded_and_the_oldest_goes_first()
    {
        for (int i = 0; i < 70; i++)
        {
            First(2, "text " + i, "sender" + i);
        }

        Assert.Equal(6, _made.Count);
        Assert.StartsWith("text 0 ", _made[0], StringComparison.Ordinal);
        _chunks.Flush();
        Assert.Equal(70, _made.Count);
    }

    private ChunkAssemblerTests First(int count, string text, string sender = "bob", bool isFromClient = false) =>
        Add(MessageBytes.FirstChunk("{1}", count, Encoding.UTF8.GetBytes(text)), sender, isFromClient);

    private ChunkAssemblerTests Part(int number, string text, string sender = "bob", bool isFromClient = false) =>
        Add(MessageBytes.Chunk("{1}", number, Encoding.UTF8.GetBytes(text)), sender, isFromClient);

    private ChunkAssemblerTests Add(byte[] payload, string sender, bool isFromClient)
    {
        CommandEvent item = _scene.Command(isFromClient, isFromClient ? "MSG 1 N" : "MSG " + sender + " x", payload);
        _chunks.Add(item, MessagePayload.Parse(payload), sender + " {1}");
        return this;
    }
}
