using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Testing.Logs;

namespace MsnForensics.Core.Tests.Analysis.Host;

public sealed class PrefetchReaderTests
{
    [Theory]
    [InlineData(17, 1)]
    [InlineData(23, 1)]
    [InlineData(26, 3)]
    [InlineData(30, 3)]
    [InlineData(31, 3)]
    public void Each_run_that_is_kept_is_a_trace(uint version, int kept)
    {
        DateTimeOffset[] runs = [HostSample.LastRun, HostSample.LastRun.AddDays(-1), HostSample.LastRun.AddDays(-9)];
        IReadOnlyList<MsnArtifact> found = ArtifactRun.Read(
            "renamed.bin", HostSample.Prefetch(version, 42, runs[..kept]));
        Assert.Equal(runs[..kept], found.Select(artifact => artifact.Timestamp));
        Assert.All(found, artifact => Assert.Equal(
            (MsnArtifactKind.ProgramRun, "MSNMSGR.EXE", "Last Run"),
            (artifact.Kind, artifact.Value, artifact.TimestampDescription)));
        Assert.All(found, artifact => Assert.EndsWith("42 times", artifact.Meaning, StringComparison.Ordinal));
        Assert.All(found, artifact => Assert.Equal("prefetch version " + version, artifact.Format));
    }

    [Fact]
    public void Compressed_files_are_told_by_their_name()
    {
        byte[] file = [.. "MAM\x04"u8, 0, 1, 0, 0, 1, 2, 3];
        MsnArtifact artifact = Assert.Single(ArtifactRun.Read("Prefetch/MSNMSGR.EXE-01234567.pf", file));
        Assert.Contains("not read", artifact.Meaning, StringComparison.Ordinal);
        Assert.Equal("File Modified", artifact.TimestampDescription);
        Assert.Empty(ArtifactRun.Read("Prefetch/NOTEPAD.EXE-01234567.pf", file));
    }

    [Fact]
    public void Unknown_versions_say_what_is_sure()
    {
        MsnArtifact artifact = Assert.Single(ArtifactRun.Read("a.pf", HostSample.Prefetch(99, 42, HostSample.LastRun)));
        Assert.Equal(("The program was run on this computer", MsnCompleteness.Truncated), (artifact.Meaning, artifact.Completeness));
    }
}
