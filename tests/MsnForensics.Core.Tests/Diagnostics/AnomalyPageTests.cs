using System;
using System.Linq;
using System.Text.RegularExpressions;
using MsnForensics.Core.Tests.Architecture;
using MsnForensics.Diagnostics;

namespace MsnForensics.Core.Tests.Diagnostics;

/// <summary>Holds <c>docs/anomalies.md</c> against the catalogue.</summary>
public sealed class AnomalyPageTests
{
    [Fact]
    public void Every_code_has_an_entry() => Assert.All(
        Enum.GetValues<AnomalyCode>(), code => Assert.EndsWith(".", AnomalyCatalog.Get(code).Meaning, StringComparison.Ordinal));

    [Fact]
    public void The_page_says_what_the_catalogue_says()
    {
        string[] expected = Enum.GetValues<AnomalyCode>()
            .Select(code => $"| `{code}` | {AnomalyCatalog.Get(code).Severity} | {AnomalyCatalog.Get(code).Meaning} |")
            .ToArray();
        string[] rows = SourceTree.ReadLines("docs/anomalies.md").Where(line => Regex.IsMatch(line, @"^\| `")).ToArray();
        Assert.Equal(expected, rows);
    }
}
