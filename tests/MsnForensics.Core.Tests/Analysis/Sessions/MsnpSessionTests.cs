using System.Linq;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Transport;

namespace MsnForensics.Core.Tests.Analysis.Sessions;

public sealed class MsnpSessionTests
{
    private const string Alice = "alice@example.org";

    private readonly AnalysisScene _scene = new();

    [Fact]
    public void The_first_word_about_the_owner_stands()
    {
        MsnpSession session = _scene.Open();
        session.Identify("", null);
        Assert.Null(session.Account);
        session.Identify(Alice, null);
        session.Identify("mallory@example.org", null);
        Assert.Equal(Alice, session.Account);
    }

    [Fact]
    public void Owner_dialect_and_client_pass_along_a_link_both_ways()
    {
        MsnpSession origin = _scene.Open();
        origin.Dialect = "MSNP15";
        origin.Client = "client";
        MsnpSession session = _scene.Open();
        session.TakeUp(new SessionLink(origin, "RNG", "4711"));
        Assert.Equal(("MSNP15", "client", "4711"), (session.Dialect, session.Client, session.SwitchboardId));
        session.Identify(Alice, null);
        Assert.Equal(Alice, origin.Account);
        origin.SetName("bob@example.org", "Bob%20B");
        Assert.Equal("Bob B", session.NameOf("bob@example.org"));
        Assert.Null(session.NameOf("carol@example.org"));
    }

    [Fact]
    public void A_link_to_itself_is_none()
    {
        MsnpSession session = _scene.Open();
        session.TakeUp(new SessionLink(session, "XFR", null));
        session.TakeUp(null);
        Assert.Null(session.Link);
    }

    [Fact]
    public void Attribution_waits_for_beginning_people_or_end()
    {
        MsnpSession session = _scene.Open();
        Assert.False(session.CanAttribute);
        session.Identify(Alice, null);
        Assert.False(session.CanAttribute);
        session.Members.Witness("bob@example.org");
        Assert.True(session.CanAttribute);
        MsnpSession other = _scene.Open();
        other.HasBeginning = true;
        Assert.True(other.CanAttribute);
        MsnpSession closed = _scene.Open();
        closed.Close(StreamEnd.Finished, default);
        Assert.True(closed.CanAttribute);
    }

    [Fact]
    public void The_record_sums_up()
    {
        MsnpSession session = _scene.Open();
        _scene.Client(session, "USR 1 " + Alice + " 17342299.1050000000.12345")
            .Server(session, "JOI bob@example.org Bob");
        MsnSession record = _scene.Close(session, StreamEnd.Reset);
        Assert.Equal(new[] { Alice, "bob@example.org" }, record.Participants);
        Assert.Equal(
            (2L, "Reset", false, "Tcp"), (record.CommandCount, record.EndReason, record.IsMidStream, record.Carrier));
        Assert.Equal(("17342299", session.SessionId), (record.SwitchboardId, record.SessionId));
        Assert.Equal(("192.0.2.23:1035", "198.51.100.31:1863"), (record.ClientEndpoint, record.ServerEndpoint));
        Assert.Equal(new long[] { 1001 }, record.Evidence.FrameNumbers);
    }

    [Fact]
    public void A_session_without_commands_gives_no_record()
    {
        MsnpSession session = _scene.Open();
        session.Close(StreamEnd.Finished, default);
        Assert.Empty(_scene.Take().OfType<MsnSession>());
    }

    [Fact]
    public void What_nothing_tells_is_said()
    {
        MsnpSession session = _scene.Open();
        session.Kind = MsnSessionKind.Switchboard;
        session.Close(StreamEnd.CaptureEnd, AnalysisScene.FrameAt(5));
        Assert.Equal(
            new[] { "SessionOwnerUnknown", "SessionParticipantsUnknown" },
            _scene.Take().OfType<MsnAnomaly>().Select(anomaly => anomaly.Code));
    }

    [Fact]
    public void Sources_are_kept_once_and_bounded()
    {
        MsnpSession session = _scene.Open();
        for (int i = 0; i < 30; i++)
        {
            MsnForensics.Analysis.Streams.CommandEvent item = _scene.Command(true, "PNG", null, session);
            session.OnCommand(item);
            session.AddSource(item);
            session.AddSource(item);
        }

        Assert.Equal(16, _scene.Close(session).Evidence.Parts.Count);
    }
}
