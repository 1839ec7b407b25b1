using System.IO;
using System.Linq;
using MsnForensics.Analysis;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;
using MsnForensics.Testing.Samples;

namespace MsnForensics.Core.Tests.Analysis;

public sealed class ByteBudgetTests
{
    [Fact]
    public void What_is_let_go_makes_room_again()
    {
        AnalysisScene scene = new(new AnalysisRequest { Option = new MsnParserOption { MaximumHeldBytes = 100 } });
        ByteBudget budget = scene.Context.Budget;
        Assert.False(budget.Change(100));
        Assert.True(budget.Change(1));
        Assert.False(budget.Change(-1));
        Assert.Equal(100, budget.Held);
    }

    [Fact]
    public void A_waiting_message_is_held_until_it_leaves()
    {
        AnalysisScene scene = new();
        MsnpSession session = scene.Open();
        scene.Client(session, "USR 1 alice@example.org 1.2.3");
        scene.Server(session, "MSG bob@example.org Bob", "Content-Type: text/plain\r\n\r\nhi"u8.ToArray());
        Assert.InRange(scene.Context.Budget.Held, 30, 40);
        scene.Hub.Complete();
        Assert.Equal(0, scene.Context.Budget.Held);
    }

    [Fact]
    public void A_spent_budget_gives_out_messages_early_and_says_so_once()
    {
        string[] texts = Texts(new MsnParserOption(), out int unlimitedReports);
        string[] hurried = Texts(new MsnParserOption { MaximumHeldBytes = 300 }, out int reports);
        Assert.Equal(texts.Order(), hurried.Order());
        Assert.Equal(0, unlimitedReports);
        Assert.Equal(1, reports);
    }

    private static string[] Texts(MsnParserOption option, out int reports)
    {
        using CaptureAnalysis analysis = new(
            [CaptureSource.FromStream(new MemoryStream(FirstLookSample.File()), "sample")],
            new AnalysisRequest { Option = option });
        MsnRecord[] records = analysis.Read().ToArray();
        reports = records.OfType<MsnAnomaly>().Count(anomaly => anomaly.Code == "AnalysisLimitReached");
        return [.. records.OfType<MsnMessage>().Where(message => message.Text is not null).Select(message => message.Text!)];
    }
}
