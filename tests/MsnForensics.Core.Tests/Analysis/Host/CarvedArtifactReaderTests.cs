using System.Linq;
using System.Text;
using MsnForensics.Analysis.Host;
using MsnForensics.Testing.Logs;

namespace MsnForensics.Core.Tests.Analysis.Host;

public sealed class CarvedArtifactReaderTests
{
    [Fact]
    public void Fragments_are_artifacts_with_their_offset()
    {
        byte[] raw = [.. new byte[100], .. Encoding.UTF8.GetBytes(HostImage.MsnObject), .. new byte[100]];
        MsnArtifact artifact = ArtifactRun.Read("pagefile.sys", raw, new HostRequest { Carve = true }).Single();
        Assert.Equal((MsnArtifactKind.ObjectDescription, 100L), (artifact.Kind, artifact.Offset));
        Assert.Equal(HostImage.Alice, artifact.Account);
        Assert.Equal(HostImage.MsnObject.Length, artifact.Evidence.Length);
        Assert.Equal(100, artifact.Evidence.StreamOffset);
        Assert.Equal(MsnTimestampSource.None, artifact.TimestampSource);
        Assert.True(artifact.IsDeleted);
    }
}
