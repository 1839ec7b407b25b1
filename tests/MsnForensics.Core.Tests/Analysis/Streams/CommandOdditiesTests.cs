using System.Linq;
using System.Text;
using MsnForensics.Analysis.Streams;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Core.Tests.Analysis.Streams;

public sealed class CommandOdditiesTests
{
    [Theory]
    [InlineData(MsnpFrameOddity.LengthInvalid, "MsnpPayloadLengthInvalid")]
    [InlineData(MsnpFrameOddity.TooLong, "MsnpPayloadTooLong")]
    [InlineData(MsnpFrameOddity.JunkBefore, "MsnpJunkSkipped")]
    [InlineData(MsnpFrameOddity.UnknownVerb, "MsnpCommandUnknown")]
    [InlineData(MsnpFrameOddity.LineFeedOnly, "MsnpLineFeedOnly")]
    public void Each_oddity_has_its_code(MsnpFrameOddity oddity, string code) =>
        Assert.Equal(new[] { code }, Codes(Item("PNG", oddity)));

    [Fact]
    public void An_unknown_verb_is_told_once_and_so_is_a_lone_line_feed() => Assert.Equal(
        new[] { "MsnpCommandUnknown", "MsnpLineFeedOnly", "MsnpCommandUnknown" },
        Codes(
            Item("XYZ", MsnpFrameOddity.UnknownVerb | MsnpFrameOddity.LineFeedOnly),
            Item("XYZ", MsnpFrameOddity.UnknownVerb | MsnpFrameOddity.LineFeedOnly),
            Item("XYA", MsnpFrameOddity.UnknownVerb)));

    [Fact]
    public void A_name_that_is_no_UTF8_is_told_once() => Assert.Equal(
        new[] { "MsnpNameUndecodable" },
        Codes(Item("JOI bob@example.org B\u00F6b", 0), Item("JOI bob@example.org B\u00F6b", 0)));

    [Fact]
    public void A_cut_payload_is_told_each_time() => Assert.Equal(
        new[] { "MsnpPayloadTruncated", "MsnpPayloadTruncated" },
        Codes(Item("MSG", 0, MsnCompleteness.Gap), Item("MSG", 0, MsnCompleteness.Truncated), Item("MSG", 0)));

    private static string[] Codes(params CommandEvent[] items)
    {
        AnalysisScene scene = new();
        CommandOddities oddities = new(scene.OpenStream());
        foreach (CommandEvent item in items)
        {
            oddities.Report(item);
        }

        return scene.Take().Cast<MsnAnomaly>().Select(anomaly => anomaly.Code).ToArray();
    }

    private static CommandEvent Item(
        string line, MsnpFrameOddity oddity, MsnCompleteness completeness = MsnCompleteness.Complete) =>
        new(
            WireCommand.Parse(Encoding.Latin1.GetBytes(line), [], null),
            true,
            new ByteRange(0, 5, [AnalysisScene.FrameAt(1)], null),
            0)
        {
            Oddity = oddity,
            Completeness = completeness,
        };
}
