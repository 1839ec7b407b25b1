using System;
using System.IO;
using System.Security.Cryptography;
using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Commands;

[Collection(RecordsRun.Name)]
public sealed class GetMsnCaptureCommandTests(RecordsRun run)
{
    [Fact]
    public void The_hash_is_that_of_the_file()
    {
        byte[] digest = SHA256.HashData(File.ReadAllBytes(Path.Combine(run.Folder, "chat.pcap")));
        Assert.Equal(Convert.ToHexStringLower(digest), run.Get("hash"));
    }
}
