using System;
using System.Linq;
using MsnForensics.Analysis;

namespace MsnForensics.Core.Tests.Analysis.Timeline;

public sealed class ContactTimelineTests
{
    private static readonly DateTimeOffset Start = new(2008, 3, 14, 20, 5, 9, TimeSpan.Zero);

    [Theory]
    [InlineData(MsnContactAction.Added, MsnContactLists.Forward, "contact_add", "Contact Added", "bob@example.org put on the forward list, in the group Work")]
    [InlineData(MsnContactAction.Removed, MsnContactLists.Forward, "contact_remove", "Contact Removed", "bob@example.org taken off the forward list")]
    [InlineData(MsnContactAction.Added, MsnContactLists.Block, "block", "Contact Blocked", "bob@example.org put on the block list, in the group Work")]
    [InlineData(MsnContactAction.Removed, MsnContactLists.Block, "block", "Contact Unblocked", "bob@example.org taken off the block list")]
    [InlineData(MsnContactAction.Removed, MsnContactLists.Allow, "contact_list", "Contact List Changed", "bob@example.org taken off the allow list")]
    [InlineData(MsnContactAction.AddedToGroup, MsnContactLists.None, "contact_list", "Contact List Changed", "bob@example.org put into the group Work")]
    [InlineData(MsnContactAction.RemovedFromGroup, MsnContactLists.None, "contact_list", "Contact List Changed", "bob@example.org taken out of the group Work")]
    [InlineData(MsnContactAction.Missing, MsnContactLists.Allow, "contact_list", "Contact List Changed", "bob@example.org is not on the allow list any more")]
    public void Each_change_has_its_type(
        MsnContactAction action, MsnContactLists list, string type, string description, string sentence)
    {
        MsnTimelineEvent made = Single(new MsnContactChange { Action = action, List = list, Group = "Work" });
        Assert.Equal((type, description), (made.EventType, made.TimestampDescription));
        Assert.Equal("alice@example.org: " + sentence, made.Message);
        Assert.Equal(("alice@example.org", "bob@example.org"), (made.Account, made.Peer));
    }

    [Theory]
    [InlineData(MsnContactAction.Added, "contact_add", "Added by Contact", "bob@example.org: alice@example.org put on the reverse list")]
    [InlineData(MsnContactAction.Removed, "contact_remove", "Removed by Contact", "bob@example.org: alice@example.org taken off the reverse list")]
    public void What_the_other_person_does_is_theirs(MsnContactAction action, string type, string description, string sentence)
    {
        MsnTimelineEvent made = Single(new MsnContactChange
        {
            Action = action, List = MsnContactLists.Reverse, By = MsnContactActor.Contact,
        });
        Assert.Equal((type, description, sentence), (made.EventType, made.TimestampDescription, made.Message));
        Assert.Equal(("bob@example.org", "alice@example.org"), (made.Account, made.Peer));
    }

    [Fact]
    public void Refusals_and_silence_are_marked()
    {
        MsnTimelineEvent refused = Single(new MsnContactChange
        {
            List = MsnContactLists.Block, Outcome = MsnContactOutcome.Refused, Detail = "219 On the opposite list",
        });
        Assert.Equal("Contact Blocked (Refused)", refused.TimestampDescription);
        Assert.EndsWith(" [refused: 219 On the opposite list]", refused.Message, StringComparison.Ordinal);
        Assert.EndsWith(
            " [asked for, no answer in the capture]",
            Single(new MsnContactChange { List = MsnContactLists.Block, Outcome = MsnContactOutcome.Unanswered }).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Events_stand_where_the_change_does()
    {
        MsnContactChange change = new()
        {
            Timestamp = Start,
            List = MsnContactLists.Block,
            FrameNumber = 7,
            SessionId = "s",
            Evidence = new MsnEvidence { Path = "office.pcap", FrameNumbers = new MsnList<long>([7, 9]) },
        };
        MsnContact contact = new()
        {
            Timestamp = Start.AddHours(-1),
            Account = "bob@example.org",
            Changes = new MsnList<MsnContactChange>([change, change]),
            RecordIdSource = () => "id",
        };
        MsnTimelineEvent[] events = new TimelineBuilder(new TimelineOption()).Build(contact).ToArray();
        Assert.Equal(["id-change0", "id-change1"], events.Select(made => made.RecordId));
        Assert.Equal((Start, 7, "office.pcap", "s"),
            (events[0].Timestamp, (int)events[0].FrameNumber, events[0].SourcePath, events[0].SessionId));
        Assert.StartsWith("an unknown account: ", events[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_contact_that_nobody_changed_gives_none() =>
        Assert.Empty(new TimelineBuilder(new TimelineOption()).Build(new MsnContact { Account = "bob@example.org" }));

    private static MsnTimelineEvent Single(MsnContactChange change) => new TimelineBuilder(new TimelineOption()).Build(
        new MsnContact
        {
            Account = "bob@example.org",
            Owner = "alice@example.org",
            Changes = new MsnList<MsnContactChange>([change]),
        }).Single();
}
