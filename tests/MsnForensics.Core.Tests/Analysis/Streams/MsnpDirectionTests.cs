using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CsCheck;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Testing.Streams;
using MsnForensics.Testing.Transcripts;

namespace MsnForensics.Core.Tests.Analysis.Streams;

public sealed class MsnpDirectionTests
{
    private static readonly string[] MidStreamSamples =
    {
        nameof(SampleTranscripts.SignInMsnp8),
        nameof(SampleTranscripts.GroupChat),
        nameof(SampleTranscripts.SignInMsnp18),
    };

    public static TheoryData<string, bool> Streams
    {
        get
        {
            TheoryData<string, bool> streams = new();
            foreach (string name in SampleTranscripts.All.Keys)
            {
                streams.Add(name, true);
                streams.Add(name, false);
            }

            return streams;
        }
    }

    public static TheoryData<string, bool> MidStreams
    {
        get
        {
            TheoryData<string, bool> streams = new();
            foreach (string name in MidStreamSamples)
            {
                streams.Add(name, true);
                streams.Add(name, false);
            }

            return streams;
        }
    }

    [Theory]
    [MemberData(nameof(Streams))]
    public void Whole_stream_gives_its_commands_and_no_byte_is_left(string name, bool isFromClient)
    {
        Transcript transcript = SampleTranscripts.All[name];
        byte[] bytes = transcript.BytesOf(isFromClient);
        RecordedCommands recorded = RecordedCommands.Read(bytes, false);
        Assert.Equal(RecordedCommand.Of(transcript.StepsOf(isFromClient)), recorded.Commands);
        Assert.Equal(0, recorded.UnparsedBytes);
        Assert.Empty(recorded.Skipped);
        Assert.Equal(bytes.Length, recorded.Commands.Sum(command => command.Range!.Value.Length));
    }

    [Theory]
    [MemberData(nameof(Streams))]
    public void Every_split_gives_the_same_commands(string name, bool isFromClient)
    {
        Transcript transcript = SampleTranscripts.All[name];
        byte[] bytes = transcript.BytesOf(isFromClient);
        IEnumerable<RecordedCommand> expected = RecordedCommand.Of(transcript.StepsOf(isFromClient)).ToList();
        for (int at = 1; at < bytes.Length; at++)
        {
            RecordedCommands recorded = RecordedCommands.ReadChopped(bytes, false, new[] { at, bytes.Length });
            Assert.Equal(expected, recorded.Commands);
            Assert.Equal(0, recorded.UnparsedBytes);
        }
    }

    [Fact]
    public void Any_chopping_from_any_place_gives_the_same_commands()
    {
        Gen<(Transcript, bool, double, int[])> cases = Gen.Select(
            AnyOf.Samples,
            Gen.Bool,
            Gen.Double[0, 1],
            Gen.Int[1, 120].Array[1, 20]);
        cases.Sample(item =>
        {
            byte[] bytes = item.Item1.BytesOf(item.Item2);
            int start = (int)(item.Item3 * bytes.Length);
            ReadOnlySpan<byte> rest = bytes.AsSpan(start);
            RecordedCommands whole = RecordedCommands.Read(rest, start > 0);
            RecordedCommands chopped = RecordedCommands.ReadChopped(rest, start > 0, item.Item4);
            return whole.Commands.SequenceEqual(chopped.Commands)
                && whole.UnparsedBytes == chopped.UnparsedBytes
                && whole.Skipped.SequenceEqual(chopped.Skipped);
        });
    }

    [Fact]
    public void Damage_is_passed_over_alike_however_the_stream_is_chopped()
    {
        Gen<(Transcript, bool, double, byte, int[])> cases = Gen.Select(
            AnyOf.Samples,
            Gen.Bool,
            Gen.Double[0, 1],
            Gen.Byte,
            Gen.Int[1, 120].Array[1, 20]);
        cases.Sample(item =>
        {
            byte[] bytes = item.Item1.BytesOf(item.Item2).Append((byte)0).ToArray();
            bytes[(int)(item.Item3 * (bytes.Length - 1))] = item.Item4;
            RecordedCommands whole = RecordedCommands.Read(bytes, false);
            RecordedCommands chopped = RecordedCommands.ReadChopped(bytes, false, item.Item5);
            return whole.Commands.SequenceEqual(chopped.Commands)
                && whole.UnparsedBytes == chopped.UnparsedBytes
                && whole.Skipped.SequenceEqual(chopped.Skipped);
        });
    }

