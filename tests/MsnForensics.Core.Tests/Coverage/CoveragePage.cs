using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using MsnForensics.Core.Tests.Architecture;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Testing.Transcripts;

namespace MsnForensics.Core.Tests.Coverage;

/// <summary>Writes <c>docs/protocol-coverage.md</c>: which commands of which dialects occur in the sample streams, and
/// which tests read these.</summary>
internal static class CoveragePage
{
    private static readonly string[] TestFolders =
    [
        "tests/MsnForensics.Core.Tests/Protocol/Msnp", "tests/MsnForensics.Core.Tests/Coverage",
        "tests/MsnForensics.Core.Tests/Acceptance",
    ];

    private static readonly int[] Dialects = DialectTranscript.All
        .Select(item => item.Dialect).Distinct().Order().ToArray();

    public static string Write()
    {
        StringBuilder page = new();
        page.Append("""
            # Protocol coverage

            Written by a test (`ProtocolCoverageTests`) from the catalogue of commands and the sample streams of
            `tests/MsnForensics.Testing/Transcripts`, and held by it: a command that no sample stream shows, or a page that
            says something else, fails the tests. Every sample stream is played as a capture through the whole analysis,
            which must give back each command with its arguments and its payload, and leave no byte over.

            ## Commands

            One row for each command and direction. Columns are the dialects that have sample streams: **x** a stream of
            that dialect shows the command, **o** the dialect has the command and no stream of it shows it, empty the
            dialect does not have it.


            """);
        page.Append("| command | from | meaning | dialects |").AppendJoin(
            "|", Dialects.Select(dialect => $" {dialect} ")).Append("| sample streams |\n");
        page.Append("| --- | --- | --- | --- |").AppendJoin("|", Dialects.Select(_ => " --- ")).Append("| --- |\n");
        foreach (CommandInfo command in CommandCatalog.Commands)
        {
            page.Append(Row(command, true)).Append(Row(command, false));
        }

        page.Append("\n## Sample streams\n\n| stream | dialect | commands | tests of framing, recognition and the whole analysis |\n| --- | --- | --- | --- |\n");
        foreach (DialectTranscript item in DialectTranscript.All)
        {
            page.Append(
                $"| {item.Name} | {item.Dialect} | {item.Transcript.Steps.Count} | {string.Join(", ", TestsOf(item.Name))} |\n");
        }

        return page.ToString().ReplaceLineEndings("\n");
    }

    private static string Row(CommandInfo command, bool isFromClient)
    {
        if (!(isFromClient ? command.ClientForm : command.ServerForm).Exists)
        {
            return "";
        }

        DialectTranscript[] showing = Showing(command.Verb, isFromClient).ToArray();
        IEnumerable<string> cells = Dialects.Select(dialect =>
            showing.Any(item => item.Dialect == dialect) ? " x "
            : dialect >= command.Since && dialect <= command.Until ? " o " : " ");
        return $"| `{command.Verb}` | {(isFromClient ? "client" : "server")} | {command.Meaning} "
            + $"| {command.Since}-{command.Until} |{string.Join("|", cells)}"
            + $"| {string.Join(", ", showing.Select(item => item.Name))} |\n";
    }

    /// <summary>The sample streams in which that side sends the command.</summary>
    public static IEnumerable<DialectTranscript> Showing(string verb, bool isFromClient) => DialectTranscript.All
        .Where(item => item.Transcript.Steps.Any(step => step.IsFromClient == isFromClient && step.Verb == verb));

    // Tests of framing and recognition, and those of whole analyses, that name the stream or go through all of a list
    // it stands in. Others read single streams for their own ends and come and go.
    private static IEnumerable<string> TestsOf(string name)
    {
        bool isSample = SampleTranscripts.All.ContainsKey(name);
        Regex naming = new(
            $@"\w+Transcripts\.{name}\b|\bDialectTranscript\.All\b" + (isSample ? @"|\bSampleTranscripts\.All\b" : ""));
        return TestFolders
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(SourceTree.Root, folder), "*Tests.cs"))
            .Where(file => naming.IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Distinct()
            .Order(StringComparer.Ordinal);
    }
}
