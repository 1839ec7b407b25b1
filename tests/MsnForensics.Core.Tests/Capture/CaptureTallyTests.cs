using System;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;
using MsnForensics.Testing.Captures;

namespace MsnForensics.Core.Tests.Capture;

public sealed class CaptureTallyTests
{
    [Fact]
    public void Repeating_oddities_are_reported_once_with_their_first_place()
    {
        RecordedAnomalies anomalies = new();
        CaptureTally tally = new(anomalies, 3, 100);
        tally.Add(AnomalyCode.CaptureBlockInvalid, "fact", 7, 70);
        tally.Add(AnomalyCode.CaptureBlockInvalid, "fact", 8, 80);
        tally.Add(AnomalyCode.CaptureBlockInvalid, "other", 9, 90);
        Assert.Empty(anomalies.Items);
        tally.Flush();
        tally.Flush();
        Assert.Equal(
            new Anomaly[]
            {
                new(AnomalyCode.CaptureBlockInvalid, "fact (count: 2)", 7, 0, 3, 70),
                new(AnomalyCode.CaptureBlockInvalid, "other (count: 1)", 9, 0, 3, 90),
            },
            anomalies.Items);
    }

    [Fact]
    public void A_flood_of_single_reports_is_cut_and_counted()
    {
        RecordedAnomalies anomalies = new();
        CaptureTally tally = new(anomalies, 0, 100);
        for (int i = 0; i < 250; i++)
        {
            tally.Report(AnomalyCode.CaptureResynchronized, $"place {i}");
        }

        tally.Flush();
        Assert.Equal(101, anomalies.Items.Count);
        Assert.StartsWith("150 further", anomalies.Items[^1].Detail, StringComparison.Ordinal);
    }
}
