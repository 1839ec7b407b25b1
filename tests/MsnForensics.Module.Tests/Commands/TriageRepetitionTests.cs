using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Commands;

/// <summary>Two triages of the same evidence, with another number of threads, into two folders.</summary>
public sealed class TriageRepetitionTests(RepeatsRun run) : IClassFixture<RepeatsRun>
{
    [Theory]
    [InlineData("read", "0|True|True")]
    [InlineData("names", "True|True")]
    [InlineData(
        "outputs",
        "case.sqlite|report.html|timeline.body|timeline.csv|timeline.ecs.ndjson|timeline.gexf|timeline.graphml|timeline.jsonl"
        + "|timeline.jsonld|timeline.l2t.csv|timeline.timesketch.jsonl|timeline.tln|timeline.zeek.log")]
    [InlineData("differing", "manifest.json|manifest.sha256|work/journal.tsv")]
    [InlineData("redactedDiffering", "manifest.json|manifest.sha256")]
    public void The_same_evidence_gives_the_same_bytes(string name, string expected) => Assert.Equal(expected, run.Get(name));

    [Theory]
    [InlineData("manifest", "\"Destination\"|\"ThrottleLimit\"|\"started\"|\"ended\"")]
    [InlineData("hashes", "manifest.json")]
    public void Only_times_and_options_of_the_run_differ(string name, string expected) => Assert.Equal(expected, run.Get(name));
}