    [Theory]
    [MemberData(nameof(MidStreams))]
    public void Start_at_any_byte_gives_the_last_commands_and_invents_none(string name, bool isFromClient)
    {
        Transcript transcript = SampleTranscripts.All[name];
        byte[] bytes = transcript.BytesOf(isFromClient);
        List<RecordedCommand> all = RecordedCommand.Of(transcript.StepsOf(isFromClient)).ToList();
        List<int> starts = StartsOf(transcript.StepsOf(isFromClient));
        for (int at = 0; at < bytes.Length; at++)
        {
            int whole = CountBehind(bytes, starts, at);
            RecordedCommands recorded = RecordedCommands.Read(bytes.AsSpan(at), true);
            Assert.Equal(all.TakeLast(recorded.Commands.Count), recorded.Commands);
            if (whole >= 3)
            {
                Assert.Equal(whole, recorded.Commands.Count);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Streams))]
    public void Truncation_at_every_byte_flags_the_last_command_alone(string name, bool isFromClient)
    {
        Transcript transcript = SampleTranscripts.All[name];
        byte[] bytes = transcript.BytesOf(isFromClient);
        List<RecordedCommand> all = RecordedCommand.Of(transcript.StepsOf(isFromClient)).ToList();
        List<int> starts = StartsOf(transcript.StepsOf(isFromClient));
        for (int length = 1; length < bytes.Length; length++)
        {
            RecordedCommands recorded = RecordedCommands.Read(bytes.AsSpan(0, length), false);
            int begun = starts.Count(start => start < length);
            int whole = starts.Append(bytes.Length).Count(start => start <= length) - 1;
            Assert.Equal(all.Take(whole), recorded.Commands.Take(whole));
            Assert.InRange(recorded.Commands.Count, whole, begun);
            Assert.Equal(length, recorded.UnparsedBytes + recorded.Commands.Sum(command => command.Range!.Value.Length));
            if (recorded.Commands.Count > whole)
            {
                RecordedCommand last = recorded.Commands[^1];
                Assert.Equal(MsnCompleteness.Truncated, last.Completeness);
                Assert.Equal(all[whole].Line, last.Line);
                Assert.StartsWith(last.Payload, all[whole].Payload, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Streams))]
    public void Flip_of_every_byte_leaves_the_commands_before_it_and_loses_no_byte(string name, bool isFromClient)
    {
        Transcript transcript = SampleTranscripts.All[name];
        byte[] bytes = transcript.BytesOf(isFromClient);
        List<RecordedCommand> all = RecordedCommand.Of(transcript.StepsOf(isFromClient)).ToList();
        List<int> starts = StartsOf(transcript.StepsOf(isFromClient));
        for (int at = 0; at < bytes.Length; at++)
        {
            foreach (byte flip in new byte[] { 0x01, 0x20, 0xFF })
            {
                bytes[at] ^= flip;
                RecordedCommands recorded = RecordedCommands.Read(bytes, false);
                bytes[at] ^= flip;
                int before = Math.Max(0, starts.Count(start => start <= at) - 1);
                Assert.Equal(all.Take(before), recorded.Commands.Take(before));
                long counted = recorded.UnparsedBytes + recorded.Commands.Sum(command => command.Range!.Value.Length);
                Assert.InRange(counted, bytes.Length - 8, bytes.Length);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Streams))]
    public void Hole_in_a_payload_marks_one_command_and_leaves_the_rest(string name, bool isFromClient)
    {
        IReadOnlyList<TranscriptStep> steps = SampleTranscripts.All[name].StepsOf(isFromClient);
        byte[] bytes = SampleTranscripts.All[name].BytesOf(isFromClient);
        List<int> starts = StartsOf(steps);
        for (int i = 0; i < steps.Count; i++)
        {
            int payload = starts[i] + steps[i].Line.Length + 2;
            int length = steps[i].Payload?.Length ?? 0;
            foreach ((int from, int hole) in new[] { (0, length), (0, 1), (length - 1, 1), (length / 3, length / 2) })
            {
                if (length > 0 && hole > 0)
                {
                    RecordedCommands recorded = ReadWithGap(bytes, payload + from, hole);
                    string kept = Encoding.Latin1.GetString(steps[i].Payload!).Remove(from, hole);
                    RecordedCommand expected = new(RecordedCommand.Of(steps[i]).Line, kept, MsnCompleteness.Gap);
                    Assert.Equal(
                        RecordedCommand.Of(steps.Take(i)).Append(expected).Concat(RecordedCommand.Of(steps.Skip(i + 1))),
                        recorded.Commands);
                    Assert.Equal(new[] { from }, recorded.Commands[i].PayloadHoles);
                    Assert.Equal(0, recorded.UnparsedBytes);
                    Assert.Equal(steps[i].Bytes.Length, recorded.Commands[i].Range!.Value.Length);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(MidStreams))]
    public void Hole_anywhere_invents_no_command(string name, bool isFromClient)
    {
        Transcript transcript = SampleTranscripts.All[name];
        byte[] bytes = transcript.BytesOf(isFromClient);
        List<RecordedCommand> all = RecordedCommand.Of(transcript.StepsOf(isFromClient)).ToList();
        List<int> starts = StartsOf(transcript.StepsOf(isFromClient));
        foreach (int hole in new[] { 1, 7, 60, 300 })
        {
            for (int at = 0; at + hole < bytes.Length; at++)
            {
                RecordedCommands recorded = ReadWithGap(bytes, at, hole);
                int before = starts.Append(bytes.Length).Count(start => start <= at) - 1;
                int behind = CountBehind(bytes, starts, at + hole);
                Assert.Equal(all.Take(before), recorded.Commands.Take(before));
                IEnumerable<RecordedCommand> invented = recorded.Commands
                    .Where(command => command.Completeness == MsnCompleteness.Complete).Except(all);
                Assert.Empty(invented);
                if (behind >= 3)
                {
                    Assert.Equal(all.TakeLast(behind), recorded.Commands.TakeLast(behind));
                }
            }
        }
    }

    [Fact]
    public void Hole_that_ends_behind_the_payload_cuts_the_command()
    {
        RecordedCommands recorded = new RecordedCommands(false)
            .Data("MSG bob@example.org Bob 20\r\nMIME-Versi"u8).Gap(50)
            .Data("\nJOI carol@example.org carol 0\r\nBYE bob@example.org\r\n"u8).End();
        Assert.Equal(
            new RecordedCommand[]
            {
                new("MSG bob@example.org Bob 20", "MIME-Versi", MsnCompleteness.Truncated),
                new("JOI carol@example.org carol 0", "", MsnCompleteness.Complete),
                new("BYE bob@example.org", "", MsnCompleteness.Complete),
            },
            recorded.Commands);
        Assert.Equal(0, recorded.UnparsedBytes);
    }

    [Fact]
    public void Several_holes_in_a_payload_are_all_remembered()
    {
        RecordedCommand command = new RecordedCommands(false)
            .Data("MSG bob@example.org Bob 20\r\nab"u8).Gap(3).Data("cdef"u8).Gap(5).Data("ghijklOUT\r\n"u8).End()
            .Commands[0];
        Assert.Equal(new RecordedCommand("MSG bob@example.org Bob 20", "abcdefghijkl", MsnCompleteness.Gap), command);
        Assert.Equal(new[] { 2, 6 }, command.PayloadHoles);
        Assert.Equal(new long[] { 1, 3, 5 }, command.Range!.Value.Frames.Numbers());
    }

    [Fact]
    public void Payload_that_imitates_commands_is_one_message_in_pieces_too()
    {
        byte[] bytes = Transcript.Parse("""
            S: MSG bob@example.org Bob <length>
               |MIME-Version: 1.0<CRLF><CRLF>x<CRLF>MSG evil@example.org x 5<CRLF>hello<CRLF>OUT<CRLF>
            S: BYE bob@example.org
            """).BytesOf(false);
        RecordedCommands recorded = RecordedCommands.ReadChopped(bytes, false, new[] { 1 });
        Assert.Equal(new[] { "MSG", "BYE" }, recorded.Commands.Select(command => command.Command!.Verb));
    }

    [Fact]
    public void Payload_length_too_large_gives_the_line_and_what_follows_is_found_again()
    {
        RecordedCommands recorded = RecordedCommands.Read(
            "MSG bob@example.org Bob 4294967295\r\nhello you\r\nJOI a@example.org a 0\r\nBYE a@example.org\r\n"u8, false);
        Assert.Equal(new[] { "MSG", "JOI", "BYE" }, recorded.Commands.Select(command => command.Command!.Verb));
        Assert.Equal(new[] { (36L, 11L, AnomalyCode.MsnpResynchronized) }, recorded.Skipped);
        Assert.Null(recorded.Commands[0].Command!.PayloadLength);
    }

    [Fact]
    public void Line_too_long_is_passed_over_and_told_as_such()
    {
        MsnParserOption limits = MsnParserOption.Default with { MaximumLineLength = 100 };
        string text = "NLN NLN a@example.org " + new string('x', 200) + "\r\nJOI a@example.org a 0\r\nBYE a@example.org\r\n";
        RecordedCommands recorded = RecordedCommands.Read(Encoding.ASCII.GetBytes(text), false, limits);
        Assert.Equal(new[] { "JOI", "BYE" }, recorded.Commands.Select(command => command.Command!.Verb));
        Assert.Equal(new[] { (0L, 224L, AnomalyCode.MsnpLineTooLong) }, recorded.Skipped);
        Assert.Equal(224, recorded.UnparsedBytes);
    }

    [Fact]
    public void Blank_lines_behind_the_last_command_are_nothing_odd()
    {
        RecordedCommands recorded = RecordedCommands.Read("PNG\r\n\r\n\r\nPNG\r\n\r\n"u8, false);
        Assert.Equal(2, recorded.Commands.Count);
        Assert.Equal(0, recorded.UnparsedBytes);
    }

    [Fact]
    public void Foreign_bytes_are_not_held()
    {
        RecordedCommands recorded = new(true);
        for (int i = 0; i < 1000; i++)
        {
            recorded.Data("Lorem ipsum dolor sit amet,\r\nconsectetur adipisici elit, "u8);
            Assert.InRange(recorded.Buffer.Count, 0, 100);
        }

        recorded.End();
        Assert.Empty(recorded.Commands);
        Assert.Equal(57_000, recorded.UnparsedBytes);
    }

    [Fact]
    public void Candidate_that_never_ends_is_given_up()
    {
        MsnParserOption limits = MsnParserOption.Default;
        RecordedCommands recorded = new(true, limits);
        recorded.Data("word\r\nADL 5 4000000\r\n"u8);
        for (int i = 0; i < 1000; i++)
        {
            recorded.Data("no list at all, just text in a message\r\n"u8);
            Assert.InRange(recorded.Buffer.Count, 0, limits.DetectionByteCount + 100);
        }

        recorded.Data("JOI a@example.org a 0\r\nBYE a@example.org\r\n"u8).End();
        Assert.Equal(new[] { "JOI", "BYE" }, recorded.Commands.Select(command => command.Command!.Verb));
    }

    [Fact]
    public void Any_bytes_are_commands_or_counted_as_unparsed()
    {
        Gen.Select(Gen.OneOf(AnyOf.ProtocolBytes.Array[1, 200], Gen.Byte.Array[1, 200]), Gen.Bool).Sample((bytes, isSearching) =>
        {
            RecordedCommands recorded = RecordedCommands.Read(bytes, isSearching);
            long counted = recorded.UnparsedBytes + recorded.Commands.Sum(command => command.Range!.Value.Length);
            return counted <= bytes.Length && recorded.UnparsedBytes == recorded.Skipped.Sum(item => item.Length);
        });
    }

    private static RecordedCommands ReadWithGap(byte[] bytes, int at, int length) => new RecordedCommands(false)
        .Data(bytes.AsSpan(0, at)).Gap(length).Data(bytes.AsSpan(at + length)).End();

    // Behind a payload without line end only a telling command is found again.
    private static int CountBehind(byte[] bytes, List<int> starts, int from) => starts
        .SkipWhile(start => start < from || (start > from && bytes[start - 1] != (byte)'\n'
            && !CommandCatalog.Find(bytes.AsSpan(start, 3))!.IsTelling))
        .Count();

    private static List<int> StartsOf(IReadOnlyList<TranscriptStep> steps)
    {
        List<int> starts = new();
        int at = 0;
        foreach (TranscriptStep step in steps)
        {
            starts.Add(at);
            at += step.Bytes.Length;
        }

        return starts;
    }
}
