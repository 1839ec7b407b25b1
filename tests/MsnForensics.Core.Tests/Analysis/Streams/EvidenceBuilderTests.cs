using System.Linq;
using MsnForensics.Analysis.Streams;
using MsnForensics.Capture;

namespace MsnForensics.Core.Tests.Analysis.Streams;

public sealed class EvidenceBuilderTests
{
    private readonly AnalysisScene _scene = new();

    [Fact]
    public void One_command()
    {
        MsnEvidence evidence = EvidenceBuilder.Build(
            _scene.OpenStream(), [Item(true, 10, 5, Frame(8), Frame(3), Frame(8))]);
        Assert.Equal(new long[] { 3, 8 }, evidence.FrameNumbers);
        Assert.Equal((0L, 10L, 5L), (evidence.StreamId, evidence.StreamOffset, evidence.Length));
        Assert.Equal(MsnStreamDirection.ClientToServer, evidence.StreamDirection);
        Assert.Equal(("a.pcap", "aa", "tcp"), (evidence.Path, evidence.Sha256, evidence.Layer));
        Assert.Equal("frame.number in {3, 8}", evidence.DisplayFilter);
        Assert.Equal(10, Assert.Single(evidence.Parts).StreamOffset);
    }

    [Fact]
    public void Several_commands_span_from_the_first_to_the_end_of_the_last()
    {
        MsnEvidence evidence = EvidenceBuilder.Build(
            _scene.OpenStream(), [Item(false, 10, 5, Frame(3)), Item(false, 40, 7, Frame(6), Frame(7))]);
        Assert.Equal((10L, 37L), (evidence.StreamOffset, evidence.Length));
        Assert.Equal(new long[] { 3, 6, 7 }, evidence.FrameNumbers);
        Assert.Equal(new long[] { 5, 7 }, evidence.Parts.Select(part => part.Length));
    }

    [Fact]
    public void Commands_of_both_directions_keep_their_own()
    {
        MsnEvidence evidence = EvidenceBuilder.Build(
            _scene.OpenStream(), [Item(true, 10, 5, Frame(3)), Item(false, 400, 7, Frame(6))]);
        Assert.Equal((10L, 5L), (evidence.StreamOffset, evidence.Length));
        Assert.Equal(
            new[] { MsnStreamDirection.ClientToServer, MsnStreamDirection.ServerToClient },
            evidence.Parts.Select(part => part.StreamDirection));
    }

    [Fact]
    public void A_command_split_over_two_files_has_a_part_for_each()
    {
        MsnEvidence evidence = EvidenceBuilder.Build(
            _scene.OpenStream(), [Item(true, 10, 5, Frame(99), Frame(1, 1))]);
        Assert.Equal("a.pcap", evidence.Path);
        Assert.Equal(new long[] { 99 }, evidence.FrameNumbers);
        Assert.Equal(
            new[] { ("a.pcap", "99"), ("b.pcap", "1") },
            evidence.Parts.Select(part => (part.Path, part.FrameNumbers.ToString())));
    }

    [Fact]
    public void Evidence_of_several_streams_is_joined()
    {
        MsnEvidence first = EvidenceBuilder.Build(_scene.OpenStream(), [Item(true, 10, 5, Frame(3))]);
        MsnEvidence second = EvidenceBuilder.Build(_scene.OpenStream(), [Item(true, 0, 9, Frame(2), Frame(7))]);
        MsnEvidence joined = EvidenceBuilder.Join([first, second]);
        Assert.Equal((0L, 10L, 5L), (joined.StreamId, joined.StreamOffset, joined.Length));
        Assert.Equal(new long[] { 2, 3, 7 }, joined.FrameNumbers);
        Assert.Equal(new long[] { 0, 1 }, joined.Parts.Select(part => part.StreamId));
        Assert.Same(first, EvidenceBuilder.Join([first]));
    }

    private static FrameReference Frame(long number, int source = 0) => new(source, number, number);

    private static StreamPiece Item(bool isFromClient, long offset, int length, params FrameReference[] frames) =>
        new(isFromClient, new ByteRange(offset, length, frames, null));
}
