using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CsCheck;
using MsnForensics.Bytes;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Testing.Transcripts;

namespace MsnForensics.Core.Tests.Protocol.Msnp;

public sealed class MsnpFramerTests
{
    private static readonly MsnParserOption Limits = MsnParserOption.Default;

    /// <summary>Every sample stream and every table of the reference, in both directions.</summary>
    public static TheoryData<string, bool> Streams
    {
        get
        {
            TheoryData<string, bool> streams = new();
            foreach (string name in Transcripts.Keys)
            {
                streams.Add(name, true);
                streams.Add(name, false);
            }

            return streams;
        }
    }

    private static Dictionary<string, Transcript> Transcripts { get; } = new(SampleTranscripts.All)
    {
        [nameof(FramingTables.PayloadCommands)] = FramingTables.PayloadCommands,
        [nameof(FramingTables.PlainCommands)] = FramingTables.PlainCommands,
        [nameof(FramingTables.ErrorReplies)] = FramingTables.ErrorReplies,
    };

    [Theory]
    [MemberData(nameof(Streams))]
    public void Stream_is_consumed_whole_command_by_command(string name, bool isFromClient)
    {
        Transcript transcript = Transcripts[name];
        List<FramedCommand> commands = FramedCommand.ReadAll(transcript.BytesOf(isFromClient), out int rest);
        Assert.Equal(FramedCommand.Of(transcript.StepsOf(isFromClient)), commands);
        Assert.Equal(0, rest);
    }

    [Fact]
    public void Commands_of_both_sides_are_cut_by_the_same_rules()
    {
        foreach (Transcript transcript in Transcripts.Values)
        {
            byte[] bytes = transcript.Steps.SelectMany(step => step.Bytes).ToArray();
            Assert.Equal(FramedCommand.Of(transcript.Steps), FramedCommand.ReadAll(bytes, out int rest));
            Assert.Equal(0, rest);
        }
    }

    [Theory]
    [MemberData(nameof(Streams))]
    public void Every_split_in_two_gives_the_same_commands(string name, bool isFromClient)
    {
        byte[] bytes = Transcripts[name].BytesOf(isFromClient);
        List<FramedCommand> whole = FramedCommand.ReadAll(bytes, out _);
        for (int at = 1; at < bytes.Length; at++)
        {
            Assert.Equal(whole, FramedCommand.ReadChopped(bytes, new[] { at, bytes.Length }));
        }
    }

    [Fact]
    public void Any_chopping_gives_the_same_commands()
    {
        Gen<(Transcript, bool, int[])> cases = Gen.Select(
            AnyOf.Items(Transcripts.Values), Gen.Bool, Gen.Int[1, 200].Array[1, 20]);
        cases.Sample(item =>
        {
            byte[] bytes = item.Item1.BytesOf(item.Item2);
            return FramedCommand.ReadChopped(bytes, item.Item3).SequenceEqual(FramedCommand.ReadAll(bytes, out _));
        });
    }

    [Theory]
    [MemberData(nameof(Streams))]
    public void Truncation_at_every_byte_keeps_the_whole_commands(string name, bool isFromClient)
    {
        IReadOnlyList<TranscriptStep> steps = Transcripts[name].StepsOf(isFromClient);
        byte[] bytes = Transcripts[name].BytesOf(isFromClient);
        for (int length = 0; length < bytes.Length; length++)
        {
            int count = CountWithin(steps, length);
            List<FramedCommand> commands = FramedCommand.ReadAll(bytes.AsSpan(0, length), out int rest);
            Assert.Equal(FramedCommand.Of(steps.Take(count)), commands);
            Assert.Equal(length - steps.Take(count).Sum(step => step.Bytes.Length), rest);
            ParseStatus status = MsnpFramer.TryRead(bytes.AsSpan(length - rest, rest), Limits, out MsnpFrame frame);
            Assert.Equal(ParseStatus.NeedMore, status);
            Assert.Equal(rest > 0 && rest >= LineLengthOf(steps[count]), frame.IsLineComplete);
        }
    }

    [Theory]
    [MemberData(nameof(Streams))]
    public void Flip_of_every_byte_leaves_the_commands_before_it(string name, bool isFromClient)
    {
        IReadOnlyList<TranscriptStep> steps = Transcripts[name].StepsOf(isFromClient);
        byte[] bytes = Transcripts[name].BytesOf(isFromClient);
        List<FramedCommand> whole = FramedCommand.ReadAll(bytes, out _);
        foreach (byte flip in new byte[] { 0x01, 0x20, 0x80, 0xFF })
        {
            for (int at = 0; at < bytes.Length; at++)
            {
                bytes[at] ^= flip;
                int count = CountWithin(steps, at);
                List<FramedCommand> commands = FramedCommand.ReadAll(bytes, out int rest);
                Assert.Equal(whole.Take(count), commands.Take(count));
                Assert.InRange(rest, 0, bytes.Length);
                bytes[at] ^= flip;
            }
        }
    }

