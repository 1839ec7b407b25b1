using System.Linq;
using MsnForensics.Export.Report;

namespace MsnForensics.Export.Tests.Report;

public sealed class FrameRangesTests
{
    [Theory]
    [InlineData(new long[] { 118 }, "118")]
    [InlineData(new long[] { 118, 119 }, "118, 119")]
    [InlineData(new long[] { 118, 120, 121, 122, 130 }, "118, 120..122, 130")]
    [InlineData(new long[0], "")]
    public void Neighbours_are_joined(long[] frames, string expected)
    {
        Assert.Equal(expected, FrameRanges.Of(frames, out bool isWhole));
        Assert.True(isWhole);
    }

    [Fact]
    public void Very_many_give_a_beginning_and_a_shorter_filter()
    {
        long[] frames = Enumerable.Range(1, 5000).Select(i => i * 3L).ToArray();
        FrameRanges.Of(frames, out bool isWhole);
        Assert.False(isWhole);
        EvidenceView view = Assert.Single(EvidenceView.Of(
            new MsnEvidence { Path = "a.pcap", FrameNumbers = new MsnList<long>(frames), StreamId = 4 }));
        Assert.Equal("tcp.stream == 4 && frame.number in {3..15000}", view.Filter);
    }

    [Fact]
    public void Parts_in_two_files_are_two_places()
    {
        MsnEvidencePart Part(string path, long frame) =>
            new(path, MsnStreamDirection.Unknown, new MsnList<long>([frame]), 0, 1, 0, "tcp");
        MsnEvidence evidence = new()
        {
            Path = "a.pcap",
            FrameNumbers = new MsnList<long>([9, 1]),
            Parts = new MsnList<MsnEvidencePart>([Part("a.pcap", 9), Part("b.pcap", 1)]),
        };
        Assert.Equal(
            ["a.pcap frame 9", "b.pcap frame 1"], EvidenceView.Of(evidence).Select(view => view.Path + " " + view.Place));
    }
}
