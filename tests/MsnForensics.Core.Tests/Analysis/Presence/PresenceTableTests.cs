using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Analysis;
using MsnForensics.Analysis.Presence;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Diagnostics;
using MsnForensics.Transport;

namespace MsnForensics.Core.Tests.Analysis.Presence;

public sealed class PresenceTableTests
{
    [Fact]
    public void What_is_held_is_let_go_at_the_end()
    {
        AnalysisScene scene = new();
        MsnpSession session = scene.Open();
        scene.Server(session, "NLN NLN bob@example.org Bob 0").Server(session, "NLN AWY bob@example.org Bob 0");
        Assert.InRange(scene.Context.Budget.Held, 1000, 3000);
        scene.Close(session);
        Assert.Equal(0, scene.Context.Budget.Held);
    }

    [Fact]
    public void A_spent_budget_gives_states_out_at_once_and_says_so_once()
    {
        AnalysisScene scene = new(new AnalysisRequest { Option = new MsnParserOption { MaximumHeldBytes = 3000 } });
        MsnpSession session = scene.Open();
        scene.Client(session, "VER 1 MSNP9 CVR0").Client(session, "USR 2 TWN I alice@example.org");
        for (int i = 0; i < 10; i++)
        {
            scene.Server(session, $"NLN NLN bob{i}@example.org Bob 268435500");
        }

        List<MsnRecord> records = [.. scene.Take()];
        session.Close(StreamEnd.Finished, AnalysisScene.FrameAt(scene.Second));
        records.AddRange(scene.Take());
        MsnPresence[] states = [.. records.OfType<MsnPresence>()];
        Assert.Equal(10, states.Length);
        Assert.InRange(states.Count(state => state.EndReason == PresenceEnd.LimitReached), 7, 9);
        Assert.All(states, state => Assert.True(state.IsOpen));
        Assert.Single(records.OfType<MsnAnomaly>(), anomaly => anomaly.Code == "AnalysisLimitReached");
        Assert.Equal(0, scene.Context.Budget.Held);
    }

    [Fact]
    public void A_state_waits_until_its_observer_is_known()
    {
        AnalysisScene scene = new();
        MsnpSession session = scene.Open();
        scene.Server(session, "NLN NLN bob@example.org Bob 0").Server(session, "NLN AWY bob@example.org Bob 0");
        Assert.Empty(scene.Take().OfType<MsnPresence>());
        scene.Client(session, "CVR 2 0x0409 winnt 5.1 i386 MSNMSGR 6.2 MSMSGS alice@example.org")
            .Server(session, "NLN BSY bob@example.org Bob 0");
        Assert.Equal(
            ["Online alice@example.org", "Away alice@example.org"],
            scene.Take().OfType<MsnPresence>().Select(state => state.Status + " " + state.Observer));
    }

    [Fact]
    public void Not_more_than_so_many_states_wait()
    {
        AnalysisScene scene = new();
        MsnpSession session = scene.Open();
        for (int i = 0; i <= 1001; i++)
        {
            scene.Server(session, $"NLN {(i % 2 == 0 ? "NLN" : "AWY")} bob@example.org Bob 0");
        }

        Assert.Equal(1001, scene.Take().OfType<MsnPresence>().Count(state => state.Observer is null));
    }

    [Theory]
    [InlineData(StreamEnd.Finished, "SessionEnd", "Finished", false)]
    [InlineData(StreamEnd.Reset, "SessionEnd", "Reset", false)]
    [InlineData(StreamEnd.TimedOut, "SessionEnd", "TimedOut", true)]
    [InlineData(StreamEnd.CaptureEnd, "CaptureEnd", "CaptureEnd", true)]
    public void The_end_of_the_session_ends_the_observation(StreamEnd end, string contact, string own, bool isOwnOpen)
    {
        AnalysisScene scene = new();
        MsnpSession session = scene.Open();
        scene.Server(session, "CHG 5 NLN 0").Server(session, "NLN NLN bob@example.org Bob 0");
        session.Close(end, AnalysisScene.FrameAt(scene.Second + 5));
        MsnPresence[] states = [.. scene.Take().OfType<MsnPresence>()];
        Assert.Equal([own, contact], states.Select(state => state.EndReason));
        Assert.Equal([isOwnOpen, true], states.Select(state => state.IsOpen));
        Assert.All(states, state => Assert.Equal(scene.Second + 5, state.EndTime.ToUnixTimeSeconds()));
    }

    [Fact]
    public void An_end_that_seems_earlier_than_the_beginning_is_none()
    {
        AnalysisScene scene = new();
        MsnpSession session = scene.Open();
        scene.Server(session, "NLN NLN bob@example.org Bob 0");
        session.Close(StreamEnd.Finished, AnalysisScene.FrameAt(1));
        MsnPresence state = scene.Take().OfType<MsnPresence>().Single();
        Assert.Equal(TimeSpan.Zero, state.EndTime - state.Timestamp);
    }

    [Fact]
    public void States_are_made_for_those_who_ask()
    {
        AnalysisScene scene = new(new AnalysisRequest { Kinds = RecordKinds.Anomaly });
        MsnpSession session = scene.Open();
        scene.Server(session, "UBX bob@example.org", "<Data><PSM>x"u8.ToArray());
        session.Close(StreamEnd.Finished, AnalysisScene.FrameAt(scene.Second));
        IReadOnlyList<MsnRecord> records = scene.Take();
        Assert.Empty(records.OfType<MsnPresence>());
        Assert.Contains(records.OfType<MsnAnomaly>(), anomaly => anomaly.Code == "PayloadMalformed");
    }
}
