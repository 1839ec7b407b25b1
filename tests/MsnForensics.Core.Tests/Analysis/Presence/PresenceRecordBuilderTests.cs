using System.Linq;
using MsnForensics.Analysis;

namespace MsnForensics.Core.Tests.Analysis.Presence;

public sealed class PresenceRecordBuilderTests
{
    private const string Lines =
        """
        S: NLN NLN 1:bob@example.org Bob 2788999228:48 0
        S: UBX 1:bob@example.org <length>
           |<Data><PSM>x</PSM><EndpointData id="{22222222-3333-4444-5555-666666666666}"><Capabilities>1:2</Capabilities></EndpointData></Data>
        WAIT 10
        S: NLN AWY 1:bob@example.org Bob 2788999228:48 0
        """;

    [Fact]
    public void Evidence_names_the_commands_that_began_completed_and_ended_the_state()
    {
        MsnPresence first = PresencePlay.Of(Lines).Of("bob@example.org")[0];
        Assert.Equal(3, first.Evidence.Parts.Count);
        Assert.Equal(3, first.Evidence.FrameNumbers.Distinct().Count());
        Assert.All(first.Evidence.Parts, part => Assert.Equal(MsnStreamDirection.ServerToClient, part.StreamDirection));
        Assert.Equal(0, first.Evidence.StreamOffset);
    }

    [Fact]
    public void Ids_differ_between_records_of_one_command_and_not_between_runs()
    {
        string[] ids = [.. PresencePlay.Of(Lines).All.Select(state => state.RecordId)];
        Assert.Equal(3, ids.Distinct().Count());
        Assert.Equal(ids, PresencePlay.Of(Lines).All.Select(state => state.RecordId));
        Assert.All(ids, id => Assert.Equal(32, id.Length));
    }

    [Fact]
    public void Times_follow_the_clock_offset()
    {
        AnalysisRequest request = new() { ClockOffset = System.TimeSpan.FromHours(1) };
        MsnPresence plain = PresencePlay.Of(Lines).All[0];
        MsnPresence moved = PresencePlay.Of(Lines, request).All[0];
        Assert.Equal((1.0, 1.0), (
            (moved.Timestamp - plain.Timestamp).TotalHours, (moved.EndTime - plain.EndTime).TotalHours));
        Assert.Equal(MsnTimestampSource.CaptureCorrected, moved.TimestampSource);
    }

    [Theory]
    [InlineData("1", "Computer")]
    [InlineData("2", "Web")]
    [InlineData("3", "Mobile")]
    [InlineData("4", "Xbox")]
    [InlineData("5", "5")]
    public void Kinds_of_clients_have_names(string type, string expected) => Assert.Equal(
        expected,
        PresencePlay.Of(
            PresencePlay.SignIn18
            + $"C: UUX 9 <length>\n   |<PrivateEndpointData><ClientType>{type}</ClientType></PrivateEndpointData>")
            .All.Single().ClientType);
}
