using System.Text;
using MsnForensics.Testing.Logs;

namespace MsnForensics.Core.Tests.Analysis.Host;

public sealed class ZoneMarkReaderTests
{
    [Theory]
    [InlineData("plan.xls:Zone.Identifier")]
    [InlineData("plan.xls_Zone.Identifier")]
    [InlineData("plan.xls.Zone.Identifier")]
    public void The_zone_is_told(string name)
    {
        if (System.OperatingSystem.IsWindows() && name.Contains(':', System.StringComparison.Ordinal))
        {
            System.Console.WriteLine("Skipped: on Windows this name is a stream of the file, not a file.");
            return;
        }

        MsnArtifact mark = Assert.Single(ArtifactRun.Read("My Received Files/" + name, Encoding.ASCII.GetBytes(
            "[ZoneTransfer]\r\nZoneId=3\r\nHostUrl=http://example.com/plan.xls\r\n")));
        Assert.Equal((MsnArtifactKind.ReceivedFile, "plan.xls", "ZoneId=3"), (mark.Kind, mark.Value, mark.Name));
        Assert.Equal("Mark of a received file: it came from the internet; HostUrl=http://example.com/plan.xls", mark.Meaning);
    }

    [Fact]
    public void Elsewhere_it_is_no_trace() => Assert.Empty(ArtifactRun.Read(
        "Downloads/plan.xls_Zone.Identifier", Encoding.ASCII.GetBytes("[ZoneTransfer]\r\nZoneId=3\r\n")));
}
