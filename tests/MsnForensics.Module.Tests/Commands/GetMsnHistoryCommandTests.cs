using System;
using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Commands;

[Collection(RecordsRun.Name)]
public sealed class GetMsnHistoryCommandTests(RecordsRun run)
{
    [Fact]
    public void Numbers_in_names_give_the_accounts() => Assert.Equal(
        "alice@example.com " + SampleCaptures.FirstText.Replace("\u001B", "<ESC>", StringComparison.Ordinal)
            + "|bob@example.com yes",
        run.Get("history"));

    [Fact]
    public void Messages_are_filtered() => Assert.Equal("2|0|1", run.Get("historyFilters"));

    [Fact]
    public void Evidence_names_the_offset() =>
        Assert.StartsWith("bob2211151048.xml offset ", run.Get("historyDisplay"), StringComparison.Ordinal);

    [Fact]
    public void They_make_a_timeline() => Assert.Equal("message|message", run.Get("historyEvents"));

    [Fact]
    public void Local_times_are_read_in_the_zone_given() =>
        Assert.Equal("2008-03-14T20:05:09.0000000Z", run.Get("historyZone"));

    [Fact]
    public void An_unknown_zone_is_refused() =>
        Assert.Equal("ParameterArgumentTransformationError", run.Get("historyBadZone"));

    [Fact]
    public void Anomalies_are_given_when_asked_for() => Assert.Equal("LogTruncated", run.Get("historyAnomalies"));

    [Fact]
    public void A_log_that_is_cut_is_a_warning() => Assert.Equal("True", run.Get("historyWarning"));

    [Fact]
    public void What_is_no_log_is_an_error() =>
        Assert.Equal("HistoryFormatUnknown:InvalidData", run.Get("historyErrors"));

    [Fact]
    public void Old_charsets_are_found_out() =>
        Assert.Equal("Привет, как дела? Сегодня вечером встречаемся.|windows-1251", run.Get("historyOld"));
}
