namespace MsnForensics.Core.Tests.Records;

public sealed class MsnEvidenceTests
{
    [Fact]
    public void Display_filter_names_the_frames()
    {
        Assert.Equal("frame.number in {7}", Of(7).DisplayFilter);
        Assert.Equal("frame.number in {7, 9, 1200}", Of(7, 9, 1200).DisplayFilter);
        Assert.Equal("", Of().DisplayFilter);
    }

    [Fact]
    public void Evidence_prints_file_and_frames()
    {
        Assert.Equal("a.pcap frame 7", Of(7).ToString());
        Assert.Equal("a.pcap frame 7-1200", Of(7, 9, 1200).ToString());
        Assert.Equal("a.pcap frame 0", Of().ToString());
    }

    private static MsnEvidence Of(params long[] frames) =>
        new() { Path = "/evidence/a.pcap", FrameNumbers = new MsnList<long>(frames) };
}
