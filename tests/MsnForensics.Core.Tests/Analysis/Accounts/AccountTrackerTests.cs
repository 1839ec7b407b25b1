using System.Linq;
using MsnForensics.Analysis;
using MsnForensics.Core.Tests.Analysis.Contacts;
using MsnForensics.Diagnostics;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Conversations;

namespace MsnForensics.Core.Tests.Analysis.Accounts;

public sealed class AccountTrackerTests
{
    [Fact]
    public void Sessions_of_one_account_are_one_record()
    {
        MsnAccount alice = ContactScene.SignedIn(8).Close().SignIn(8, client: "192.0.2.99:2000").Close()
            .SignIn(8, client: "192.0.2.99:2001").Account();
        Assert.Equal(3, alice.SessionCount);
        Assert.Equal(["192.0.2.23", "192.0.2.99"], alice.Addresses);
        Assert.Equal([2000, 2001], alice.Origins[1].Ports);
    }

    [Fact]
    public void An_owner_whom_another_session_tells_is_known()
    {
        ContactScene scene = ContactScene.MidStream().Client("XFR 8 SB")
            .Server("XFR 8 SB 192.0.2.20:1863 CKI 17342299.1050000000.12345").Server("PRP 9 MFN Alice%20A")
            .Close().Open("192.0.2.23:1040").Client("USR 1 alice@example.org 17342299.1050000000.12345");
        MsnAccount alice = scene.Account();
        Assert.Equal((2, "Alice A"), (alice.SessionCount, alice.Names.ToString()));
    }

    [Fact]
    public void Messages_are_counted_for_who_wrote_them()
    {
        MsnpConversation chat = new MsnpConversation().Enter("alice@example.org", "17342299.1050000000.12345", "bob@example.org")
            .Say("one").Say("two").Say(MessageBytes.Typing("alice@example.org")).Hear("bob@example.org", "Bob", "three");
        MsnAccount[] accounts = AnalysisRun.Of(chat.Packets, new AnalysisRequest { Kinds = RecordKinds.Account })
            .Of<MsnAccount>().ToArray();
        Assert.Equal(
            [("alice@example.org", 2), ("bob@example.org", 1)],
            accounts.Select(account => (account.Account, (int)account.MessageCount)));
    }

    [Fact]
    public void Nobody_is_told_of_a_session_without_owner() =>
        Assert.Empty(ContactScene.MidStream().Server("QNG 50").Accounts());

    [Fact]
    public void The_number_of_accounts_is_bounded()
    {
        ContactScene scene = ContactScene.SignedIn(8, request: new AnalysisRequest
        {
            Option = new MsnParserOption { MaximumAccountCount = 3 },
        });
        for (int i = 0; i < 10; i++)
        {
            scene.Server($"NLN NLN c{i}@example.org c 0");
        }

        Assert.Equal(3, scene.Accounts().Count);
        Assert.Single(scene.Anomalies, anomaly => anomaly.Detail.StartsWith("MaximumAccountCount", System.StringComparison.Ordinal));
    }
}
