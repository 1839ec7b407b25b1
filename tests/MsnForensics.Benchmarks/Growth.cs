using System;
using System.Globalization;
using System.IO;
using System.Reflection;

namespace MsnForensics.Benchmarks;

/// <summary>How time and memory grow with the size of a capture and with the number of its connections. Each capture is
/// read in a process of its own, twice; the second time counts.</summary>
internal static class Growth
{
    private const int Megabyte = 1024 * 1024;
    private static readonly int[] Sizes = [10, 100, 1000, 10_000];
    private static readonly int[] FlowCounts = [100, 10_000, 1_000_000, 5_000_000];

    public static int Run(string folder, bool isShort)
    {
        Directory.CreateDirectory(folder);
        foreach (int size in Sizes)
        {
            if (size < 10_000 || !isShort)
            {
                Measure(folder, $"mixed-{size}.pcap", output => MixedTraffic.Write(output, (long)size * Megabyte));
            }
        }

        foreach (int count in FlowCounts)
        {
            if (count < 5_000_000 || !isShort)
            {
                Measure(folder, $"flows-{count}.pcap", output => ManyFlows.Write(output, count));
            }
        }

        return 0;
    }

    // Deleted at once: together they would fill a disk.
    private static void Measure(string folder, FormattableString name, Action<CaptureOutput> write)
    {
        string path = Comparison.Prepare(folder, name.ToString(CultureInfo.InvariantCulture), write);
        double megabytes = new FileInfo(path).Length / (double)Megabyte;
        string program = Assembly.GetExecutingAssembly().Location;
        string report = Tool.Run("dotnet", program, "analyze", path, "All", "2");
        double seconds = double.Parse(report.Split(' ')[0], CultureInfo.InvariantCulture);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Path.GetFileName(path)}: {megabytes:F0} MB, {megabytes / seconds:F0} MB/s, {report.Trim()}"));
        File.Delete(path);
    }
}
