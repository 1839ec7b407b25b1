using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace MsnForensics.Core.Tests.Architecture;

/// <summary>Data flows one way: which folder of Core may use which other.</summary>
public sealed class LayeringTests
{
    private const string Core = "src/MsnForensics.Core/";

    // The records stand in the namespace MsnForensics itself, which needs no using directive.
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Bytes"] = ["Bytes"],
        ["Diagnostics"] = ["Diagnostics"],
        ["Records"] = ["Diagnostics"],
        ["Capture"] = ["Capture", "Bytes", "Diagnostics"],
        ["Transport"] = ["Transport", "Capture", "Bytes", "Diagnostics"],
        ["Protocol"] = ["Protocol", "Bytes", "Diagnostics"],
        ["Artifacts"] = ["Artifacts", "Bytes", "Diagnostics"],
        ["Analysis"] = ["Analysis", "Protocol", "Transport", "Capture", "Artifacts", "Bytes", "Diagnostics"],
    };

    private static readonly string[] WithoutInputOutput =
    [
        "System.IO", "System.Net.Sockets", "System.Diagnostics", "System.Globalization.CultureInfo.CurrentCulture",
    ];

    [Fact]
    public void Every_folder_is_a_known_layer() =>
        Assert.All(SourceTree.FilesBelow(Core), file => Assert.Contains(LayerOf(file), Allowed.Keys));

    [Fact]
    public void Namespaces_follow_the_folders()
    {
        List<string> wrong = [];
        foreach (string file in SourceTree.FilesBelow(Core))
        {
            string folder = string.Join('.', file[Core.Length..].Split('/')[..^1]);
            string expected = folder == "Records" ? "MsnForensics" : "MsnForensics." + folder;
            Match declared = Regex.Match(SourceTree.Read(file), @"^namespace ([\w.]+);", RegexOptions.Multiline);
            if (declared.Groups[1].Value != expected)
            {
                wrong.Add($"{file}: {declared.Groups[1].Value}, not {expected}");
            }
        }

        Findings.AssertNone(wrong);
    }

    [Fact]
    public void A_folder_uses_only_the_layers_below_it()
    {
        IEnumerable<string> forbidden =
            from file in SourceTree.FilesBelow(Core)
            let layer = LayerOf(file)
            from Match use in Regex.Matches(SourceTree.Read(file), @"(?<![\w.])MsnForensics\.([A-Z]\w*)")
            let used = use.Groups[1].Value
            where Allowed.ContainsKey(used) && used != layer && !Allowed[layer].Contains(used)
            select $"{file} uses {used}";
        Findings.AssertNone(forbidden.Distinct());
    }

    [Fact]
    public void Protocols_see_no_stream_file_or_clock()
    {
        IEnumerable<string> forbidden =
            from file in SourceTree.FilesBelow(Core + "Protocol")
            from line in SourceTree.ReadLines(file)
            where WithoutInputOutput.Any(name => line.StartsWith("using " + name + ";", StringComparison.Ordinal))
                || line.Contains("DateTime.Now", StringComparison.Ordinal)
                || line.Contains("UtcNow", StringComparison.Ordinal)
                || line.Contains("CurrentCulture", StringComparison.Ordinal)
            select $"{file}: {line.Trim()}";
        Findings.AssertNone(forbidden);
    }

    [Fact]
    public void Cmdlets_do_not_touch_third_party_code()
    {
        string[] forbidden = ["SharpPcap", "PacketDotNet", "CsvHelper", "ZstdSharp", "Org.BouncyCastle", "MimeKit"];
        IEnumerable<string> found =
            from file in SourceTree.FilesBelow("src/MsnForensics/").Concat(SourceTree.FilesBelow(Core))
            from line in SourceTree.ReadLines(file)
            where forbidden.Any(name => line.StartsWith("using " + name, StringComparison.Ordinal))
            select $"{file}: {line}";
        Findings.AssertNone(found);
    }

    private static string LayerOf(string file) => file[Core.Length..].Split('/')[0];
}
