using System;
using System.Globalization;
using System.IO;
using System.Reflection;

namespace MsnForensics.Benchmarks;

/// <summary>
/// Times the same files in the same run: plain reading, the analysis, and tcpdump copying the capture to nowhere. The best of
/// several runs counts; the promise is a ratio, never a time.
/// </summary>
internal static class Comparison
{
    private const int RunCount = 5;
    private const int PassCount = 4;
    private const double AllowedSearchRatio = 2;
    private const double AllowedUnpackingRatio = 0.9;

    public static int Run(string folder)
    {
        Directory.CreateDirectory(folder);
        Print($"{CompiledCode.Describe(typeof(MsnRecord).Assembly.Location)}");
        bool isKept = Compare(Prepare(folder, "mixed.pcap", MixedTraffic.Write), 2.0);
        isKept &= CompareCompressed(Prepare(folder, "mixed.pcap", MixedTraffic.Write));
        Compare(Prepare(folder, "dense.pcap", DenseTraffic.Write), double.PositiveInfinity);
        return isKept ? 0 : 1;
    }

    /// <summary>The capture of that name, made when it is not there yet.</summary>
    public static string Prepare(string folder, string name, Action<CaptureOutput> write)
    {
        string path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            using (CaptureOutput output = new(path + ".part"))
            {
                write(output);
            }

            File.Move(path + ".part", path);
        }

        return path;
    }

    private static bool Compare(string path, double allowedRatio)
    {
        double size = new FileInfo(path).Length / 1048576.0;
        Print($"{Path.GetFileName(path)}: {size:F0} MB");
        bool hasTcpdump = Tool.Exists("tcpdump");
        double read = double.MaxValue;
        double search = double.MaxValue;
        double indicators = double.MaxValue;
        double cold = double.MaxValue;
        double analysis = double.MaxValue;
        double tcpdump = double.MaxValue;
        string report = "";

        // By turns, so that whatever else the machine does meets all of them.
        for (int i = 0; i < RunCount; i++)
        {
            read = Math.Min(read, Tool.Time(() => ReadPlainly(path)));
            search = Math.Min(search, Tool.Time(() => SearchSpeed.Search(path)));
            tcpdump = hasTcpdump ? Math.Min(tcpdump, Tool.Time(() => CopyToNowhere(path))) : tcpdump;
            cold = Math.Min(cold, Tool.Time(() => Analyze(path, "All", 1, out _)));
            Analyze(path, "Indicator", PassCount, out double found);
            indicators = Math.Min(indicators, found);
            string line = Analyze(path, "All", PassCount, out double seconds);
            report = seconds < analysis ? line : report;
            analysis = Math.Min(analysis, seconds);
            tcpdump = hasTcpdump ? Math.Min(tcpdump, Tool.Time(() => CopyToNowhere(path))) : tcpdump;
        }

        Print($"  plain reading      {read:F3} s, {size / read:F0} MB/s");
        Print($"  analysis           {analysis:F3} s, {size / analysis:F0} MB/s (new process, everything counted: {cold:F3} s)");
        Print($"    {report.Trim()}");
        Print($"  indicator search   {search:F3} s, {size / search:F0} MB/s; {search / read:F2} times the plain reading");
        Print($"  all indicators     {indicators:F3} s, {indicators / analysis:F2} times the analysis");
        bool isKept = search / read <= AllowedSearchRatio;
        if (!hasTcpdump)
        {
            Print($"  tcpdump is not installed: comparison skipped");
            return isKept;
        }

        Print($"  tcpdump, port 1863 {tcpdump:F3} s, {size / tcpdump:F0} MB/s");
        Print($"  analysis : tcpdump {analysis / tcpdump:F2}");
        return isKept && analysis / tcpdump <= allowedRatio;
    }

    // Whole processes: the decompressor of the runtime against the one of the system.
    private static bool CompareCompressed(string capture)
    {
        if (!Tool.Exists("zcat"))
        {
            Print($"  zcat is not installed: comparison skipped");
            return true;
        }

        string path = capture + ".gz";
        if (!File.Exists(path))
        {
            Tool.Run("gzip", "--keep", capture);
        }

        double zcat = double.MaxValue;
        double analysis = double.MaxValue;
        for (int i = 0; i < RunCount; i++)
        {
            zcat = Math.Min(zcat, Tool.Time(() => Tool.Run("sh", "-c", "zcat \"$0\" > /dev/null", path)));
            analysis = Math.Min(analysis, Tool.Time(() => Analyze(path, "All", 1, out _)));
        }

        Print($"{Path.GetFileName(path)}");
        Print($"  zcat               {zcat:F3} s");
        Print($"  analysis           {analysis:F3} s; {zcat / analysis:F2} times the speed of zcat");
        return zcat / analysis >= AllowedUnpackingRatio;
    }

    private static void CopyToNowhere(string path) => Tool.Run("tcpdump", "-r", path, "-w", "/dev/null", "tcp port 1863");

    // The time of the last of several passes in one process: a session reads more than one capture.
    private static string Analyze(string path, string kinds, int count, out double seconds)
    {
        string program = Assembly.GetExecutingAssembly().Location;
        string report = Tool.Run(
            "dotnet", program, "analyze", path, kinds, count.ToString(CultureInfo.InvariantCulture));
        seconds = double.Parse(report.Split(' ')[0], CultureInfo.InvariantCulture);
        return report;
    }

    private static void ReadPlainly(string path)
    {
        byte[] buffer = new byte[1 << 20];
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        while (file.Read(buffer, 0, buffer.Length) > 0)
        {
        }
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
