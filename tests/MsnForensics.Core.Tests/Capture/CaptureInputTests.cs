using MsnForensics.Capture;

namespace MsnForensics.Core.Tests.Capture;

public sealed class CaptureInputTests
{
    [Theory]
    [InlineData(4, 64, 64, 4)]
    [InlineData(4, 62, 64, 2)]
    [InlineData(4, 60, 64, 0)]
    [InlineData(4, 50, 64, 0)]
    [InlineData(4, 3, 3, 3)]
    [InlineData(4, 64, 20, 4)]
    public void GetFrameCheckLength_counts_what_the_snap_length_left(
        int declared, int captured, long original, int expected) =>
        Assert.Equal(expected, CaptureInput.GetFrameCheckLength(declared, captured, original));
}
