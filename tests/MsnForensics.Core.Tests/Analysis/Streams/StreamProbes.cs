using System.Text;
using MsnForensics.Analysis.Streams;
using MsnForensics.Capture;

namespace MsnForensics.Core.Tests.Analysis.Streams;

/// <summary>Probes of streams with these first bytes.</summary>
internal static class StreamProbes
{
    public static StreamProbe Of(string a, string b = "", bool isMidStream = false, bool isFinal = false) =>
        Of(new AnalysisScene(), Encoding.Latin1.GetBytes(a), Encoding.Latin1.GetBytes(b), isMidStream, isFinal);

    public static StreamProbe Of(
        AnalysisScene scene, byte[] a, byte[] b, bool isMidStream = false, bool isFinal = false)
    {
        StreamProbe probe = new(scene.OpenStream()) { IsFinal = isFinal };
        probe.Context.Stream.IsMidStream = isMidStream;
        probe.A.Append(0, a, new FrameReference(0, 1, 1));
        probe.B.Append(0, b, new FrameReference(0, 2, 2));
        return probe;
    }
}
