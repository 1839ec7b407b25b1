using System.Linq;
using MsnForensics.Testing.Logs;

namespace MsnForensics.Core.Tests.Analysis.Host;

public sealed class PlacedFileReaderTests
{
    [Theory]
    [InlineData("Local Settings/Application Data/Microsoft/Messenger/alice@example.com/ObjectStore/UserTile/x.dt2", MsnArtifactKind.ObjectFile, "alice@example.com")]
    [InlineData("Application Data/Microsoft/MSN Messenger/122223611/ListCache.dat", MsnArtifactKind.ContactFile, null)]
    [InlineData("Contacts/alice@example.com/{1}.WindowsLiveContact", MsnArtifactKind.ContactFile, "alice@example.com")]
    [InlineData("Windows Live Contacts/{G}/DBStore/contacts.edb", MsnArtifactKind.ContactFile, null)]
    [InlineData("Messenger/alice@example.com/Sharing Folders/bob@example.com/a.doc", MsnArtifactKind.SharedFile, "alice@example.com")]
    [InlineData("Temporary Internet Files/Content.IE5/CAAB12CD.BIN", MsnArtifactKind.CachedObject, null)]
    [InlineData("My Received Files/MsnMsgr.txt", MsnArtifactKind.ConnectionLog, null)]
    [InlineData("Tracing/a-UccApi-0.uccapilog", MsnArtifactKind.DiagnosticLog, null)]
    [InlineData("sqmdata00.sqm", MsnArtifactKind.DiagnosticLog, null)]
    [InlineData("Microsoft/Credentials/S-1-5-21-1/Credentials", MsnArtifactKind.SavedCredential, null)]
    [InlineData("Prefetch/WLCOMM.EXE-0A1B2C3D.pf", MsnArtifactKind.ProgramRun, null)]
    [InlineData("Eigene Dateien/alice122223611/History/bob2211151048.xml", MsnArtifactKind.HistoryFile, null)]
    public void Places_tell_what_a_file_is(string place, MsnArtifactKind kind, string? account)
    {
        MsnArtifact artifact = ArtifactRun.Read(place, [1, 2, 3, 4, 5]).Single();
        Assert.Equal((kind, account), (artifact.Kind, artifact.Account));
        Assert.Equal(5, artifact.Size);
        Assert.Equal("File Modified", artifact.TimestampDescription);
        Assert.NotNull(artifact.CreatedAt);
    }

    [Fact]
    public void Other_files_are_no_trace() => Assert.Empty(ArtifactRun.Read("Documents/letter.txt", [1, 2, 3]));
}
