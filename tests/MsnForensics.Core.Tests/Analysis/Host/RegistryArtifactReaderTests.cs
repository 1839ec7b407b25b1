using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using MsnForensics.Analysis.Host;
using MsnForensics.Testing.Logs;

namespace MsnForensics.Core.Tests.Analysis.Host;

public sealed class RegistryArtifactReaderTests
{
    private const string UserAssist =
        @"Software\Microsoft\Windows\CurrentVersion\Explorer\UserAssist\{75048700-EF1F-11D0-9888-006097DEACF9}\Count";

    private static readonly IReadOnlyList<MsnArtifact> Found = ArtifactRun.Read("NTUSER.DAT", HostImage.Hive().ToArray());

    [Theory]
    [InlineData("LastAppVersion", "8.1.0376", null)]
    [InlineData("MessageLogPath", @"C:\Users\a\Documents\My Received Files\alice122223611\History\", "alice@example.com")]
    [InlineData("Allow0", "bob@example.com", "alice@example.com")]
    [InlineData("IdentityName", "alice@example.com", "alice@example.com")]
    [InlineData("dave_2005@example.net", "{0-1}", "dave_2005@example.net")]
    [InlineData("msnmsgr", @"C:\msnmsgr.exe /background", null)]
    [InlineData("DisplayName", "Windows Live Messenger", null)]
    public void Values_have_their_meaning(string name, string value, string? account)
    {
        MsnArtifact artifact = Assert.Single(Found, item => item.Name == name);
        Assert.Equal((value, account), (artifact.Value, artifact.Account));
        Assert.Equal(new DateTimeOffset(2008, 3, 14, 20, 5, 9, TimeSpan.Zero), artifact.Timestamp);
        Assert.Equal("Key Last Written", artifact.TimestampDescription);
        Assert.True(artifact.Offset > 4096);
    }

    [Fact]
    public void Whether_histories_are_kept_is_said() => Assert.Equal(
        "Histories are kept", Found.Single(item => item.Name == "MessageLoggingEnabled").Meaning);

    [Fact]
    public void Pictures_name_their_owner()
    {
        MsnArtifact picture = Found.Single(item => item.Name == "UTL");
        Assert.Equal("Creator", picture.AccountGround);
        Assert.Equal("alice@example.com", picture.Object!.Creator);
    }

    [Fact]
    public void A_key_with_one_value_may_be_a_failed_sign_in() => Assert.Contains(
        "sign-in failed", Found.Single(item => item.Name == "MessengerFirstRunDone").Meaning, StringComparison.Ordinal);

    [Fact]
    public void A_picture_of_somebody_else_does_not_name_the_owner()
    {
        byte[] hive = new HiveBuilder().Binary(
            @"Software\Microsoft\MSNMessenger\PerPassportSettings\2211151048", "UTL", HostImage.MsnObject).ToArray();
        Assert.Null(Assert.Single(ArtifactRun.Read("NTUSER.DAT", hive)).Account);
    }

    [Fact]
    public void Exports_are_read_alike()
    {
        string export = "Windows Registry Editor Version 5.00\r\n\r\n[HKEY_CURRENT_USER\\Software\\Microsoft\\MSNMessenger"
            + "\\PerPassportSettings\\122223611]\r\n\"MessageLoggingEnabled\"=dword:00000000\r\n\"MessageLogPath\"=\"C:\\\\x\"\r\n";
        IReadOnlyList<MsnArtifact> found = ArtifactRun.Read(
            "a.reg",
            [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(export)],
            new HostRequest { Candidates = ["alice@example.com"] });
        Assert.Equal(["Histories are not kept", "Folder of the histories"], found.Select(item => item.Meaning));
        Assert.All(found, item => Assert.Equal("alice@example.com", item.Account));
        Assert.All(found, item => Assert.Equal(MsnTimestampSource.None, item.TimestampSource));
    }

    [Fact]
    public void Deleted_keys_are_marked()
    {
        byte[] hive = new HiveBuilder().Text("Software", "a", "b").Deleted(
            @"Software\Microsoft\MSNMessenger\PerPassportSettings\122223611", "MessageLogPath", "C:\\gone").ToArray();
        MsnArtifact artifact = Assert.Single(
            ArtifactRun.Read("NTUSER.DAT", hive, new HostRequest { IncludeDeleted = true }));
        Assert.True(artifact.IsDeleted);
        Assert.Equal(MsnConfidence.Medium, artifact.Confidence);
    }

    [Fact]
    public void A_dirty_hive_says_so()
    {
        byte[] hive = new HiveBuilder { IsDirty = true }
            .Text(@"Software\Microsoft\MSNMessenger", "MachineGuid", "{1}").ToArray();
        Assert.Contains(
            ArtifactRun.Read("NTUSER.DAT", hive),
            item => item.Name == "HiveState" && item.Value!.StartsWith("DirtyUnapplied", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(16, 12, 7)]
    [InlineData(72, 7, 7)]
    [InlineData(16, 3, 0)]
    public void Starts_by_the_user_are_decoded(int length, int stored, int runs)
    {
        byte[] data = new byte[length];
        BitConverter.TryWriteBytes(data.AsSpan(4), stored);
        BitConverter.TryWriteBytes(data.AsSpan(length == 16 ? 8 : 60), HostSample.LastRun.AddDays(1).ToFileTime());
        MsnArtifact artifact = Assert.Single(ArtifactRun.Read("NTUSER.DAT", new HiveBuilder().Value(
            UserAssist, @"HRZR_EHACNGU:P:\Cebtenz Svyrf\ZFA Zrffratre\zfazfte.rkr", 3, data).ToArray()));
        Assert.Equal(@"UEME_RUNPATH:C:\Program Files\MSN Messenger\msnmsgr.exe", artifact.Value);
        Assert.Equal("The user started the program, " + runs + " times", artifact.Meaning);
        Assert.Equal((HostSample.LastRun.AddDays(1), "Last Run"), (artifact.Timestamp, artifact.TimestampDescription));
    }

    [Fact]
    public void Starts_in_an_unknown_form_are_told_without_a_count()
    {
        MsnArtifact artifact = Assert.Single(ArtifactRun.Read("NTUSER.DAT", new HiveBuilder().Value(
            UserAssist, "zfazfte.rkr", 3, [1, 2, 3]).ToArray()));
        Assert.Equal(("msnmsgr.exe", "The user started the program", "Key Last Written"),
            (artifact.Value, artifact.Meaning, artifact.TimestampDescription));
    }

    [Theory]
    [InlineData("LastVisitedMRU", "msnmsgr.exe\0C:\\Users\\a\\Pictures", @"C:\Users\a\Pictures")]
    [InlineData("LastVisitedPidlMRU", "msnmsgr.exe\0\u0014\u001F", "msnmsgr.exe")]
    [InlineData("LastVisitedMRU", "notepad.exe\0C:\\x", null)]
    public void Folders_of_its_file_dialog_are_told(string key, string data, string? value)
    {
        string path = @"Software\Microsoft\Windows\CurrentVersion\Explorer\ComDlg32\" + key;
        IReadOnlyList<MsnArtifact> found = ArtifactRun.Read("NTUSER.DAT", new HiveBuilder().Binary(path, "a", data).ToArray());
        Assert.Equal(value, found.SingleOrDefault()?.Value);
    }

    [Theory]
    [InlineData(@"ControlSet001\Services\usnjsvc", "ImagePath", MsnArtifactKind.Installation, "Service of shared folders (8.0 to 8.5)")]
    [InlineData(@"Software\Microsoft\MSNMessenger\PerPassportSettings", "LiveIdentitiesMigrated", MsnArtifactKind.ProgramSetting, "Settings were taken over from an older version")]
    [InlineData(@"Software\Microsoft\MSNMessenger\PerPassportSettings\0", "x", MsnArtifactKind.AccountSetting, "Setting of the account; of the template that new accounts get")]
    [InlineData(@"Software\Microsoft\IdentityCRL\Creds\alice@example.com", "ps", MsnArtifactKind.SavedCredential, "Saved sign-in of the sign-in component; not decrypted")]
    [InlineData(@"Software\Microsoft\Windows Live\Communications Clients\Shared\alice@example.com", "x", MsnArtifactKind.AccountSetting, "What the clients of this maker share about the account")]
    [InlineData(@"Microsoft\Windows Live\Messenger", "InstallationDirectory", MsnArtifactKind.ProgramSetting, "Setting of the program")]
    public void Other_keys_have_their_meaning(string key, string name, MsnArtifactKind kind, string meaning)
    {
        MsnArtifact artifact = Assert.Single(ArtifactRun.Read("NTUSER.DAT", new HiveBuilder().Text(key, name, "y").ToArray()));
        Assert.Equal((kind, meaning), (artifact.Kind, artifact.Meaning));
        Assert.Equal(kind == MsnArtifactKind.SavedCredential ? "present" : "y", artifact.Value);
        Assert.Equal(key.Contains('@', StringComparison.Ordinal) ? "alice@example.com" : null, artifact.Account);
    }
}
