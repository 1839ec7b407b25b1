using System;
using System.Linq;
using MsnForensics.Analysis.Comparison;

namespace MsnForensics.Core.Tests.Analysis.Comparison;

public sealed class ComparisonRecordBuilderTests
{
    [Fact]
    public void Both_sides_and_the_grounds_are_kept()
    {
        MsnMessage wire = Message("hello there", "tcp");
        MsnMessage log = Message("hello dear", "file");
        MsnComparison record = ConversationComparison.Compare([wire], [log], new ComparisonOption()).Single();
        Assert.Equal(MsnComparisonStatus.Differs, record.Status);
        Assert.Same(wire, record.ReferenceObject);
        Assert.Same(log, record.DifferenceObject);
        Assert.Equal(("hello there", "hello dear"), (record.Text, record.OtherText));
        Assert.Equal(TimeSpan.Zero, record.TimeDifference);
        Assert.Equal(MsnConfidence.High, record.Confidence);
        Assert.Contains("sender agrees", record.Ground, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tcp", "only on the wire")]
    [InlineData("file", "only in the log")]
    public void The_meaning_names_the_source(string layer, string meaning) => Assert.StartsWith(
        meaning,
        ConversationComparison.Compare([Message("x", layer)], [], new ComparisonOption()).Single().Meaning,
        StringComparison.Ordinal);

    private static MsnMessage Message(string text, string layer) => new()
    {
        Kind = MsnMessageKind.Text,
        Text = text,
        From = "alice@example.com",
        Timestamp = DateTimeOffset.UnixEpoch,
        Evidence = new MsnEvidence { Layer = layer },
    };
}
