using System.Linq;
using MsnForensics.Capture;
using MsnForensics.Analysis.Streams;
using MsnForensics.Transport;

namespace MsnForensics.Core.Tests.Analysis.Streams;

public sealed class MsnpStreamAnalyzerTests
{
    private readonly AnalysisScene _scene = new();

    [Fact]
    public void What_both_directions_held_comes_in_the_order_of_time()
    {
        StreamProbe probe = StreamProbes.Of(_scene, "PNG\r\n"u8.ToArray(), "VER 1 MSNP8\r\n"u8.ToArray());
        probe.A.Append(5, "OUT\r\n"u8, new FrameReference(0, 3, 3));
        MsnpStreamAnalyzer analyzer = new(probe, _scene.Hub);
        Assert.Equal(new[] { "PNG", "VER", "OUT" }, Names());
        analyzer.OnData(StreamSide.A, 10, "PN"u8, new FrameReference(0, 4, 4));
        Assert.Empty(Names());
        analyzer.OnData(StreamSide.A, 12, "G\r\n"u8, new FrameReference(0, 5, 5));
        Assert.Equal(new[] { "PNG" }, Names());
        Assert.Equal(0, analyzer.UnparsedBytes);
    }

    [Fact]
    public void A_hole_between_commands_is_passed_and_the_rest_counted()
    {
        MsnpStreamAnalyzer analyzer = new(StreamProbes.Of(_scene, "VER 1 MSNP8 CVR0\r\n"u8.ToArray(), []), _scene.Hub);
        analyzer.OnData(StreamSide.A, 18, "CVR 2 cut"u8, new FrameReference(0, 3, 3));
        analyzer.OnGap(StreamSide.A, new StreamGap(27, 10, GapReason.NotCaptured, new FrameReference(0, 4, 4)));
        analyzer.OnData(StreamSide.A, 37, "rest\r\nPNG\r\nCHG 5 NLN 0\r\nOUT\r\n"u8, new FrameReference(0, 4, 4));
        analyzer.OnClosed(StreamEnd.Finished, new FrameReference(0, 5, 5));
        MsnRecord[] records = [.. _scene.Take()];
        Assert.Equal(
            new[] { "VER", "PNG", "CHG", "OUT" }, records.OfType<MsnCommand>().Select(command => command.Name));
        Assert.Equal(9 + 6, analyzer.UnparsedBytes);
        Assert.Contains(records.OfType<MsnAnomaly>(), anomaly => anomaly.Code == "MsnpResynchronized");
        Assert.Equal("SignedOut", records.OfType<MsnSession>().Single().EndReason);
    }

    [Fact]
    public void An_unfinished_payload_is_given_out_at_the_end()
    {
        MsnpStreamAnalyzer analyzer = new(
            StreamProbes.Of(
                _scene, "USR 1 alice@example.org 1.2.3\r\nMSG 2 N 100\r\nMIME-Version: 1.0\r\n\r\nhal"u8.ToArray(), []),
            _scene.Hub);
        analyzer.OnClosed(StreamEnd.Reset, new FrameReference(0, 5, 5));
        _scene.Hub.Complete();
        MsnRecord[] records = [.. _scene.Take()];
        Assert.Equal(MsnCompleteness.Truncated, records.OfType<MsnCommand>().Last().Completeness);
        Assert.Equal("Reset", records.OfType<MsnSession>().Single().EndReason);
    }

    private string[] Names() => [.. _scene.Take().OfType<MsnCommand>().Select(command => command.Name)];
}
