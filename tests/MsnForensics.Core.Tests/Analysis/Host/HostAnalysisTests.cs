using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using MsnForensics.Analysis.Host;
using MsnForensics.Bytes;
using MsnForensics.Testing.Logs;

namespace MsnForensics.Core.Tests.Analysis.Host;

public sealed class HostAnalysisTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("msn").FullName;

    public HostAnalysisTests() => HostImage.WriteTo(_folder);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_profile_gives_every_trace_in_it()
    {
        MsnArtifact[] found = Read(new HostRequest { Recurse = true });
        Assert.Equal(
            [
                MsnArtifactKind.ProgramSetting, MsnArtifactKind.AccountSetting, MsnArtifactKind.SignedInAccount,
                MsnArtifactKind.ContactEntry, MsnArtifactKind.ObjectDescription, MsnArtifactKind.ObjectFile,
                MsnArtifactKind.CachedObject, MsnArtifactKind.HistoryFile, MsnArtifactKind.ReceivedFile,
                MsnArtifactKind.ProgramRun, MsnArtifactKind.Installation,
            ],
            found.Select(artifact => artifact.Kind).Distinct().Order());
        Assert.DoesNotContain(found, artifact => artifact.Path.EndsWith("notes.txt", StringComparison.Ordinal));
        Assert.All(found, artifact => Assert.NotEmpty(artifact.Meaning));
    }

    [Fact]
    public void Numbers_are_resolved_by_what_the_registry_tells()
    {
        MsnArtifact file = Read(new HostRequest { Recurse = true }).Single(item => item.Kind == MsnArtifactKind.ObjectFile);
        Assert.Equal(HostImage.Alice, file.Account);
        Assert.Equal("CandidateHash", file.AccountGround);
        Assert.Equal("image/png", file.Format);
        Assert.Equal(HostImage.Alice, file.Object!.Creator);
        Assert.Equal(MsnConfidence.Certain, file.Confidence);
    }

    [Fact]
    public void Known_objects_tell_whose_picture_a_file_is()
    {
        File.Delete(Path.Combine(_folder, "NTUSER.DAT"));
        MsnObjectInfo known = new() { Creator = "eve@example.com", ContentSha1 = HashOf(HostImage.Picture) };
        MsnArtifact file = Read(new HostRequest { Recurse = true, KnownObjects = [known] })
            .Single(item => item.Kind == MsnArtifactKind.ObjectFile);
        Assert.Equal("eve@example.com", file.Object!.Creator);
    }

    [Fact]
    public void Without_recursion_the_folder_alone_is_read() =>
        Assert.All(Read(new HostRequest()), item => Assert.EndsWith("NTUSER.DAT", item.Path, StringComparison.Ordinal));

    [Fact]
    public void Links_are_not_followed()
    {
        string outside = Directory.CreateTempSubdirectory("msn").FullName;
        HostImage.WriteTo(outside);
        Directory.CreateSymbolicLink(Path.Combine(_folder, "link"), outside);
        File.CreateSymbolicLink(Path.Combine(_folder, "x.ctt"), Path.Combine(outside, "Documents/list.ctt"));
        List<string> skipped = [];
        int before = Read(new HostRequest { Recurse = true }).Length;
        MsnArtifact[] found = Read(new HostRequest { Recurse = true, Skipped = skipped.Add });
        Assert.Equal(2, skipped.Count);
        Assert.Equal(before, found.Length);
        Directory.Delete(outside, recursive: true);
    }

    [Fact]
    public void Ids_do_not_depend_on_the_root()
    {
        string other = Directory.CreateTempSubdirectory("msn").FullName;
        HostImage.WriteTo(other);
        string[] ids = new HostAnalysis(new HostRequest { Recurse = true }).Read(other)
            .Select(item => item.RecordId).ToArray();
        Assert.Equal(ids, Read(new HostRequest { Recurse = true }).Select(item => item.RecordId));
        Directory.Delete(other, recursive: true);
    }

    [Fact]
    public void Hashes_are_given_when_asked_for() => Assert.All(
        Read(new HostRequest { ComputeHash = true }), item => Assert.Equal(64, item.Evidence.Sha256!.Length));

    private static string HashOf(byte[] content) =>
        HexText.Of(Digest.Sha1(content));

    private MsnArtifact[] Read(HostRequest request) => new HostAnalysis(request).Read(_folder).ToArray();
}
