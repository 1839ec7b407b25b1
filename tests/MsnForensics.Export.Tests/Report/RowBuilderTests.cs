using System.Linq;
using MsnForensics.Diagnostics;
using MsnForensics.Export.Report;

namespace MsnForensics.Export.Tests.Report;

public sealed class RowBuilderTests
{
    private readonly SectionCatalog _sections = new(2);

    [Fact]
    public void A_row_has_a_cell_for_each_column()
    {
        Add(new MsnTransfer { RecordIdSource = () => "1" });
        Add(new MsnTransferFile());
        Add(new MsnAuthentication());
        Add(new MsnSession());
        Add(new MsnPresence());
        Add(new MsnContact());
        Add(new MsnChannel());
        Add(new MsnServiceCall());
        Add(new MsnComparison());
        Add(new MsnArtifact());
        Add(new MsnIndicator());
        Add(new MsnTimelineEvent());
        Add(new MsnStream());
        Add(new MsnAnomaly());
        Assert.All(_sections.All, section => Assert.Equal(
            section.Columns.Count, Assert.Single(section.Rows).Cells.Count));
    }

    [Fact]
    public void What_has_no_table_is_refused() =>
        Assert.Null(new RowBuilder(_sections, new ReportTime(null)).Add(new MsnCommand(), "x"));

    [Fact]
    public void The_gravest_anomalies_stay_whatever_their_order()
    {
        Add(Anomaly("a", 1, AnomalySeverity.Information), "a");
        Add(Anomaly("b", 2, AnomalySeverity.Error), "b");
        Add(Anomaly("c", 3, AnomalySeverity.Information), "c");
        Add(Anomaly("d", 4, AnomalySeverity.Warning), "d");
        Assert.Equal(["r-b", "r-d"], _sections.Anomalies.Rows.Select(row => "r-" + row.Id));
        Assert.Equal(2, _sections.Anomalies.LeftOutCount);
    }

    [Fact]
    public void A_transfer_is_checked_in_its_offer_and_its_content()
    {
        Add(new MsnTransfer { Evidence = SampleCase.Evidence(1), DataEvidence = SampleCase.Evidence(9) });
        Assert.Equal(
            ["frame.number in {101}", "frame.number in {109}"],
            Assert.Single(_sections.Transfers.Rows).Evidence.Select(view => view.Filter));
    }

    [Fact]
    public void A_comparison_is_checked_in_both_sources()
    {
        Add(new MsnComparison { ReferenceObject = SampleCase.Message(1, "a"), DifferenceObject = SampleCase.Message(2, "b") });
        Assert.Equal(2, Assert.Single(_sections.Comparisons.Rows).Evidence.Count);
    }

    private static MsnAnomaly Anomaly(string code, int minute, AnomalySeverity severity) =>
        new() { Code = code, Severity = severity, Timestamp = SampleCase.Start.AddMinutes(minute), Path = "office.pcap" };

    private void Add(MsnRecord record, string id = "x") =>
        Assert.NotNull(new RowBuilder(_sections, new ReportTime(null)).Add(record, id));
}
