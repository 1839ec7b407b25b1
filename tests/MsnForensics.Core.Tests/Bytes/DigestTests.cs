using System.Text;
using MsnForensics.Bytes;

namespace MsnForensics.Core.Tests.Bytes;

public sealed class DigestTests
{
    // RFC 1321, appendix A.5.
    [Theory]
    [InlineData("", "d41d8cd98f00b204e9800998ecf8427e")]
    [InlineData("message digest", "f96b697d7cb7938d525a2f31aaf161d0")]
    public void Md5_of_the_standard(string text, string expected) =>
        Assert.Equal(expected, HexText.Of(Digest.Md5(Encoding.ASCII.GetBytes(text))));

    // FIPS 180, appendix A.1.
    [Fact]
    public void Sha1_of_the_standard() => Assert.Equal(
        "a9993e364706816aba3e25717850c26c9cd0d89d", HexText.Of(Digest.Sha1("abc"u8.ToArray())));

    // FIPS 180, appendix B.1.
    [Fact]
    public void Sha256_of_the_standard() => Assert.Equal(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", HexText.Of(Digest.Sha256("abc"u8.ToArray())));

    // RFC 2202, test case 2.
    [Fact]
    public void Keyed_sha1_of_the_standard() => Assert.Equal(
        "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
        HexText.Of(Digest.HmacSha1("Jefe"u8.ToArray(), "what do ya want for nothing?"u8.ToArray())));
}
