using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace MsnForensics.Core.Tests.Architecture;

/// <summary>Each parser, reader, writer, analyzer and cmdlet has its tests at the same place of the tests' tree.</summary>
public sealed class MirrorTests
{
    private static readonly Regex NeedsTests = new(
        "(Parser|Reader|Writer|Analyzer|Decoder|Decompressor|Reassembler|Framer|Detector|Processor|Builder|Joiner|"
        + "Assembler|Synchronizer|Completer|Command|Catalog)\\.cs$");

    private static readonly Dictionary<string, string> TestProjects = new()
    {
        ["MsnForensics"] = "MsnForensics.Module.Tests",
        ["MsnForensics.Shell"] = "MsnForensics.Module.Tests",
    };

    [Fact]
    public void Every_file_with_logic_has_its_tests()
    {
        IEnumerable<string> missing =
            from file in SourceTree.FilesBelow("src")
            where NeedsTests.IsMatch(file) && HasLogic(file)
            let tests = TestsOf(file)
            where !File.Exists(Path.Combine(SourceTree.Root, tests))
            select tests;
        Findings.AssertNone(missing);
    }

    /// <summary>Interfaces, enumerations and records are shapes: there is nothing in them to test.</summary>
    private static bool HasLogic(string file) =>
        Regex.IsMatch(SourceTree.Read(file), @"^(?:public|internal)[\w ]* (?:class|struct) ", RegexOptions.Multiline)
        && !file.Contains("/Records/", StringComparison.Ordinal);

    private static string TestsOf(string file)
    {
        string[] parts = file.Split('/');
        string project = TestProjects.GetValueOrDefault(parts[1], parts[1] + ".Tests");
        string path = string.Join('/', parts[2..]);
        return $"tests/{project}/{path[..^3]}Tests.cs";
    }
}
