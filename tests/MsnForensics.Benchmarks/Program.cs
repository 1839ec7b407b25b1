using System;
using System.IO;
using System.Linq;
using BenchmarkDotNet.Running;
using MsnForensics.Benchmarks;

// compare [folder]         generates the captures once, then times analysis against tcpdump and plain reading
// analyze FILE [KINDS [N]] N runs in this process, the last one reported; used by compare so that memory is the real one
// tls [folder]             makes a long session per suite once, then times their decryption against tshark
// timeline [N]             sorts and writes N events (ten million), and holds the memory against what is promised
// peers [folder] [fast]    whole processes against their peers, as far as they are installed; fast leaves out the slow ones
// grow [folder] [short]    time and memory from 10 MB to 10 GB, and from 100 to 5,000,000 connections
// shell [folder]           the module in the Shell: start, import, first record, objects a second
// search FILE              the search for indicators alone, for a profiler
// carve [folder]           makes a raw image of 1 GB once, then times carving against cat
// redact [folder]          exports 100,000 messages with and without redaction
// micro [arguments]        BenchmarkDotNet on single layers
string command = args.Length > 0 ? args[0] : "compare";
string folder = args.Length > 1 ? args[1] : Path.Combine(Path.GetTempPath(), "msnforensics-bench");
switch (command)
{
    case "compare":
        return Comparison.Run(folder);
    case "peers":
        return Peers.Run(folder, !args.Contains("fast"));
    case "grow":
        return Growth.Run(folder, args.Contains("short"));
    case "shell":
        return ShellSpeed.Run(folder);
    case "tls":
        return TlsComparison.Run(Path.Combine(folder, "tls"));
    case "analyze":
        return AnalysisRun.Run(
            args[1],
            args.Length > 2 ? args[2] : "All",
            args.Length > 3 ? int.Parse(args[3], System.Globalization.CultureInfo.InvariantCulture) : 1);
    case "timeline":
        return TimelineSorting.Run(
            args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 10_000_000);
    case "search":
        SearchSpeed.Search(args[1]);
        return 0;
    case "carve":
        return CarvingComparison.Run(folder);
    case "redact":
        return RedactionComparison.Run(folder);
    case "micro":
        BenchmarkSwitcher.FromAssembly(typeof(Comparison).Assembly).Run(args[1..]);
        return 0;
    default:
        Console.Error.WriteLine(
            "Usage: compare | peers | grow | shell | tls | carve | redact [folder], analyze FILE [kinds [passes]], timeline [N], "
            + "search FILE, micro [arguments]");
        return 2;
}
