using MsnForensics.Analysis.Streams;
using MsnForensics.Transport;

namespace MsnForensics.Core.Tests.Analysis.Streams;

public sealed class StreamContextTests
{
    [Fact]
    public void Turning_the_sides_turns_endpoints_and_directions()
    {
        StreamContext context = new AnalysisScene().OpenStream("192.0.2.1:1000", "192.0.2.2:2000");
        Assert.Equal(("192.0.2.1:1000", "192.0.2.2:2000"), (context.Client.ToString(), context.Server.ToString()));
        Assert.Equal(MsnStreamDirection.ClientToServer, context.DirectionOf(StreamSide.A));
        context.ClientSide = StreamSide.B;
        Assert.Equal(("192.0.2.2:2000", "192.0.2.1:1000"), (context.Client.ToString(), context.Server.ToString()));
        Assert.Equal(MsnStreamDirection.ServerToClient, context.DirectionOf(StreamSide.A));
    }

    [Fact]
    public void Ids_tell_kind_stream_direction_and_place_apart()
    {
        AnalysisScene scene = new();
        StreamContext one = scene.OpenStream();
        StreamContext other = scene.OpenStream();
        ByteRange range = new(5, 6, [AnalysisScene.FrameAt(1)], null);
        string id = one.IdOf("Message", true, range)();
        Assert.Equal(id, one.IdOf("Message", true, range with { Frames = [] })());
        Assert.NotEqual(id, other.IdOf("Message", true, range)());
        Assert.NotEqual(id, one.IdOf("Command", true, range)());
        Assert.NotEqual(id, one.IdOf("Message", false, range)());
        Assert.NotEqual(id, one.IdOf("Message", true, range with { Offset = 4 })());
        Assert.Equal(one.CommunityId, other.CommunityId);
        Assert.StartsWith("1:", one.CommunityId, System.StringComparison.Ordinal);
    }
}
