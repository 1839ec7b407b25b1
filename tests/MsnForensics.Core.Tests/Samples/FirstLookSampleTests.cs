using System;
using System.Linq;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Captures;
using MsnForensics.Testing.Samples;

namespace MsnForensics.Core.Tests.Samples;

public sealed class FirstLookSampleTests
{
    private const string Path = "examples/captures/first-look.pcapng";

    [Fact]
    public void The_shipped_file_is_what_the_builder_makes()
    {
        byte[] made = FirstLookSample.File();
        byte[] shipped = ProjectFiles.ReadOrWrite(Path, made);
        Assert.True(
            made.AsSpan().SequenceEqual(shipped),
            Path + " differs from its builder; run the tests once with " + ProjectFiles.WriteVariable
                + "=1 to write it.");
        Assert.True(made.Length < 100_000);
    }

    [Fact]
    public void It_reads_as_the_evening_it_tells_of()
    {
        AnalysisRun run = AnalysisRun.Of(FirstLookSample.File());
        Assert.Equal(
            new[]
            {
                "alice@example.org -> bob@example.org: Hi Bob, are you there?",
                "bob@example.org -> alice@example.org: Gr\u00FC\u00DFe vom Caf\u00E9! \u2615 \U0001F600",
                "alice@example.org -> bob@example.org: \u5C71\u7530\u3055\u3093 says hello, too \U0001F44B",
                "bob@example.org -> alice@example.org: line one\r\nline two",
                "alice@example.org -> bob@example.org: Got to cook, see you later",
                "alice@example.org -> bob@example.org: Back again. Shall I ask Carol?",
                "bob@example.org -> alice@example.org: yes do",
                "carol@example.org -> alice@example.org; bob@example.org: hello you two",
                "alice@example.org -> bob@example.org; carol@example.org: Lake on Sunday, who comes?",
                "bob@example.org -> alice@example.org; carol@example.org: me!",
                "carol@example.org -> alice@example.org; bob@example.org: can't, sorry. bye",
                "alice@example.org -> bob@example.org: Just us two then",
                "bob@example.org -> alice@example.org: fine",
                "dave@example.org -> alice@example.org: Is the lake still on?",
                "alice@example.org -> dave@example.org: Sunday at ten. \u041F\u0440\u0438\u0445\u043E\u0434\u0438!",
                "dave@example.org -> alice@example.org: will be there",
                "alice@example.org -> carol@example.org: When do we leave?",
                "carol@example.org -> alice@example.org: The ferry leaves at nine from the old pier, not from the"
                    + " new one. Bring the blue ba\uFFFDs seat is next to yours. If it rains we"
                    + " take the bus at half past eight instead.",
                "carol@example.org -> alice@example.org: all clear?",
            },
            run.Lines);
        Assert.Equal(
            new[] { "The ferry" },
            run.Texts.Where(text => text.Completeness != MsnCompleteness.Complete).Select(text => text.Text![..9]));
        Assert.Equal(6, run.Sessions.Count);
        Assert.All(run.Sessions, session => Assert.Equal(FirstLookSample.Alice, session.Account));
        Assert.Equal(
            new[] { "Msnp", "Tls", "Msnp", "Http", "Msnp", "Msnp", "Msnp", "Msnp" }.Order(),
            run.Streams.Select(stream => stream.Protocol).Order());
        Assert.Equal(60, run.Captures[0].MissingBytes);
        Assert.Contains("Invented", run.Captures[0].Comments[0], StringComparison.Ordinal);
    }
}
