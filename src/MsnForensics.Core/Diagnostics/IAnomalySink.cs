namespace MsnForensics.Diagnostics;

/// <summary>Takes anomalies as they are found; implementations must not throw.</summary>
public interface IAnomalySink
{
    void Report(Anomaly anomaly);
}
