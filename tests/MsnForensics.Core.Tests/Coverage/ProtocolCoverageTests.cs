using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Captures;
using MsnForensics.Testing.Conversations;
using MsnForensics.Testing.Transcripts;

namespace MsnForensics.Core.Tests.Coverage;

/// <summary>Every command of the catalogue, in every direction, through the whole analysis.</summary>
public sealed class ProtocolCoverageTests
{
    private const string Page = "docs/protocol-coverage.md";

    public static TheoryData<string> Names => new(DialectTranscript.All.Select(item => item.Name));

    [Fact]
    public void Every_command_of_every_direction_stands_in_a_sample_stream()
    {
        IEnumerable<string> missing =
            from command in CommandCatalog.Commands
            from isFromClient in new[] { true, false }
            where (isFromClient ? command.ClientForm : command.ServerForm).Exists
            where !CoveragePage.Showing(command.Verb, isFromClient).Any()
            select command.Verb + (isFromClient ? " from the client" : " from the server");
        Assert.Empty(missing);
    }

    [Fact]
    public void Every_command_of_a_sample_stream_is_known_in_that_direction_and_dialect()
    {
        IEnumerable<string> wrong =
            from item in DialectTranscript.All
            from step in item.Transcript.Steps
            where CommandCatalog.Find(step.Verb) is not { } command
                ? step.IsFromClient || ErrorCatalog.Find(step.Verb) is null
                : item.Dialect < command.Since || item.Dialect > command.Until
                    || !Fits(step.IsFromClient ? command.ClientForm : command.ServerForm, step.Line)
            select $"{item.Name}: {step.Line}";
        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sample_stream_comes_through_the_analysis_command_by_command(string name)
    {
        Transcript transcript = DialectTranscript.All.Single(item => item.Name == name).Transcript;
        AnalysisRun run = AnalysisRun.Of(
            new MsnpConversation().Play(transcript).Packets, new() { IncludeSecret = true });
        Assert.Equal(
            transcript.Steps.Select(step => $"{step.IsFromClient} {Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(step.Line))}"),
            run.Commands.Select(LineOf));
        Assert.Equal(
            transcript.Steps.Select(step => step.Text),
            run.Commands.Select(command => Encoding.UTF8.GetString(command.Payload?.ToArray() ?? [])));
        Assert.Equal(0, run.Streams.Single().UnparsedBytes);
        Assert.DoesNotContain(run.Codes, code => code.StartsWith("Msnp", StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_says_what_the_sample_streams_cover()
    {
        string made = CoveragePage.Write();
        string page = Encoding.UTF8.GetString(ProjectFiles.ReadOrWrite(Page, Encoding.UTF8.GetBytes(made)));
        Assert.Equal(made.Split('\n'), page.Split('\n'));
    }

    private static bool Fits(CommandShape form, string line) => form.Matches(Encoding.Latin1.GetBytes(line));

    // An empty last argument leaves a blank on the wire that is no word.
    private static string LineOf(MsnCommand command)
    {
        IEnumerable<string> words = command.Arguments;
        string id = command.TransactionId is { } number ? " " + number : "";
        return $"{command.Direction == MsnStreamDirection.ClientToServer} "
            + string.Join(" ", words.Prepend(command.Name + id));
    }
}
