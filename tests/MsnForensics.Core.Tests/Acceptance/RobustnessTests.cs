using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Transcripts;

namespace MsnForensics.Core.Tests.Acceptance;

/// <summary>The acceptance list of the reference's section 11.6, numbers 1 to 3: cuts, ends and damage anywhere.</summary>
public sealed class RobustnessTests
{
    /// <summary>The sample streams of the reference's appendix B.</summary>
    public static TheoryData<string> Names =>
    [
        nameof(SampleTranscripts.SignInMsnp8), nameof(SampleTranscripts.GroupChat),
        nameof(SampleTranscripts.ChunkedMessage), nameof(SampleTranscripts.SignInMsnp18),
        nameof(SampleTranscripts.NotificationsMsnp21),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void No1_Split_at_every_byte_boundary_the_results_are_the_same(string name)
    {
        Transcript transcript = SampleTranscripts.All[name];
        // Off the full second, which is a limit of rules about times.
        const double Spacing = 0.7;
        string[] expected = Essence.Of(Scene.Run(transcript, (_, bytes) => [bytes], Spacing));
        int longest = transcript.Steps.Max(step => step.Bytes.Length);
        for (int cut = 1; cut < longest; cut++)
        {
            AnalysisRun run = Scene.Run(
                transcript, (_, bytes) => cut < bytes.Length ? [bytes[..cut], bytes[cut..]] : [bytes], Spacing);
            Assert.Equal(expected, Essence.Of(run));
        }

        Assert.Equal(expected, Essence.Of(Scene.Run(
            transcript, (_, bytes) => bytes.Select(value => new[] { value }).ToArray(), Spacing)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No2_Truncated_at_any_byte_the_last_command_says_so(string name)
    {
        Transcript transcript = SampleTranscripts.All[name];
        string[] whole = Lines(Scene.Run(transcript).Commands);
        for (int number = 0; number < transcript.Steps.Count; number++)
        {
            TranscriptStep step = transcript.Steps[number];
            for (int length = 0; length < step.Bytes.Length; length += name is "GroupChat" or "ChunkedMessage" ? 1 : 7)
            {
                AnalysisRun run = Scene.Run(
                    transcript, (i, bytes) => i > number ? [] : [i == number ? bytes[..length] : bytes]);
                bool hasLine = step.Payload is not null && length >= step.Line.Length + 2;
                MsnCommand[] commands = [.. run.Commands];

                // Too little of a stream may not be recognised; what is recognised tells what there is.
                Assert.True(commands.Length == number + (hasLine ? 1 : 0) || (commands.Length == 0 && number < 2));
                Assert.Equal(whole.Take(Math.Min(number, commands.Length)), Lines(commands).Take(number));
                if (hasLine && commands.Length > 0)
                {
                    Assert.Equal(MsnCompleteness.Truncated, commands[^1].Completeness);
                    Assert.Equal(length - step.Line.Length - 2, commands[^1].Payload!.Count);
                    Assert.DoesNotContain(
                        run.Messages.Where(item => item.Timestamp == commands[^1].Timestamp),
                        item => item.Completeness == MsnCompleteness.Complete);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No3_Any_changed_byte_leaves_what_stands_in_front_of_it(string name)
    {
        Transcript transcript = SampleTranscripts.All[name];
        AnalysisRun intact = Scene.Run(transcript);
        int place = 0;
        for (int number = 0; number < transcript.Steps.Count; number++)
        {
            int size = transcript.Steps[number].Bytes.Length;
            for (int at = 0; at < size; at += name is "GroupChat" or "ChunkedMessage" ? 1 : 7)
            {
                byte mask = (byte)(1 << (place++ % 8));
                AnalysisRun run = Scene.Run(transcript, (i, bytes) => [i == number ? Change(bytes, at, mask) : bytes]);
                string[] before = Before(intact, transcript, number);
                Assert.Equal(before, Before(run, transcript, number).Take(before.Length));
                Assert.True(run.Commands.Sum(command => command.Payload?.Count ?? 0) <= transcript.Steps.Sum(step => step.Bytes.Length));
            }
        }
    }

    // Commands of the damaged direction in front of the damage, and the texts of that time.
    private static string[] Before(AnalysisRun run, Transcript transcript, int number)
    {
        MsnStreamDirection way = transcript.Steps[number].IsFromClient
            ? MsnStreamDirection.ClientToServer
            : MsnStreamDirection.ServerToClient;
        int count = transcript.Steps.Take(number).Count(step => step.IsFromClient == transcript.Steps[number].IsFromClient);
        DateTimeOffset start = run.Streams.Single().StartTime.AddSeconds(number);
        return
        [
            .. Lines(run.Commands.Where(command => command.Direction == way)).Take(count),
            .. run.Texts.Where(text => text.Timestamp < start).Select(text => text.From + ": " + text.Text),
        ];
    }

    private static string[] Lines(IEnumerable<MsnCommand> commands) => commands
        .Select(command => $"{command.Direction} {command.Name} {command.TransactionId} {command.Arguments} {command.Payload}")
        .ToArray();

    private static byte[] Change(byte[] bytes, int at, byte mask)
    {
        byte[] changed = (byte[])bytes.Clone();
        changed[at] ^= mask;
        return changed;
    }
}
