using MsnForensics.Analysis.Tls;

namespace MsnForensics.Core.Tests.Analysis.Tls;

public sealed class CertificateTableTests
{
    [Fact]
    public void Same_certificate_is_kept_once()
    {
        CertificateTable table = new();
        MsnCertificate first = table.Get([1, 2, 3]);
        Assert.Same(first, table.Get([1, 2, 3]));
        Assert.NotSame(first, table.Get([1, 2, 4]));
        Assert.Equal("039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81", first.Sha256);
        Assert.EndsWith("(SHA-256 " + first.Sha256 + ")", first.ToString(), System.StringComparison.Ordinal);
    }

    [Fact]
    public void Beyond_the_limit_nothing_more_is_shared()
    {
        CertificateTable table = new();
        for (int i = 0; i < 10_000; i++)
        {
            table.Get([(byte)i, (byte)(i >> 8)]);
        }

        Assert.NotSame(table.Get([1, 2, 3]), table.Get([1, 2, 3]));
        Assert.Same(table.Get([1, 2]), table.Get([1, 2]));
    }
}
