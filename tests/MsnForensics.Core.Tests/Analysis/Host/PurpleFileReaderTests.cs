using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using MsnForensics.Analysis.Host;
using MsnForensics.Testing.Logs;

namespace MsnForensics.Core.Tests.Analysis.Host;

public sealed class PurpleFileReaderTests
{
    [Fact]
    public void Passwords_are_given_when_asked_for_alone()
    {
        HostSample sample = Find("accounts.xml");
        Assert.Equal("present", Password(new HostRequest { Recurse = true }));
        Assert.Equal("wonderland", Password(new HostRequest { Recurse = true, IncludeSecret = true }));

        string? Password(HostRequest request) => ArtifactRun.Read(sample.Place, sample.Content, request)
            .Single(artifact => artifact.Kind == MsnArtifactKind.SavedCredential).Value;
    }

    [Fact]
    public void Contacts_have_their_owner_and_when_they_were_seen()
    {
        HostSample sample = Find("blist.xml");
        MsnArtifact contact = Assert.Single(ArtifactRun.Read(sample.Place, sample.Content));
        Assert.Equal((MsnArtifactKind.ContactEntry, "alice@example.com"), (contact.Kind, contact.Account));
        Assert.EndsWith("shown as Bob; last seen 2008-03-14 20:05:09 UTC", contact.Meaning, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_networks_are_left_out()
    {
        IReadOnlyList<MsnArtifact> found = ArtifactRun.Read("accounts.xml", Encoding.UTF8.GetBytes(
            "<account version='1.0'><account><protocol>prpl-aim</protocol><name>x</name></account></account>"));
        Assert.Empty(found);
    }

    private static HostSample Find(string name) =>
        HostSample.All.Single(item => item.Place.EndsWith(name, StringComparison.Ordinal));
}
