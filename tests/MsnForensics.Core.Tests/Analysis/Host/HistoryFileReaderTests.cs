using System.Linq;
using MsnForensics.Testing.Logs;

namespace MsnForensics.Core.Tests.Analysis.Host;

public sealed class HistoryFileReaderTests
{
    public static TheoryData<string> Formats => [.. LogSample.All.Select(sample => sample.Format)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Logs_are_found_wherever_they_lie(string format)
    {
        LogSample sample = LogSample.All.Single(item => item.Format == format);
        MsnArtifact artifact = Assert.Single(ArtifactRun.Read("elsewhere/copy of a log", sample.Content));
        Assert.Equal((MsnArtifactKind.HistoryFile, format), (artifact.Kind, artifact.Format));
        Assert.Equal(sample.Content.Length, artifact.Size);
    }
}
