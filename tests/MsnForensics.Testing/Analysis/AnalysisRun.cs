using System.Collections.Generic;
using System.IO;
using System.Linq;
using MsnForensics.Analysis;
using MsnForensics.Capture;
using MsnForensics.Testing.Captures;
using MsnForensics.Testing.Packets;

namespace MsnForensics.Testing.Analysis;

/// <summary>All records of one capture, or of several read as one.</summary>
public sealed class AnalysisRun
{
    private AnalysisRun(IReadOnlyList<CaptureSource> sources, AnalysisRequest? request)
    {
        using CaptureAnalysis analysis = new(sources, request ?? new AnalysisRequest());
        Records = analysis.Read().ToArray();
    }

    /// <summary>In the order in which they came.</summary>
    public IReadOnlyList<MsnRecord> Records { get; }

    public IReadOnlyList<MsnMessage> Messages => Of<MsnMessage>();

    public IReadOnlyList<MsnMessage> Texts => Messages.Where(message => message.Kind == MsnMessageKind.Text).ToArray();

    public IReadOnlyList<MsnSession> Sessions => Of<MsnSession>();

    public IReadOnlyList<MsnStream> Streams => Of<MsnStream>();

    public IReadOnlyList<MsnCommand> Commands => Of<MsnCommand>();

    public IReadOnlyList<MsnConversation> Conversations => Of<MsnConversation>();

    public IReadOnlyList<MsnCapture> Captures => Of<MsnCapture>();

    /// <summary>Codes of all anomalies.</summary>
    public IReadOnlyList<string> Codes => Of<MsnAnomaly>().Select(anomaly => anomaly.Code).ToArray();

    /// <summary>The text messages as <c>from -> to; to: text</c>.</summary>
    public IReadOnlyList<string> Lines => Texts.Select(LineOf).ToArray();

    /// <summary>The same in the order of their times: what waits for its session comes out late.</summary>
    public IReadOnlyList<string> TimedLines => Texts.OrderBy(text => text.Timestamp).Select(LineOf).ToArray();

    public static AnalysisRun Of(IReadOnlyList<TestPacket> packets, AnalysisRequest? request = null) =>
        Of(PacketFile.Pcap(packets), request);

    public static AnalysisRun Of(byte[] file, AnalysisRequest? request = null) => Merge(request, file);

    public static AnalysisRun Of(CaptureSource source, AnalysisRequest? request = null) => new([source], request);

    /// <summary>Several files as one capture; they are named part0, part1 …</summary>
    public static AnalysisRun Merge(AnalysisRequest? request, params byte[][] files) => new(
        files.Select(
            (file, i) => CaptureSource.FromStream(new MemoryStream(file, false), "part" + i)).ToArray(), request);

    public IReadOnlyList<T> Of<T>()
        where T : MsnRecord => Records.OfType<T>().ToArray();

    private static string LineOf(MsnMessage message) =>
        (message.From ?? "?") + " -> " + message.To + ": " + message.Text;
}
