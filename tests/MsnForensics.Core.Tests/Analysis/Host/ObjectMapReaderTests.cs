using System.Linq;
using System.Text;
using MsnForensics.Testing.Logs;

namespace MsnForensics.Core.Tests.Analysis.Host;

public sealed class ObjectMapReaderTests
{
    [Fact]
    public void Lines_have_shortcut_and_object()
    {
        MsnArtifact[] found =
        [
            .. ArtifactRun.Read("map.txt", Encoding.UTF8.GetBytes(":cat 1 " + HostImage.MsnObject + "\r\n:dog 2 <msnobj Creator=\"bob@example.com\" Size=")),
        ];
        Assert.Equal([":cat 1", ":dog 2"], found.Select(item => item.Name));
        Assert.Equal(["alice@example.com", "bob@example.com"], found.Select(item => item.Account));
        Assert.Equal([MsnCompleteness.Complete, MsnCompleteness.Truncated], found.Select(item => item.Completeness));
    }
}
