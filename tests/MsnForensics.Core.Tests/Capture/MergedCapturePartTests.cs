using System.IO;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;
using MsnForensics.Testing.Captures;

namespace MsnForensics.Core.Tests.Capture;

public sealed class MergedCapturePartTests
{
    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 1)]
    public void FindStart_learns_the_first_time_and_opens_again_only_what_can_be(bool canReopen, int opened)
    {
        byte[] file = new PcapBuilder().Add(5_000, new byte[4]).Add(6_000, new byte[4]).ToArray();
        using MemoryStream memory = new(file);
        CaptureSource source = CaptureSource.FromStream(canReopen ? memory : new ChoppedStream(file, 5), "part");
        int count = 0;
        MergedCapturePart part = new(source, 0, new RecordedAnomalies(), sink =>
        {
            count++;
            return CaptureFile.Open(source, MsnParserOption.Default, sink);
        });
        part.FindStart();
        Assert.Equal(5_000, part.StartKey);
        Assert.True(part.TryMoveNext());
        Assert.Equal(1, part.Head.Number);
        Assert.True(part.TryMoveNext());
        Assert.False(part.TryMoveNext());
        Assert.Equal(opened, count);
    }
}
