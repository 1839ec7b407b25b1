using System.Linq;
using MsnForensics.Analysis.Custody;

namespace MsnForensics.Core.Tests.Analysis.Custody;

public sealed class ManifestStatisticsTests
{
    [Fact]
    public void Records_anomalies_and_captures_are_counted()
    {
        ManifestStatistics statistics = new();
        statistics.Add(new MsnMessage());
        statistics.Add(new MsnMessage());
        statistics.Add(new MsnAnomaly { Code = "TcpGap" });
        statistics.Add(new MsnCapture { Path = "/x/a.pcap", FrameCount = 5, MissingBytes = 2, Limitation = new(["Cut."]) });
        statistics.Add(new MsnCapture { Path = "/x/b.pcap", FrameCount = 6 });
        string[] counts = statistics.Counts.Where(count => count.Value > 0).Select(count => count.ToString()).ToArray();
        Assert.Equal(
            [
                "Anomaly.TcpGap=1", "Capture.FrameCount=11", "Capture.MissingBytes=2", "Record.Anomaly=1",
                "Record.Capture=2", "Record.Message=2",
            ],
            counts);
        Assert.Equal(["a.pcap: Cut."], statistics.Limitations);
    }
}
