using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using MsnForensics.Analysis.History;
using MsnForensics.Capture;

namespace MsnForensics.Testing.Logs;

/// <summary>Reads a log that a test built.</summary>
public static class HistoryRun
{
    public static IReadOnlyList<MsnRecord> Read(byte[] log, string path = "log.xml", HistoryRequest? request = null) =>
        Read(new MemoryStream(log, false), path, request);

    public static IReadOnlyList<MsnRecord> Read(Stream log, string path = "log.xml", HistoryRequest? request = null)
    {
        using HistoryAnalysis analysis = new(CaptureSource.FromStream(log, path), request ?? new HistoryRequest());
        return analysis.Read().ToArray();
    }

    public static IReadOnlyList<MsnMessage> Messages(
        string log, string path = "log.xml", HistoryRequest? request = null) =>
        Read(Encoding.UTF8.GetBytes(log), path, request).OfType<MsnMessage>().ToArray();

    /// <summary>Codes of the anomalies of a log as a whole.</summary>
    public static IReadOnlyList<string> Anomalies(string log, string path = "log.xml") =>
        Read(Encoding.UTF8.GetBytes(log), path).OfType<MsnAnomaly>().Select(anomaly => anomaly.Code).ToArray();
}
