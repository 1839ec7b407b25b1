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
    public void A_link_to_a_folder_above_makes_no_ring()
    {
        int before = Read(new HostRequest { Recurse = true }).Length;
        Directory.CreateSymbolicLink(Path.Combine(_folder, "AppData", "up"), _folder);
        Directory.CreateSymbolicLink(Path.Combine(_folder, "nowhere"), Path.Combine(_folder, "gone"));
        File.CreateSymbolicLink(Path.Combine(_folder, "self"), Path.Combine(_folder, "self"));
        List<string> refused = [];
        Assert.Equal(before, Read(new HostRequest { Recurse = true, Refused = (path, _) => refused.Add(path) }).Length);
        Assert.Empty(refused);
    }

    [Fact]
    public void What_vanishes_while_it_is_read_is_refused_once_and_the_rest_goes_on()
    {
        int before = Read(new HostRequest { Recurse = true }).Length;
        File.Copy(Path.Combine(_folder, "Documents", "list.ctt"), Path.Combine(_folder, "zz.ctt"));
        List<string> refused = [];
        HostRequest request = new() { Recurse = true, Refused = (path, _) => refused.Add(Path.GetRelativePath(_folder, path)) };
        List<MsnArtifact> found = [];
        foreach (MsnArtifact artifact in new HostAnalysis(request).Read(_folder))
        {
            if (found.Count == 0)
            {
                File.Delete(Path.Combine(_folder, "zz.ctt"));
            }

            found.Add(artifact);
        }

        Assert.Equal(before, found.Count);
        Assert.Equal(["zz.ctt"], refused);
    }

    [Fact]
    public void What_may_not_be_read_is_refused_once_and_the_rest_goes_on()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Console.WriteLine("Skipped: no permission binds this user; see the test of what vanishes.");
            return;
        }

        List<string> refused = [];
        string file = Path.Combine(_folder, "Documents", "list.ctt");
        string folder = Path.Combine(_folder, "Prefetch");
        int before = Read(new HostRequest { Recurse = true }).Length;
        File.SetUnixFileMode(file, UnixFileMode.None);
        File.SetUnixFileMode(folder, UnixFileMode.None);
        MsnArtifact[] found = Read(new HostRequest { Recurse = true, Refused = (path, _) => refused.Add(path) });
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal([file, folder], refused);
        Assert.Equal(before - 3, found.Length);
    }

    [Fact]
    public void The_logs_of_a_hive_are_refused_once()
    {
        string log = Path.Combine(_folder, "NTUSER.DAT.LOG1");
        File.WriteAllBytes(log, new byte[5000]);
        List<string> refused = [];
        HostAnalysis analysis = new(new HostRequest { Recurse = true, Refused = (path, _) => refused.Add(path) });
        bool isFirst = true;
        foreach (MsnArtifact artifact in analysis.Read(_folder))
        {
            if (isFirst)
            {
                File.Delete(log);
                isFirst = false;
            }

            Assert.NotEmpty(artifact.Path);
        }

        Assert.Equal([log], refused);
    }

    [Fact]
    public void Pipes_of_an_image_are_not_waited_for()
    {
        if (OperatingSystem.IsWindows())
        {
            Console.WriteLine("Skipped: named pipes in the file system are not a thing of Windows.");
            return;
        }

        using System.Diagnostics.Process made = System.Diagnostics.Process.Start("mkfifo", Path.Combine(_folder, "pipe"));
        made.WaitForExit();
        Assert.NotEmpty(Read(new HostRequest { Recurse = true }));
        Assert.NotEmpty(Read(new HostRequest { Recurse = true, Carve = true }));
    }

    [Fact]
    public void Folders_that_the_registry_names_are_known_in_any_language()
    {
        File.WriteAllBytes(Path.Combine(_folder, "NTUSER.DAT"), HostImage.Hive()
            .Text(@"Software\Microsoft\MessengerService", "FtReceiveFolder", @"C:\Dokumente\a\Eigene Dateien\Meine empfangenen Dateien\")
            .Text(@"Software\Microsoft\Windows Live Contacts\Database", "carol@example.com.shadow", "{0-2}")
            .Text(@"Software\Microsoft\Windows Live Contacts\Me", "carol@example.com", "")
            .ToArray());
        string received = Path.Combine(_folder, "Eigene Dateien", "Meine empfangenen Dateien");
        string contacts = Path.Combine(_folder, "Windows Live Contacts", "{0-2}", "real");
        Directory.CreateDirectory(received);
        Directory.CreateDirectory(contacts);
        File.WriteAllText(Path.Combine(received, "plan.doc"), "plan");
        File.WriteAllText(Path.Combine(contacts, "1.WindowsLiveContact"), "x");
        MsnArtifact[] found = Read(new HostRequest { Recurse = true });
        Assert.Equal(
            MsnArtifactKind.ReceivedFile, found.Single(item => item.Path.EndsWith("plan.doc", StringComparison.Ordinal)).Kind);
        MsnArtifact contact = found.Single(item => item.Path.EndsWith(".WindowsLiveContact", StringComparison.Ordinal));
        Assert.Equal(("carol@example.com", "Registry"), (contact.Account, contact.AccountGround));
        Assert.EndsWith("; it signed in here", found.Single(item => item.Value == "{0-2}").Meaning, StringComparison.Ordinal);
        Assert.EndsWith(
            "; no sign-in of it was completed here", found.Single(item => item.Value == "{0-1}").Meaning, StringComparison.Ordinal);
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
