using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Threading;
using MsnForensics.Analysis.Custody;
using MsnForensics.Bytes;

namespace MsnForensics.Core.Tests.Analysis.Custody;

public sealed class FileHasherTests : IDisposable
{
    private readonly CustodyFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void All_algorithms_are_those_of_the_platform()
    {
        byte[] content = Enumerable.Range(0, 3_000_001).Select(i => (byte)(i * 7)).ToArray();
        string path = _folder["a.bin"];
        File.WriteAllBytes(path, content);
        int reports = 0;
        FileHasher hasher = new(Enum.GetValues<MsnHashAlgorithm>(), () => reports++);
        MsnManifestFile file = hasher.Hash(path, "a.bin", CancellationToken.None);
        Assert.Equal(content.Length, file.Length);
        Assert.Equal(content.Length, hasher.BytesRead);
        Assert.True(reports >= 3);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), file.Sha256);
        string[] expected =
        [
            "Md5 " + Convert.ToHexStringLower(Digest.Md5(content)),
            "Sha1 " + Convert.ToHexStringLower(Digest.Sha1(content)),
            "Sha384 " + Convert.ToHexStringLower(SHA384.HashData(content)),
            "Sha512 " + Convert.ToHexStringLower(SHA512.HashData(content)),
        ];
        Assert.Equal(expected, file.Hashes.Select(hash => hash.ToString()));
    }

    [Fact]
    public void An_empty_file_has_a_hash() => Assert.Equal(
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        new FileHasher([]).Hash(_folder.Add("empty", ""), "empty", CancellationToken.None).Sha256);

    [Fact]
    public void Hashing_can_be_stopped()
    {
        using CancellationTokenSource stop = new();
        FileHasher hasher = new([], stop.Cancel);
        File.WriteAllBytes(_folder["b"], new byte[3_000_000]);
        Assert.Throws<OperationCanceledException>(() => hasher.Hash(_folder["b"], "b", stop.Token));
    }
}
