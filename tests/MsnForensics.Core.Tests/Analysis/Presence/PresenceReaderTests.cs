using System.Linq;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Transport;

namespace MsnForensics.Core.Tests.Analysis.Presence;

public sealed class PresenceReaderTests
{
    [Fact]
    public void A_switchboard_shows_no_states()
    {
        AnalysisScene scene = new();
        MsnpSession session = scene.Open();
        scene.Client(session, "USR 1 alice@example.org 1.2.3").Server(session, "NLN NLN bob@example.org Bob 0");
        session.Close(StreamEnd.Finished, AnalysisScene.FrameAt(scene.Second));
        Assert.Empty(scene.Take().OfType<MsnPresence>());
    }

    [Fact]
    public void A_session_without_commands_ends_in_peace()
    {
        AnalysisScene scene = new();
        scene.Open().Close(StreamEnd.Reset, AnalysisScene.FrameAt(scene.Second));
        Assert.Empty(scene.Take().OfType<MsnPresence>());
    }
}
