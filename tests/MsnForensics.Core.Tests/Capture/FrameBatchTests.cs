using MsnForensics.Capture;
using MsnForensics.Diagnostics;
using MsnForensics.Testing.Captures;

namespace MsnForensics.Core.Tests.Capture;

public sealed class FrameBatchTests
{
    [Fact]
    public void Anomalies_are_told_once_and_not_before_their_frame()
    {
        FrameBatch batch = new();
        batch.Add(new Anomaly(AnomalyCode.CaptureResynchronized, "first"));
        batch.Count = 2;
        batch.Add(new Anomaly(AnomalyCode.CaptureCorrupt, "third"));
        RecordedAnomalies told = new();
        batch.Tell(0, told);
        batch.Tell(1, told);
        Assert.Equal(new[] { AnomalyCode.CaptureResynchronized }, told.Codes);
        batch.Tell(2, told);
        batch.Tell(2, told);
        Assert.Equal(new[] { AnomalyCode.CaptureResynchronized, AnomalyCode.CaptureCorrupt }, told.Codes);
    }

    [Fact]
    public void A_cleared_batch_holds_nothing()
    {
        FrameBatch batch = new();
        batch.Count = 1;
        batch.Add(new Anomaly(AnomalyCode.CaptureCorrupt, "old"));
        batch.Secrets.Add(new CaptureSecret(1, []));
        batch.Clear();
        RecordedAnomalies told = new();
        batch.Tell(1, told);
        Assert.Empty(told.Items);
        Assert.Empty(batch.Secrets);
        Assert.Equal(0, batch.Count);
    }
}
