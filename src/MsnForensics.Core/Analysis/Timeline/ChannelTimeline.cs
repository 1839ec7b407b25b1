using System;
using System.Globalization;

namespace MsnForensics.Analysis.Timeline;

/// <summary>The timeline event of a channel: its negotiation.</summary>
internal static class ChannelTimeline
{
    public static MsnTimelineEvent Build(MsnChannel channel) => TimelineBuilder.Create(
        channel,
        channel.Timestamp,
        "Channel Negotiated",
        "channel",
        channel.Offerer,
        channel.Peer,
        FormattableString.Invariant($"{channel.Protocol} for {channel.Purpose} at {channel.Candidates}: ")
            + StateOf(channel),
        "");

    private static string StateOf(MsnChannel channel) => channel.IsObserved
        ? string.Format(
            CultureInfo.InvariantCulture,
            "{0}, {1} bytes (by {2})",
            channel.ObservedEndpoints,
            channel.ObservedBytes,
            channel.MatchGround)
        : "no traffic of it is in the capture";
}
