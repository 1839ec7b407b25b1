using System.IO;
using System.Linq;
using BenchmarkDotNet.Attributes;
using MsnForensics.Analysis;
using MsnForensics.Capture;
using MsnForensics.Testing.Captures;
using MsnForensics.Testing.PeerToPeer;

namespace MsnForensics.Benchmarks;

/// <summary>A file of 1 MB through a switchboard, from frames to the verified transfer.</summary>
[MemoryDiagnoser]
public class PeerToPeerBenchmark
{
    private byte[] _capture = [];

    /// <summary>Version of the P2P protocol.</summary>
    [Params(1, 2)]
    public int Version { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        byte[] content = new byte[1024 * 1024];
        new System.Random(1).NextBytes(content);
        _capture = PacketFile.Pcap(new FileScene(content).Switchboard(Version));
    }

    [Benchmark]
    public long Transfer()
    {
        AnalysisRequest request = new() { Kinds = RecordKinds.Transfer };
        using CaptureAnalysis analysis = new(
            [CaptureSource.FromStream(new MemoryStream(_capture), "transfer")], request);
        return analysis.Read().OfType<MsnTransfer>().Single().ReceivedSize;
    }
}
