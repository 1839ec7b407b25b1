using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;

namespace MsnForensics.Benchmarks;

/// <summary>
/// Times whole processes over the same captures, by turns: the analysis, and whatever of its peers is installed. Prints
/// medians, and how many times the analysis' time each one takes.
/// </summary>
internal static class Peers
{
    private const int RunCount = 3;

    private const string Dpkt = """
        import dpkt, sys
        with open(sys.argv[1], 'rb') as file:
            for time, bytes in dpkt.pcap.Reader(file):
                segment = getattr(dpkt.ethernet.Ethernet(bytes).data, 'data', None)
                if isinstance(segment, dpkt.tcp.TCP) and 1863 in (segment.sport, segment.dport):
                    segment.data.split(b' ')
        """;

    private const string Scapy = """
        import sys
        from scapy.all import PcapReader, TCP
        for packet in PcapReader(sys.argv[1]):
            if TCP in packet and 1863 in (packet[TCP].sport, packet[TCP].dport):
                bytes(packet[TCP].payload).split(b' ')
        """;

    private sealed record Peer(string Name, string File, string[] Arguments);

    public static int Run(string folder, bool withSlow)
    {
        Directory.CreateDirectory(folder);
        Compare(Comparison.Prepare(folder, "mixed.pcap", MixedTraffic.Write), folder, withSlow);
        Compare(Comparison.Prepare(folder, "dense.pcap", DenseTraffic.Write), folder, withSlow);
        return 0;
    }

    private static IEnumerable<Peer> PeersOf(string path, string folder, bool withSlow)
    {
        string program = Assembly.GetExecutingAssembly().Location;
        yield return new("analysis, all records", "dotnet", [program, "analyze", path]);
        yield return new("analysis, messages", "dotnet", [program, "analyze", path, "Message"]);
        yield return new("cat", "cat", [path]);
        yield return new("tcpdump to nowhere", "tcpdump", ["-r", path, "-w", "/dev/null"]);
        yield return new(
            "tcpdump 'tcp port 1863'", "tcpdump", ["-r", path, "-w", "/dev/null", "tcp port 1863"]);
        yield return new("msgsnarf -p", "msgsnarf", ["-p", path]);
        yield return new("tcpflow", "tcpflow", ["-r", path, "-o", Path.Combine(folder, "tcpflow"), "tcp port 1863"]);
        if (withSlow)
        {
            yield return new("tshark -Y msnms", "tshark", ["-n", "-r", path, "-Y", "msnms"]);
            yield return new("dpkt", "python3", ["-c", Dpkt, path]);
            yield return new("scapy", "python3", ["-c", Scapy, path]);
        }
    }

    private static void Compare(string path, string folder, bool withSlow)
    {
        Console.WriteLine(Path.GetFileName(path));
        Peer[] peers = PeersOf(path, folder, withSlow).Where(peer => Tool.Exists(peer.File)).ToArray();
        Dictionary<Peer, List<double>> times = peers.ToDictionary(peer => peer, _ => new List<double>());
        for (int i = 0; i < RunCount; i++)
        {
            foreach (Peer peer in peers)
            {
                TryTime(peer, times[peer]);
            }
        }

        double ours = MedianOf(times[peers[0]]);
        foreach (Peer peer in peers)
        {
            Console.WriteLine(times[peer].Count == 0
                ? $"  {peer.Name,-26} does not run here"
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {peer.Name,-26} {MedianOf(times[peer]),8:F2} s {MedianOf(times[peer]) / ours,8:F2}"));
        }
    }

    private static void TryTime(Peer peer, List<double> times)
    {
        try
        {
            times.Add(Tool.Time(() => Tool.Run(peer.File, peer.Arguments)));
        }
        catch (InvalidOperationException)
        {
            // Installed without what it needs: no time says so.
        }
    }

    private static double MedianOf(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
