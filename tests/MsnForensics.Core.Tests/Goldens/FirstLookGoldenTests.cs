using System;
using System.IO;
using System.Linq;
using System.Text;
using MsnForensics.Capture;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Captures;
using MsnForensics.Testing.Samples;

namespace MsnForensics.Core.Tests.Goldens;

public sealed class FirstLookGoldenTests
{
    private const string Golden = "tests/MsnForensics.Core.Tests/Goldens/first-look.jsonl";

    [Fact]
    public void Every_record_of_the_sample_is_as_written_down()
    {
        CaptureSource source = CaptureSource.FromStream(new MemoryStream(FirstLookSample.File()), "first-look.pcapng");
        string made = string.Concat(AnalysisRun.Of(source).Records.Select(record => RecordLine.Of(record) + "\n"));
        byte[] golden = ProjectFiles.ReadOrWrite(Golden, Encoding.UTF8.GetBytes(made));

        // Line by line first, so that a difference can be read.
        Assert.Equal(Encoding.UTF8.GetString(golden).Split('\n'), made.Split('\n'));
        Assert.True(
            golden.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(made)),
            Golden + " is out of date; run the tests once with " + ProjectFiles.WriteVariable
                + "=1 and read the difference.");
    }
}
