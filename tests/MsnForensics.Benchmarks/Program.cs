using System;
using System.IO;
using BenchmarkDotNet.Running;
using MsnForensics.Benchmarks;

// compare [folder]         generates the captures once, then times analysis against tcpdump and plain reading
// analyze FILE [KINDS [N]] N runs in this process, the last one reported; used by compare so that memory is the real one
// tls [folder]             makes a long session per suite once, then times their decryption against tshark
// search FILE              the search for indicators alone, for a profiler
// carve [folder]           makes a raw image of 1 GB once, then times carving against cat
// micro [arguments]        BenchmarkDotNet on single layers
string command = args.Length > 0 ? args[0] : "compare";
switch (command)
{
    case "compare":
        string folder = args.Length > 1 ? args[1] : Path.Combine(Path.GetTempPath(), "msnforensics-bench");
        return Comparison.Run(folder);
    case "tls":
        return TlsComparison.Run(args.Length > 1 ? args[1] : Path.Combine(Path.GetTempPath(), "msnforensics-bench-tls"));
    case "analyze":
        return AnalysisRun.Run(
            args[1],
            args.Length > 2 ? args[2] : "All",
            args.Length > 3 ? int.Parse(args[3], System.Globalization.CultureInfo.InvariantCulture) : 1);
    case "search":
        SearchSpeed.Search(args[1]);
        return 0;
    case "carve":
        return CarvingComparison.Run(args.Length > 1 ? args[1] : Path.Combine(Path.GetTempPath(), "msnforensics-bench-raw"));
    case "micro":
        BenchmarkSwitcher.FromAssembly(typeof(Comparison).Assembly).Run(args[1..]);
        return 0;
    default:
        Console.Error.WriteLine("Usage: compare [folder] | tls [folder] | carve [folder] | analyze FILE [kinds] | micro [arguments]");
        return 2;
}
