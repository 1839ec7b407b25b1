using System.Linq;
using MsnForensics.Testing.Logs;

namespace MsnForensics.Core.Tests.Artifacts.Logs;

public sealed class TransferPhraseTests
{
    [Theory]
    [InlineData("You have successfully received plan.xls from Bob.", "Completed")]
    [InlineData("Transfer of \"plan.xls\" is complete.", "Completed")]
    [InlineData("Bob has declined your invitation to receive plan.xls.", "Declined")]
    [InlineData("You have cancelled the transfer of plan.xls.", "Cancelled")]
    [InlineData("Bob canceled plan.xls.", "Cancelled")]
    [InlineData("Unable to connect. The transfer of plan.xls failed.", "Failed")]
    [InlineData("Transfer of plan.xls has been accepted by Bob. Starting transfer...", "Accepted")]
    [InlineData("Sie haben plan.xls erfolgreich von Bob empfangen.", "Completed")]
    [InlineData("Bob hat die \u00DCbertragung von plan.xls abgelehnt.", "Declined")]
    [InlineData("Le transfert de plan.xls a \u00E9chou\u00E9.", "Failed")]
    [InlineData("Vous avez refus\u00E9 plan.xls.", "Declined")]
    [InlineData("Se ha cancelado plan.xls.", "Cancelled")]
    [InlineData("Hai accettato plan.xls.", "Accepted")]
    [InlineData("plan.xls is ontvangen.", "Completed")]
    [InlineData("\u0424\u0430\u0439\u043B plan.xls", "Unknown")]
    public void Words_tell_how_a_transfer_ended(string text, string outcome) =>
        Assert.Contains("Outcome=" + outcome, Read(text, "plan.xls", "Bob").Fields);

    [Fact]
    public void Names_of_people_and_files_are_no_words()
    {
        MsnMessage entry = Read("accepted Bob: declined.doc", "C:\\x\\declined.doc", "accepted Bob");
        Assert.Contains("Outcome=Unknown", entry.Fields);
    }

    [Fact]
    public void The_ground_is_said() => Assert.Contains(
        "OutcomeGround=words 'successfully received' (en)",
        Read("You have successfully received plan.xls from Bob.", "plan.xls", "Bob").Fields);

    [Fact]
    public void Offers_have_no_outcome() => Assert.DoesNotContain(
        HistoryRun.Messages(MessageLogText.Example)[1].Fields, field => field.StartsWith("Outcome", System.StringComparison.Ordinal));

    private static MsnMessage Read(string text, string file, string name) => HistoryRun.Messages(MessageLogText.Log(
        "<InvitationResponse DateTime=\"2008-03-14T20:07:02.890Z\" SessionID=\"1\"><From><User FriendlyName=\"" + name
        + "\"/></From><File>" + file + "</File><Text>" + text + "</Text></InvitationResponse>")).Single();
}
