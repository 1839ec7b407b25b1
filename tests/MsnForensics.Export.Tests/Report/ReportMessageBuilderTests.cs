using System.IO;
using System.Linq;
using MsnForensics.Export.Report;

namespace MsnForensics.Export.Tests.Report;

public sealed class ReportMessageBuilderTests
{
    [Fact]
    public void It_says_what_makes_a_message_less_than_it_seems()
    {
        MsnMessage message = new()
        {
            Completeness = MsnCompleteness.Gap,
            Delivery = MsnDelivery.Refused,
            Evidence = new MsnEvidence { Layer = "file", Path = "bob.xml", StreamOffset = 9 },
            Anomalies = new MsnList<string>(["TcpGap"]),
        };
        Assert.Equal(
            ["part missing", "refused by the server", "from a log", "TcpGap"],
            new ReportMessageBuilder(100).Build(message, "x", "").Marks);
    }

    [Fact]
    public void Somebody_known_by_name_alone_is_kept_apart_from_accounts()
    {
        MsnMessage message = new() { FromName = "alice@example.org", ToNames = new MsnList<string>(["Bob"]) };
        Assert.Equal("\"alice@example.org\"", new ReportMessageBuilder(100).Build(message, "x", "").From);
        Assert.Equal(["\"Bob\""], ReportMessageBuilder.ReceiversOf(message));
    }

    [Fact]
    public void A_message_without_time_has_none()
    {
        MsnMessage message = new() { Timestamp = SampleCase.Start, TimestampSource = MsnTimestampSource.None };
        Assert.Null(new ReportMessageBuilder(100).Build(message, "x", "").Time);
    }

    [Fact]
    public void Each_leg_is_evidence()
    {
        MsnMessage message = new()
        {
            Evidence = SampleCase.Evidence(1),
            Sightings = new MsnList<MsnEvidence>([SampleCase.Evidence(1), SampleCase.Evidence(2)]),
        };
        Assert.Equal(
            ["frame 101", "frame 102"],
            new ReportMessageBuilder(100).Build(message, "x", "").Evidence.Select(view => view.Place));
    }

    [Fact]
    public void A_stored_message_comes_back_as_it_was()
    {
        ReportMessage message = new ReportMessageBuilder(100).Build(SampleCase.Message(3, "half \uD800 of \u0001 it"), "x", "p");
        MemoryStream stream = new();
        message.Store(new BinaryWriter(stream));
        stream.Position = 0;
        ReportMessage loaded = ReportMessage.Load(new BinaryReader(stream));
        Assert.Equivalent(message, loaded, strict: true);
        Assert.Equal(message.Text, loaded.Text);
    }
}
