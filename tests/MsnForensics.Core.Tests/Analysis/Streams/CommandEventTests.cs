using MsnForensics.Analysis.Streams;
using MsnForensics.Capture;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Core.Tests.Analysis.Streams;

public sealed class CommandEventTests
{
    [Fact]
    public void It_happens_when_its_last_frame_came()
    {
        ByteRange range = new(0, 5, [new FrameReference(0, 7, 70), new FrameReference(0, 5, 50)], null);
        CommandEvent item = new(WireCommand.Parse("OUT"u8, [], null), true, range, 4);
        Assert.Equal(7, item.At.Number);
        Assert.Equal(4, item.Sequence);
        Assert.Equal(MsnCompleteness.Complete, item.Completeness);
    }
}
