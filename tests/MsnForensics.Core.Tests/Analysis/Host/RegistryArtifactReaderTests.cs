using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using MsnForensics.Analysis.Host;
using MsnForensics.Testing.Logs;

namespace MsnForensics.Core.Tests.Analysis.Host;

public sealed class RegistryArtifactReaderTests
{
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
}
