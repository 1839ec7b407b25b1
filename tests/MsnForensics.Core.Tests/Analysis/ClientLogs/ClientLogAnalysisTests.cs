using System;
using System.IO;
using System.Linq;
using System.Text;
using CsCheck;
using MsnForensics.Analysis;
using MsnForensics.Analysis.ClientLogs;
using MsnForensics.Capture;
using MsnForensics.Testing.Logs;

namespace MsnForensics.Core.Tests.Analysis.ClientLogs;

public sealed class ClientLogAnalysisTests
{
    [Fact]
    public void Commands_of_a_log_make_the_records_of_a_capture()
    {
        MsnRecord[] records = Read(ClientLogText.Chat("2008-03-14 "));
        MsnSession session = Assert.Single(records.OfType<MsnSession>());
        Assert.Equal(MsnSessionKind.Switchboard, session.Kind);
        Assert.Equal(["alice@example.com", "bob@example.com"], session.Participants.Order());
        MsnMessage[] messages = records.OfType<MsnMessage>().ToArray();
        Assert.Equal("hello there", messages[0].Text);
        Assert.StartsWith("cut by the log", messages[1].Text, StringComparison.Ordinal);
        Assert.Equal(["alice@example.com", "bob@example.com"], messages.Select(message => message.From));
        Assert.Equal(MsnCompleteness.Complete, messages[0].Completeness);
        Assert.NotEqual(MsnCompleteness.Complete, messages[1].Completeness);
    }

    [Fact]
    public void Times_are_local_and_lines_are_the_evidence()
    {
        MsnMessage message = Read(ClientLogText.Chat("2008-03-14 ")).OfType<MsnMessage>().First();
        Assert.Equal(new DateTimeOffset(2008, 3, 14, 21, 5, 9, TimeSpan.Zero), message.Timestamp);
        Assert.Equal(MsnTimestampSource.HostLocal, message.TimestampSource);
        Assert.Equal("log", message.Evidence.Layer);
        Assert.Equal(7, message.Evidence.FrameNumbers[0]);
        Assert.Equal("", message.Evidence.CommunityId);
    }

    [Fact]
    public void Without_dates_there_is_no_time() => Assert.All(
        Read(ClientLogText.Chat()).OfType<MsnMessage>(),
        message => Assert.Equal(MsnTimestampSource.None, message.TimestampSource));

    [Fact]
    public void Lines_without_command_are_counted() => Assert.Contains(
        Read(ClientLogText.Chat()).OfType<MsnAnomaly>(),
        anomaly => anomaly.Code == "LogDamaged" && anomaly.Detail.StartsWith("1 lines", StringComparison.Ordinal));

    [Fact]
    public void Logs_are_told_from_captures_by_their_content()
    {
        string path = Path.GetTempFileName();
        File.WriteAllText(path, ClientLogText.Chat());
        using (IEvidenceAnalysis run = EvidenceAnalysis.Open([CaptureSource.FromPath(path)], new AnalysisRequest()))
        {
            Assert.IsType<ClientLogAnalysis>(run);
        }

        File.WriteAllText(path, "no log at all");
        using (IEvidenceAnalysis run = EvidenceAnalysis.Open([CaptureSource.FromPath(path)], new AnalysisRequest()))
        {
            Assert.IsType<CaptureAnalysis>(run);
        }

        File.Delete(path);
    }

    [Fact]
    public void Any_cut_and_any_noise_is_read()
    {
        string log = ClientLogText.Chat("2008-03-14 ");
        Gen.Select(Gen.Int[0, log.Length], Gen.String).Sample(
            (at, noise) => Assert.NotNull(Read(log[..at] + noise + log[at..])), iter: 200);
    }

    private static MsnRecord[] Read(string log)
    {
        CaptureSource source = CaptureSource.FromStream(new MemoryStream(Encoding.UTF8.GetBytes(log)), "MsnMsgr.txt");
        using ClientLogAnalysis analysis = new(source, new AnalysisRequest());
        return analysis.Read().ToArray();
    }
}
