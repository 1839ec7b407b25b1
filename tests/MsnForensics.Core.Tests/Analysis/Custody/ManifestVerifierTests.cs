using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using MsnForensics.Analysis.Custody;

namespace MsnForensics.Core.Tests.Analysis.Custody;

public sealed class ManifestVerifierTests : IDisposable
{
    private readonly CustodyFolder _folder = new();

    public ManifestVerifierTests()
    {
        _folder.Add("case/a.txt", "one");
        _folder.Add("case/sub/b.txt", "two");
        _folder.Add("case/sub/c.txt", "three");
        _folder.Add("evidence.pcap", "evidence");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_nobody_touched_is_unchanged() =>
        Assert.All(Check(Create()), check => Assert.Equal(MsnManifestStatus.Unchanged, check.Status));

    [Fact]
    public void Each_changed_missing_and_added_file_is_named()
    {
        MsnManifest manifest = Create();
        _folder.Add("case/a.txt", "One");
        _folder.Add("case/sub/b.txt", "twice as long");
        File.Delete(_folder["case/sub/c.txt"]);
        _folder.Add("case/sub/d.txt", "new");
        File.Delete(_folder["evidence.pcap"]);
        string[] expected =
        [
            "Changed case/a.txt: same length, another SHA-256",
            "Changed case/sub/b.txt: 13 bytes instead of 3",
            "Missing case/sub/c.txt: there is no such file",
            "Missing evidence.pcap: there is no such file",
            "Added case/sub/d.txt: not in the manifest",
        ];
        Assert.Equal(expected, Check(manifest).Select(check => check + ": " + check.Detail));
    }

    [Fact]
    public void Evidence_can_be_left_out()
    {
        MsnManifest manifest = Create();
        File.Delete(_folder["evidence.pcap"]);
        Assert.All(Check(manifest, outputsOnly: true), check => Assert.Equal(MsnManifestStatus.Unchanged, check.Status));
    }

    [Fact]
    public void A_link_in_place_of_a_file_is_a_change()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        MsnManifest manifest = Create();
        File.Move(_folder["case/a.txt"], _folder["elsewhere.txt"]);
        File.CreateSymbolicLink(_folder["case/a.txt"], _folder["elsewhere.txt"]);
        Directory.Move(_folder["case/sub"], _folder["other"]);
        Directory.CreateSymbolicLink(_folder["case/sub"], _folder["other"]);
        IEnumerable<MsnManifestCheck> changed = Check(manifest).Where(check => check.Status == MsnManifestStatus.Changed);
        Assert.Equal(3, changed.Count());
        Assert.All(changed, check => Assert.Contains("link", check.Detail));
    }

    [Fact]
    public void Links_are_not_followed_and_not_reported_when_they_were_there_before()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Directory.CreateSymbolicLink(_folder["case/loop"], _folder.Root);
        MsnManifest manifest = Create();
        Assert.Equal(["case/loop"], manifest.Links);
        Assert.All(Check(manifest), check => Assert.Equal(MsnManifestStatus.Unchanged, check.Status));
        Directory.CreateSymbolicLink(_folder["case/second"], _folder.Root);
        MsnManifestCheck added = Assert.Single(Check(manifest), check => check.Status == MsnManifestStatus.Added);
        Assert.Equal("case/second", added.Path);
    }

    [Fact]
    public void Pseudonyms_are_not_looked_for()
    {
        MsnManifest manifest = Create();
        manifest = manifest with { Inputs = new(manifest.Inputs.Select(file => file with { Path = "p", IsRedacted = true })) };
        Assert.Equal(MsnManifestStatus.Redacted, Check(manifest).Single(check => check.IsInput).Status);
    }

    private MsnManifest Create()
    {
        SortedSet<string> links = new(StringComparer.Ordinal);
        ManifestLister lister = new(
            _folder.Root, [], (path, _) => Assert.Fail(path), path => links.Add(ManifestPath.NameOf(_folder.Root, path)));
        FileHasher hasher = new([]);
        return new MsnManifest
        {
            Path = _folder["manifest.json"],
            Inputs = new(lister.Hash(lister.Files([_folder["evidence.pcap"]]), hasher, CancellationToken.None)),
            Outputs = new(lister.Hash(lister.Files([_folder["case"]]), hasher, CancellationToken.None)),
            Folders = new(["case"]),
            Links = new(links),
        };
    }

    private static List<MsnManifestCheck> Check(MsnManifest manifest, bool outputsOnly = false) =>
        new ManifestVerifier(manifest, new FileHasher([])).Check(outputsOnly, [], CancellationToken.None).ToList();
}
