using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Commands;

[Collection(TransfersRun.Name)]
public sealed class GetMsnChannelCommandTests(TransfersRun run)
{
    [Fact]
    public void A_channel_says_who_offered_it_where_and_whether_it_is_there() => Assert.Equal(
        "File Msnftp alice@example.org 203.0.113.45:6891 (public) True Cookie", run.Get("channel"));

    [Fact]
    public void Purposes_filter() => Assert.Equal("0", run.Get("channelPurpose"));

    [Fact]
    public void A_timeline_shows_the_negotiation() => Assert.Equal("Channel Negotiated", run.Get("channelEvent"));
}
