using System.Linq;
using MsnForensics.Analysis.Messages;
using MsnForensics.Analysis.Sessions;

namespace MsnForensics.Core.Tests.Analysis.Messages;

public sealed class ConversationTableTests
{
    private const string Alice = "alice@example.org";
    private const string Bob = "bob@example.org";
    private const string Carol = "carol@example.org";

    private readonly AnalysisScene _scene = new();
    private readonly ConversationTable _table;

    public ConversationTableTests() => _table = new ConversationTable(_scene.Context);

    [Fact]
    public void Sessions_of_the_same_people_are_one_conversation()
    {
        string first = Say(_scene.Open(), Alice, Bob);
        Assert.Equal(first, Say(_scene.Open(), Bob, Alice));
        Assert.NotEqual(first, Say(_scene.Open(), Alice, Carol));
        Assert.NotEqual(first, Say(_scene.Open(), Alice, Bob, Carol));
        Assert.Equal(3, _table.Build().Count());
    }

    [Fact]
    public void Who_joins_later_widens_the_sessions_conversation()
    {
        MsnpSession session = _scene.Open();
        string first = Say(session, Alice, Bob);
        Assert.Equal(first, Say(session, Alice, Bob, Carol));
        MsnConversation record = Assert.Single(_table.Build());
        Assert.Equal(new[] { Alice, Bob, Carol }, record.Participants);
    }

    [Fact]
    public void People_who_are_not_known_are_not_the_same_people()
    {
        Assert.NotEqual(Say(_scene.Open(), null, Bob), Say(_scene.Open(), null, Bob));
        Assert.NotEqual(Say(_scene.Open(), Alice), Say(_scene.Open(), Alice));
    }

    [Fact]
    public void Legs_with_one_number_at_one_server_are_one_session()
    {
        MsnpSession one = _scene.Open("192.0.2.1:1000");
        MsnpSession other = _scene.Open("192.0.2.2:1000");
        MsnpSession elsewhere = _scene.Open("192.0.2.2:1000", "198.51.100.99:1863");
        one.SwitchboardId = other.SwitchboardId = elsewhere.SwitchboardId = "4711";
        string id = Say(one, null, Bob);
        Assert.Equal(id, Say(other, null, Carol));
        Assert.NotEqual(id, Say(elsewhere, null, Carol));
    }

    private string Say(MsnpSession session, string? sender, params string[] recipients) =>
        _table.Add(new WaitingMessage(ParsedMessages.Leg(_scene, session, sender, "text")), sender, new MsnList<string>(recipients));
}
