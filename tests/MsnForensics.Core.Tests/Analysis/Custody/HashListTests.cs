using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using MsnForensics.Analysis.Custody;
using MsnForensics.Testing.Captures;
using Xunit.Abstractions;

namespace MsnForensics.Core.Tests.Analysis.Custody;

public sealed class HashListTests(ITestOutputHelper output) : IDisposable
{
    private static readonly string[] Names =
        OperatingSystem.IsWindows() ? ["case/a.txt", "case/b,c.txt"] : ["case/a.txt", "case/b,c.txt", "case/d\\e", "case/\u202Ef"];

    private readonly CustodyFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Names_with_backslashes_and_line_ends_are_escaped()
    {
        StringWriter list = new();
        HashList.WriteSha256(list, [Entry("a\\b\nc\rd", "11"), Entry("plain", "22"), Entry("x", "33") with { IsRedacted = true }]);
        Assert.Equal("\\11  a\\\\b\\nc\\rd\n22  plain\n", list.ToString());
    }

    [Fact]
    public void A_name_gives_no_second_line_to_hashdeep()
    {
        StringWriter list = new();
        HashList.WriteHashdeep(list, new MsnManifest { CaseId = "7\n%%%% x", Outputs = new([Entry("a\n1,2,evil", "11")]) });
        Assert.Equal(
            "%%%% HASHDEEP-1.0\n%%%% size,sha256,filename\n## Case: 7 %%%% x\n"
            + "## Paths: from the folder of this file\n## \n5,11,a%0A1,2,evil\n",
            list.ToString());
    }

    [Fact]
    public void Sha256sum_checks_the_list()
    {
        string list = _folder["list.sha256"];
        MsnManifestFile[] files = Hash([]);
        if (!OperatingSystem.IsWindows())
        {
            _folder.Add("case/new\nline", "n");
            files = [.. files, .. Hash(["case/new\nline"], [])];
        }

        using (StreamWriter text = new(list))
        {
            HashList.WriteSha256(text, files);
        }

        string command = $"cd '{_folder.Root}' && sha256sum -c list.sha256 2>&1; echo ended $?";
        if (ExternalTool.Run("sh", "-c", command) is not { } lines || lines.Any(line => line.Contains("not found")))
        {
            output.WriteLine("skipped: sha256sum is not installed");
            return;
        }

        Assert.Equal("ended 0", lines[^1]);
        Assert.Equal(files.Length, lines.Count(line => line.EndsWith(": OK", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Hashdeep_audits_the_list(bool isIntact)
    {
        MsnManifestFile[] files = Hash([MsnHashAlgorithm.Md5, MsnHashAlgorithm.Sha1]);
        using (StreamWriter text = new(_folder["list"]))
        {
            HashList.WriteHashdeep(text, new MsnManifest { Outputs = new(files) });
        }

        string[] expected = ["ended " + (isIntact ? "0" : "1")];
        Assert.Equal(expected, RunDeep("hashdeep -a -l -r -k list case > /dev/null", isIntact) ?? expected);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Sha256deep_finds_what_is_not_in_the_list(bool isIntact)
    {
        using (StreamWriter text = new(_folder["list"]))
        {
            HashList.WriteSha256(text, Hash([]).Where(file => !file.Path.Contains('\\')));
        }

        File.Delete(_folder["case/d\\e"]);
        string[] expected = isIntact ? ["ended 0"] : ["case/a.txt", "ended 1"];
        Assert.Equal(expected, RunDeep("sha256deep -l -r -x list case", isIntact) ?? expected);
    }

    // Null when the program is not installed.
    private IReadOnlyList<string>? RunDeep(string command, bool isIntact)
    {
        if (!isIntact)
        {
            _folder.Add("case/a.txt", "changed");
        }

        if (ExternalTool.Run("hashdeep", "-V") is null)
        {
            output.WriteLine("skipped: hashdeep is not installed");
            return null;
        }

        return ExternalTool.Run("sh", "-c", $"cd '{_folder.Root}' && {command}; echo ended $?");
    }

    private static MsnManifestFile Entry(string name, string hash) => new() { Path = name, Length = 5, Sha256 = hash };

    private MsnManifestFile[] Hash(MsnHashAlgorithm[] algorithms)
    {
        foreach (string name in Names)
        {
            _folder.Add(name, "content of " + name);
        }

        return Hash(Names, algorithms);
    }

    private MsnManifestFile[] Hash(string[] names, MsnHashAlgorithm[] algorithms) => names
        .Select(name => new FileHasher(algorithms).Hash(_folder[name], name, CancellationToken.None)).ToArray();
}
