using System;
using System.Linq;
using MsnForensics.Analysis;

namespace MsnForensics.Core.Tests.Analysis.Timeline;

public sealed class PresenceTimelineTests
{
    private static readonly DateTimeOffset Start = new(2008, 3, 14, 20, 5, 9, TimeSpan.Zero);

    [Fact]
    public void A_status_says_who_is_how()
    {
        MsnTimelineEvent made = Single("Status", new MsnPresence
        {
            Timestamp = Start,
            Account = "bob@example.org",
            Status = "Away",
            PersonalMessage = "lunch",
            Media = "Song - Artist",
            Observer = "alice@example.org",
            SessionId = "s",
        });
        Assert.Equal((Start, "Status Changed", "presence"), (made.Timestamp, made.TimestampDescription, made.EventType));
        Assert.Equal(("bob@example.org", "alice@example.org", "s"), (made.Account, made.Peer, made.SessionId));
        Assert.Equal("bob@example.org is Away (lunch; Song - Artist)", made.Message);
    }

    [Theory]
    [InlineData("Name", "name_change", "Name Changed", "bob@example.org is now called Bob")]
    [InlineData("PersonalMessage", "psm_change", "Personal Message Changed", "bob@example.org says: hi; song")]
    [InlineData("PersonalMessage,Media", "psm_change", "Personal Message Changed", "bob@example.org says: hi; song")]
    [InlineData("Name,Status", "presence", "Status Changed", "bob@example.org is Busy (hi; song)")]
    [InlineData("DisplayPicture", "presence", "Presence Changed", "bob@example.org is Busy (hi; song) [new: DisplayPicture]")]
    [InlineData("", "presence", "Presence Changed", "bob@example.org is Busy (hi; song)")]
    public void What_changed_decides_the_type(string changes, string type, string description, string message)
    {
        MsnTimelineEvent made = Single(changes, new MsnPresence
        {
            Account = "bob@example.org", Name = "Bob", Status = "Busy", PersonalMessage = "hi", Media = "song",
        });
        Assert.Equal((type, description, message), (made.EventType, made.TimestampDescription, made.Message));
    }

    [Fact]
    public void The_own_status_has_no_peer_and_a_found_one_says_so()
    {
        MsnTimelineEvent made = Single("Status", new MsnPresence
        {
            Account = "alice@example.org", Observer = "alice@example.org", Status = "Hidden", IsInitial = true,
        });
        Assert.Null(made.Peer);
        Assert.Equal("Status Found", made.TimestampDescription);
    }

    [Fact]
    public void A_place_that_goes_is_an_event_of_its_own()
    {
        MsnPresence place = new()
        {
            Timestamp = Start,
            EndTime = Start.AddHours(1),
            EndReason = "PlaceGone",
            Account = "alice@example.org",
            EndpointId = "{1}",
            EndpointName = "FAMILY-PC",
            Changes = new MsnList<string>(["EndpointName"]),
        };
        MsnTimelineEvent[] made = [.. new TimelineBuilder(new TimelineOption()).Build(place)];
        Assert.Equal(
            ["alice@example.org at FAMILY-PC shows itself [new: EndpointName]", "alice@example.org at FAMILY-PC is signed out"],
            made.Select(item => item.Message));
        Assert.Equal(Start.AddHours(1), made[1].Timestamp);
        Assert.NotEqual(made[0].RecordId, made[1].RecordId);
    }

    private static MsnTimelineEvent Single(string changes, MsnPresence presence) =>
        new TimelineBuilder(new TimelineOption()).Build(new MsnPresence
        {
            Timestamp = presence.Timestamp,
            Account = presence.Account,
            Name = presence.Name,
            Status = presence.Status,
            PersonalMessage = presence.PersonalMessage,
            Media = presence.Media,
            Observer = presence.Observer,
            SessionId = presence.SessionId,
            IsInitial = presence.IsInitial,
            Changes = new MsnList<string>(changes.Split(',', StringSplitOptions.RemoveEmptyEntries)),
        }).Single();
}
