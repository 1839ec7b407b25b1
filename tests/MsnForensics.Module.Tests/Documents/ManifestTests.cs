using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Documents;

[Collection(RecordsRun.Name)]
public sealed class ManifestTests(RecordsRun run)
{
    [Fact]
    public void Exports_are_those_of_the_manifest() =>
        Assert.Equal(Sorted("manifest"), Sorted("exported"));

    [Fact]
    public void Every_cmdlet_class_is_exported()
    {
        string folder = Path.Combine(Repository.Root, "src", "MsnForensics", "Commands");
        IEnumerable<string> declared = Directory.EnumerateFiles(folder, "*Command.cs")
            .Select(File.ReadAllText)
            .Select(text => Regex.Match(text, "\\[Cmdlet\\(Verbs\\w+\\.(\\w+), \"(\\w+)\""))
            .Select(match => match.Groups[1].Value + "-" + match.Groups[2].Value);
        Assert.Equal(declared.Order(StringComparer.Ordinal), Sorted("exported"));
    }

    [Fact]
    public void The_manifest_beside_the_cmdlets_has_the_same_version() => Assert.Equal(
        Version(Repository.Read("module", "MsnForensics.psd1")),
        Version(Repository.Read("src", "MsnForensics", "MsnForensics.Cmdlets.psd1")));

    [Fact]
    public void The_script_module_is_short() =>
        Assert.InRange(Repository.Read("module", "MsnForensics.psm1").Split('\n').Length, 1, 11);

    private static string Version(string manifest) =>
        Regex.Match(manifest, "ModuleVersion = '([0-9.]+)'").Groups[1].Value;

    private IEnumerable<string> Sorted(string name) => run.Get(name).Split('|').Order(StringComparer.Ordinal);
}
