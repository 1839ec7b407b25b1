using System.Linq;
using MsnForensics.Analysis.Messages;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Streams;

namespace MsnForensics.Core.Tests.Analysis.Messages;

public sealed class SwitchboardLegTests
{
    private const string Alice = "alice@example.org";
    private const string Bob = "bob@example.org";
    private const string Carol = "carol@example.org";

    private readonly AnalysisScene _scene = new();

    [Fact]
    public void The_clients_message_goes_to_the_members()
    {
        MsnpSession session = _scene.Open();
        LegMessage message = ParsedMessages.Leg(_scene, session, null, "text");
        Assert.Null(message.Sender);
        Assert.Empty(message.Recipients);
        session.Identify(Alice, null);
        session.Members.Witness(Bob);
        Assert.Equal(Alice, message.Sender);
        Assert.Equal(new[] { Bob }, message.Recipients);
    }

    [Fact]
    public void The_servers_message_goes_to_the_owner_and_the_other_members()
    {
        MsnpSession session = _scene.Open();
        session.Identify(Alice, null);
        session.Members.Witness(Bob);
        session.Members.Witness(Carol);
        LegMessage message = ParsedMessages.Leg(_scene, session, Bob, "text");
        Assert.Equal(new[] { Alice, Carol }, message.Recipients.Order());
    }

    [Fact]
    public void Its_moment_is_that_of_its_last_part()
    {
        MsnpSession session = _scene.Open();
        SwitchboardLeg message = new(
            session,
            new CommandSet([_scene.Command(true, "MSG 2 N", [1]), _scene.Command(true, "MSG 3 N", [2])]),
            new MessageContent());
        Assert.Equal(_scene.Second * 1_000_000_000, message.At.UnixNanoseconds);
        Assert.True(message.IsFromClient);
    }
}
