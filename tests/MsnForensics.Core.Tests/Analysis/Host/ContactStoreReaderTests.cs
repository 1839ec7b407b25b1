using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Testing.Logs;

namespace MsnForensics.Core.Tests.Analysis.Host;

public sealed class ContactStoreReaderTests
{
    [Fact]
    public void Addresses_are_given_with_their_offset_and_little_confidence()
    {
        HostSample sample = HostSample.All.Single(item => item.Place.EndsWith("ListCache.dat", StringComparison.Ordinal));
        IReadOnlyList<MsnArtifact> found = ArtifactRun.Read(
            sample.Place, sample.Content, new() { Recurse = true, Candidates = ["alice@example.com"] });
        Assert.Equal([-1, 3, 20], found.Select(artifact => artifact.Offset));
        Assert.Equal(
            [MsnArtifactKind.ContactFile, MsnArtifactKind.ContactEntry, MsnArtifactKind.ContactEntry],
            found.Select(artifact => artifact.Kind));
        Assert.All(found, artifact => Assert.Equal("alice@example.com", artifact.Account));
        Assert.All(found.Skip(1), artifact => Assert.Equal(MsnConfidence.Low, artifact.Confidence));
    }

    [Theory]
    [InlineData(2, "not shut down cleanly")]
    [InlineData(3, "shut down cleanly")]
    [InlineData(9, "of unknown state")]
    public void A_database_tells_its_state(uint state, string words)
    {
        MsnArtifact artifact = ArtifactRun.Read(
            "Windows Live Contacts/{1}/DBStore/contacts.edb", HostSample.Database(state, []))[0];
        Assert.EndsWith(", " + words, artifact.Meaning, StringComparison.Ordinal);
        Assert.Equal("ESE database, revision 17, pages of 4096", artifact.Format);
    }
}
