using System.IO;
using System.Linq;
using System.Text;

namespace MsnForensics.Export.Tests;

public sealed class ManifestReaderTests
{
    [Fact]
    public void What_is_not_known_is_passed_over()
    {
        const string Text = """
            {"schema":"msn-run/1","future":{"a":[1]},"outputs":[{"path":"a","size":3,"sha256":"b","sha3":"c","sha512":"d"}]}
            """;
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(Text));
        MsnManifest manifest = new ManifestFormat().Read(stream);
        MsnManifestFile file = Assert.Single(manifest.Outputs);
        Assert.Equal(3, file.Length);
        Assert.Equal("Sha512 d", file.Hashes.Single().ToString());
        Assert.Null(manifest.ObservedClockOffset);
    }
}