    [Theory]
    [InlineData("MSG x@y z 4294967295", MsnpFrameOddity.TooLong)]
    [InlineData("MSG x@y z 99999999999999999999999999", MsnpFrameOddity.LengthInvalid)]
    [InlineData("MSG x@y z -1", MsnpFrameOddity.LengthInvalid)]
    [InlineData("MSG x@y z 0x10", MsnpFrameOddity.LengthInvalid)]
    [InlineData("MSG x@y z +5", MsnpFrameOddity.LengthInvalid)]
    [InlineData("MSG x@y z 5.0", MsnpFrameOddity.LengthInvalid)]
    [InlineData("MSG x@y z ", MsnpFrameOddity.LengthInvalid)]
    [InlineData("MSG x@y 5", MsnpFrameOddity.LengthInvalid)]
    [InlineData("MSG", MsnpFrameOddity.LengthInvalid)]
    [InlineData("NOT", MsnpFrameOddity.LengthInvalid)]
    [InlineData("UBX bob@example.org", MsnpFrameOddity.LengthInvalid)]
    [InlineData("UBN bob@example.org 3 -5", MsnpFrameOddity.LengthInvalid)]
    [InlineData("NFY PUT x", MsnpFrameOddity.LengthInvalid)]
    [InlineData("UUX 9 70000", MsnpFrameOddity.TooLong)]
    [InlineData("NOT 4294967295", MsnpFrameOddity.TooLong)]
    [InlineData("241 14 4294967295", MsnpFrameOddity.TooLong)]
    [InlineData("ADL 5 OK", MsnpFrameOddity.None)]
    [InlineData("QRY 5", MsnpFrameOddity.None)]
    [InlineData("GCF 5 Shields.xml", MsnpFrameOddity.None)]
    [InlineData("LSW 1 2 3", MsnpFrameOddity.UnknownVerb)]
    public void Line_without_usable_length_is_a_line_alone(string line, MsnpFrameOddity oddity)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(line + "\r\nOUT\r\n");
        List<FramedCommand> commands = FramedCommand.ReadAll(bytes, out int rest);
        Assert.Equal(new[] { line.TrimEnd(), "OUT" }, commands.Select(command => command.Line));
        Assert.Equal(oddity, commands[0].Oddity);
        Assert.Equal(0, rest);
    }

    [Theory]
    [InlineData("MSG x@y z 0005", 5)]
    [InlineData("MSG x@y  5", 5)]
    [InlineData("MSG  x@y  z  5  ", 5)]
    [InlineData("MSG x@y z 0000000000000000000", 0)]
    public void Length_may_have_zeros_and_blanks_around_it(string line, int length)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(line + "\r\nhello");
        Assert.Equal(ParseStatus.Complete, MsnpFramer.TryRead(bytes, Limits, out MsnpFrame frame));
        Assert.True(frame.HasPayload);
        Assert.Equal(length, frame.PayloadLength);
        Assert.Equal(MsnpFrameOddity.None, frame.Oddity);
    }

    [Theory]
    [InlineData("MSG x@y z ", 100, 50)]
    [InlineData("UBX x@y ", 100, 50)]
    [InlineData("ADL 5 ", 50, 100)]
    [InlineData("NOT ", 50, 100)]
    [InlineData("SDG 0 ", 50, 100)]
    [InlineData("241 5 ", 50, 100)]
    public void Payload_limit_holds_to_the_byte(string line, int message, int document)
    {
        MsnParserOption limits = Limits with { MaximumMessageLength = message, MaximumDocumentLength = document };
        byte[] fits = Encoding.ASCII.GetBytes(line + "100\r\n" + new string('x', 100));
        Assert.Equal(ParseStatus.Complete, MsnpFramer.TryRead(fits, limits, out MsnpFrame frame));
        Assert.Equal(MsnpFrameOddity.None, frame.Oddity);
        Assert.Equal(100, frame.PayloadLength);

        byte[] exceeds = Encoding.ASCII.GetBytes(line + "101\r\n" + new string('x', 101));
        Assert.Equal(ParseStatus.Complete, MsnpFramer.TryRead(exceeds, limits, out frame));
        Assert.Equal(MsnpFrameOddity.TooLong, frame.Oddity);
        Assert.False(frame.HasPayload);
        Assert.Equal(line.Length + 5, frame.End);
    }

    [Theory]
    [InlineData(99, false)]
    [InlineData(100, false)]
    [InlineData(101, true)]
    public void Line_limit_is_told(int length, bool isTooLong)
    {
        MsnParserOption limits = Limits with { MaximumLineLength = 101 };
        string line = "NLN NLN a@b ".PadRight(length, 'x');
        ParseStatus status = MsnpFramer.TryRead(Encoding.ASCII.GetBytes(line + "\r\n"), limits, out MsnpFrame frame);
        Assert.Equal(isTooLong ? ParseStatus.Invalid : ParseStatus.Complete, status);
        Assert.Equal(isTooLong ? MsnpFrameOddity.LineTooLong : MsnpFrameOddity.None, frame.Oddity);

        status = MsnpFramer.TryRead(Encoding.ASCII.GetBytes(line + "\r"), limits, out frame);
        Assert.Equal(isTooLong ? ParseStatus.Invalid : ParseStatus.NeedMore, status);
        Assert.Equal(isTooLong ? MsnpFrameOddity.LineTooLong : MsnpFrameOddity.None, frame.Oddity);
    }

    [Fact]
    public void Line_feed_alone_ends_a_line()
    {
        byte[] bytes = "PNG\nMSG x@y z 2\nhiOUT\r\n"u8.ToArray();
        List<FramedCommand> commands = FramedCommand.ReadAll(bytes, out int rest);
        Assert.Equal(new[] { "PNG", "MSG x@y z 2", "OUT" }, commands.Select(command => command.Line));
        Assert.Equal(
            new[] { MsnpFrameOddity.LineFeedOnly, MsnpFrameOddity.LineFeedOnly, MsnpFrameOddity.None },
            commands.Select(command => command.Oddity));
        Assert.Equal(0, rest);
    }

    [Theory]
    [InlineData("\r\n\r\n", MsnpFrameOddity.None)]
    [InlineData("\n", MsnpFrameOddity.None)]
    [InlineData("\0\0", MsnpFrameOddity.JunkBefore)]
    [InlineData("\r\n  ", MsnpFrameOddity.JunkBefore)]
    public void Bytes_between_commands_are_passed_over(string between, MsnpFrameOddity oddity)
    {
        byte[] bytes = Encoding.ASCII.GetBytes("PNG\r\n" + between + "OUT\r\n");
        List<FramedCommand> commands = FramedCommand.ReadAll(bytes, out int rest);
        Assert.Equal(new[] { "PNG", "OUT" }, commands.Select(command => command.Line));
        Assert.Equal(oddity, commands[1].Oddity);
        Assert.Equal(0, rest);
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("msg x@y z 5\r\n")]
    [InlineData("MSGX 5\r\n")]
    [InlineData("M5G 5\r\n")]
    [InlineData("20A 5\r\n")]
    [InlineData("2000\r\n")]
    [InlineData("OU\r\n")]
    [InlineData("MSG\t5\r\n")]
    [InlineData("<ml>")]
    public void Bytes_that_begin_no_command_are_invalid(string text) => Assert.Equal(
        ParseStatus.Invalid, MsnpFramer.TryRead(Encoding.ASCII.GetBytes(text), Limits, out _));

    [Theory]
    [InlineData("")]
    [InlineData("\r\n")]
    [InlineData("M")]
    [InlineData("MSG")]
    [InlineData("MSG ")]
    [InlineData("21")]
    [InlineData("OUT\r")]
    public void Beginnings_ask_for_more(string text)
    {
        ParseStatus status = MsnpFramer.TryRead(Encoding.ASCII.GetBytes(text), Limits, out MsnpFrame frame);
        Assert.Equal(ParseStatus.NeedMore, status);
        Assert.False(frame.IsLineComplete);
    }

    [Fact]
    public void Any_bytes_give_an_answer_within_the_limits()
    {
        Gen.OneOf(AnyOf.ProtocolBytes.Array[0, 60], Gen.Byte.Array[0, 60]).Sample(bytes =>
        {
            ParseStatus status = MsnpFramer.TryRead(bytes, Limits, out MsnpFrame frame);
            return (status != ParseStatus.Complete || (frame.End <= bytes.Length && frame.End > 0))
                && frame.PayloadLength <= Limits.MaximumDocumentLength
                && frame.LineStart + frame.LineLength <= bytes.Length;
        });
    }

    [Fact]
    public void Lengths_count_bytes_not_characters()
    {
        byte[] bytes = Encoding.UTF8.GetBytes("MSG bob@example.org \U0001F600 8\r\nA:\u00E9\U0001F600OUT\r\n");
        List<FramedCommand> commands = FramedCommand.ReadAll(bytes, out int rest);
        Assert.Equal(2, commands.Count);
        Assert.Equal(8, commands[0].Payload.Length);
        Assert.Equal(0, rest);
    }

    private static int CountWithin(IReadOnlyList<TranscriptStep> steps, int length)
    {
        int count = 0;
        while (count < steps.Count && steps[count].Bytes.Length <= length)
        {
            length -= steps[count++].Bytes.Length;
        }

        return count;
    }

    private static int LineLengthOf(TranscriptStep step) => step.Line.Length + 2;
}
