using System.IO;
using System.Linq;
using MsnForensics.Analysis;
using MsnForensics.Capture;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Samples;

namespace MsnForensics.Core.Tests.Analysis;

public sealed class SourceHashTests
{
    [Fact]
    public void A_file_is_hashed_when_asked_and_every_evidence_names_the_hash()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, FirstLookSample.File());
            string expected = System.Convert.ToHexStringLower(
                System.Security.Cryptography.SHA256.HashData(FirstLookSample.File()));
            CaptureSource source = CaptureSource.FromPath(path);
            Assert.Null(SourceHash.Identify(source, false).Sha256);
            SourceIdentity identity = SourceHash.Identify(source, true);
            Assert.Equal(new SourceIdentity(path, expected, FirstLookSample.File().Length), identity);
            AnalysisRun run = AnalysisRun.Of(source, new AnalysisRequest { ComputeHash = true });
            Assert.Equal(expected, run.Captures[0].Sha256);
            Assert.All(run.Records.Where(record => record.Evidence.StreamId >= 0), record =>
                Assert.Equal(expected, record.Evidence.Sha256));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_stream_is_not_read_twice()
    {
        CaptureSource source = CaptureSource.FromStream(new MemoryStream(FirstLookSample.File()), "name");
        Assert.Null(SourceHash.Identify(source, true).Sha256);
    }
}
