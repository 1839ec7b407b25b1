using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace MsnForensics.Core.Tests.Architecture;

/// <summary>The limits on files, methods and lines; tables of data are exempt from the length of files and lines.</summary>
public sealed class SizeTests
{
    private const int FileLimit = 400;
    private const int MethodLimit = 60;
    private const int WidthLimit = 120;

    /// <summary>Data, not code: one row per fact.</summary>
    private static readonly string[] Tables = ["AnomalyCatalog.cs", "AnomalyCode.cs", "CommandCatalog.cs"];

    private static IEnumerable<string> Code =>
        SourceTree.FilesBelow("src").Where(file => !Tables.Contains(Path.GetFileName(file)));

    [Fact]
    public void No_file_is_longer_than_the_limit() => Findings.AssertNone(
        from file in Code
        let length = SourceTree.ReadLines(file).Length
        where length > FileLimit
        select $"{file} has {length} lines");

    [Fact]
    public void No_line_is_wider_than_the_limit() => Findings.AssertNone(
        from file in Code
        from line in SourceTree.ReadLines(file).Select((text, index) => (Text: text, Number: index + 1))
        where line.Text.Length > WidthLimit
        select $"{file}:{line.Number}");

    [Fact]
    public void No_method_is_longer_than_the_limit() => Findings.AssertNone(
        from file in SourceTree.FilesBelow("src")
        from method in MethodScanner.Scan(SourceTree.Read(file))
        where method.Length > MethodLimit
        select $"{file}:{method.Line} has {method.Length} lines");

    [Fact]
    public void Most_files_and_methods_are_short()
    {
        int[] files = Code.Select(file => SourceTree.ReadLines(file).Length).Order().ToArray();
        int[] methods = SourceTree.FilesBelow("src")
            .SelectMany(file => MethodScanner.Scan(SourceTree.Read(file)))
            .Select(method => method.Length)
            .Order()
            .ToArray();
        Console.WriteLine(
            $"files: median {At(files, 50)}, p95 {At(files, 95)}; methods: median {At(methods, 50)}, p95 {At(methods, 95)}");
        Assert.InRange(At(files, 95), 1, 250);
        Assert.InRange(At(methods, 95), 1, 35);
    }

    private static int At(int[] sorted, int percent) => sorted[(sorted.Length - 1) * percent / 100];
}
