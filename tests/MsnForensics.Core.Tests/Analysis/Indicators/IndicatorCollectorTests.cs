using System.Collections.Generic;
using System.Linq;
using MsnForensics.Analysis;
using MsnForensics.Diagnostics;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Conversations;
using MsnForensics.Testing.Packets;

namespace MsnForensics.Core.Tests.Analysis.Indicators;

public sealed class IndicatorCollectorTests
{
    private static readonly AnalysisRequest Search = new() { Kinds = RecordKinds.Indicator | RecordKinds.Anomaly };

    [Fact]
    public void Equal_finds_of_a_connection_are_one_record_with_their_number()
    {
        MsnIndicator format = Formats(Search).Single();
        Assert.Equal(5, format.Count);
        Assert.Equal(4, (format.LastTime - format.Timestamp).TotalSeconds, 1.0);
    }

    [Fact]
    public void Each_find_is_a_record_when_asked_for()
    {
        MsnIndicator[] all = Formats(Search with { AllIndicators = true });
        Assert.Equal([1L, 1, 1, 1, 1], all.Select(item => item.Count));
        Assert.Distinct(all.Select(item => item.RecordId));
        Assert.Equal(Formats(Search).Single().RecordId, all[0].RecordId);
    }

    [Fact]
    public void Beyond_the_limit_records_come_early_and_it_is_told()
    {
        AnalysisRequest limited = Search with { Option = new MsnParserOption { MaximumIndicatorCount = 3 } };
        AnalysisRun run = AnalysisRun.Of(Chat(), limited);
        Assert.Contains("AnalysisLimitReached", run.Codes);
        Assert.Equal(
            AnalysisRun.Of(Chat(), Search).Of<MsnIndicator>().Sum(item => item.Count),
            run.Of<MsnIndicator>().Sum(item => item.Count));
        Assert.DoesNotContain("AnalysisLimitReached", AnalysisRun.Of(Chat(), Search).Codes);
    }

    private static MsnIndicator[] Formats(AnalysisRequest request) =>
        [.. AnalysisRun.Of(Chat(), request).Of<MsnIndicator>().Where(item => item.Value == "X-MMS-IM-Format")];

    private static IReadOnlyList<TestPacket> Chat()
    {
        MsnpConversation chat = new MsnpConversation().Enter("alice@example.org", "1.2.3", "bob@example.org");
        for (int i = 0; i < 5; i++)
        {
            chat.Say(MessageBytes.Text("hello", "FN=Arial")).Wait(1);
        }

        return chat.Packets;
    }
}
