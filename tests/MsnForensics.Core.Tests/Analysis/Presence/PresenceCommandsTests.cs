using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CsCheck;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Testing.Transcripts;
using MsnForensics.Transport;

namespace MsnForensics.Core.Tests.Analysis.Presence;

public sealed class PresenceCommandsTests
{
    [Fact]
    public void The_sample_of_MSNP8()
    {
        IReadOnlyList<MsnPresence> states = Play(SampleTranscripts.SignInMsnp8);
        Assert.Equal(
            [
                "alice@example.org Online SignedInElsewhere", "bob@example.org Away Changed",
                "bob@example.org Busy Changed", "bob@example.org Offline SessionEnd",
            ],
            states.OrderBy(state => state.Timestamp).Select(state => $"{state.Account} {state.Status} {state.EndReason}"));
        Assert.Equal([true, false, false], states.Where(state => state.Account![0] == 'b').OrderBy(state => state.Timestamp).Select(state => state.IsInitial));
    }

    [Fact]
    public void The_sample_of_MSNP18()
    {
        IReadOnlyList<MsnPresence> states = Play(SampleTranscripts.SignInMsnp18);
        MsnPresence bob = states.First(state => state.Account == "bob@example.org" && state.Status == "Online");
        Assert.Equal(("Bob B", "At work & busy", "Song - Artist"), (bob.Name, bob.PersonalMessage, bob.Media));
        Assert.Equal(("Windows Live Messenger 2009", true), (bob.ClientGeneration, bob.IsInitial));
        Assert.Contains(states, state => state.EndpointName == "FAMILY-PC" && state.Status == "Online"
            && state.EndpointId == "{11111111-2222-3333-4444-555555555555}");
        Assert.Contains(states, state => state.EndpointId == "{22222222-3333-4444-5555-666666666666}"
            && state.Account == "bob@example.org");
    }

    [Theory]
    [InlineData("{11111111-2222-3333-4444-55555555555A}")]
    [InlineData("11111111-2222-3333-4444-55555555555A")]
    public void The_sign_in_tells_the_clients_place(string guid)
    {
        PresencePlay play = PresencePlay.Of(
            "C: USR 4 SSO S t=ticket response " + guid + "\nC: UUX 9 <length>\n"
            + "   |<PrivateEndpointData><EpName>PC</EpName></PrivateEndpointData>");
        Assert.Equal(PresencePlay.OwnPlace, play.All.Single().EndpointId);
    }

    [Theory]
    [InlineData("C: NLN NLN bob@example.org Bob 0")]
    [InlineData("S: UUX 5 0")]
    [InlineData("C: UBX bob@example.org 18\n   |<Data><PSM>x</PSM>")]
    public void A_command_from_the_wrong_side_tells_nothing(string line) => Assert.Empty(
        PresencePlay.Of(PresencePlay.SignIn18 + line).All);

    [Fact]
    public void Any_commands_give_states_in_bounds()
    {
        byte[][] lines = [.. SampleTranscripts.All.Values.SelectMany(transcript => transcript.Steps).Select(step => step.Bytes)];
        Gen.Select(AnyOf.Items(lines), Gen.Bool, Gen.Int[0, 400], Gen.Byte).Array[1, 20].Sample(items =>
        {
            AnalysisScene scene = new();
            MsnpSession session = scene.Open();
            foreach ((byte[] bytes, bool isFromClient, int at, byte value) in items)
            {
                byte[] changed = [.. bytes];
                changed[at % changed.Length] = value;
                int end = changed.AsSpan().IndexOf("\r\n"u8);
                string line = Encoding.Latin1.GetString(changed, 0, Math.Max(end, 0));
                byte[] payload = changed[Math.Max(end + 2, 0)..];
                scene.Feed(session, scene.Command(isFromClient, line, payload.Length == 0 ? null : payload, session));
            }

            session.Close(StreamEnd.CaptureEnd, AnalysisScene.FrameAt(scene.Second));
            return scene.Take().OfType<MsnPresence>().All(state => state.EndTime >= state.Timestamp)
                && scene.Context.Budget.Held >= 0;
        });
    }

    private static IReadOnlyList<MsnPresence> Play(Transcript transcript)
    {
        AnalysisScene scene = new();
        MsnpSession session = scene.Open();
        foreach (TranscriptStep step in transcript.Steps)
        {
            string line = step.Payload is null ? step.Line : step.Line[..step.Line.LastIndexOf(' ')];
            scene.Feed(session, scene.Command(step.IsFromClient, line, step.Payload, session));
        }

        session.Close(StreamEnd.Finished, AnalysisScene.FrameAt(scene.Second));
        return [.. scene.Take().OfType<MsnPresence>()];
    }
}
