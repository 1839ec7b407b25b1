using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using MsnForensics.Testing.Logs;

namespace MsnForensics.Core.Tests.Analysis.Host;

public sealed class ContactTableReaderTests
{
    [Fact]
    public void Columns_are_known_by_their_names()
    {
        HostSample sample = HostSample.All.Single(item => item.Place.StartsWith("SimpleContact", StringComparison.Ordinal));
        IReadOnlyList<MsnArtifact> found = ArtifactRun.Read(sample.Place, sample.Content);
        Assert.Equal((HostSample.LastRun, "Contact Modified"), (found[0].Timestamp, found[0].TimestampDescription));
        Assert.Equal("File Modified", found[1].TimestampDescription);
        Assert.Contains("ContactId=1, Nick, name=B \"o\" b", found[0].Meaning, StringComparison.Ordinal);
        Assert.Equal(["line 2", "line 3"], found.Select(artifact => artifact.Name));
    }

    [Fact]
    public void Tables_parted_by_tabs_are_read_alike() => Assert.Equal(
        "bob@example.com",
        Assert.Single(ArtifactRun.Read(
            "contacts.export/Contact-v081111-0122-1303.5",
            Encoding.UTF8.GetBytes("wszEmail1\tname\nBob@example.com\tBob\n\tnobody\n"))).Value);

    [Fact]
    public void Other_tables_are_none() => Assert.Empty(ArtifactRun.Read("Contact-v1.csv", Encoding.UTF8.GetBytes("a,b\n1,2\n")));
}
