using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace MsnForensics.Analysis.Timeline;

/// <summary>Timeline events of contacts: one for each change. What a list says as a whole gives none.</summary>
internal static class ContactTimeline
{
    public static IEnumerable<MsnTimelineEvent> Build(MsnContact contact) =>
        contact.Changes.Select((change, index) => Build(contact, change, index));

    private static MsnTimelineEvent Build(MsnContact contact, MsnContactChange change, int index)
    {
        (string description, string type) = Describe(change);
        string owner = contact.Owner ?? "an unknown account";
        string other = contact.Account ?? contact.ContactId ?? "a contact";
        bool isByContact = change.By == MsnContactActor.Contact;
        string suffix = "-change" + index.ToString(CultureInfo.InvariantCulture);
        return new MsnTimelineEvent
        {
            Timestamp = change.Timestamp,
            TimestampSource = contact.TimestampSource,
            TimestampDescription = description,
            EventType = type,
            Account = isByContact ? contact.Account : contact.Owner,
            Peer = isByContact ? contact.Owner : contact.Account,
            Message = isByContact
                ? other + ": " + SentenceOf(change, owner)
                : owner + ": " + SentenceOf(change, other),
            SourcePath = change.Evidence.Path,
            FrameNumber = change.FrameNumber,
            SessionId = change.SessionId,
            RecordIdSource = () => contact.RecordId + suffix,
            Evidence = change.Evidence,
            Anomalies = contact.Anomalies,
        };
    }

    private static (string Description, string EventType) Describe(MsnContactChange change)
    {
        bool isReverse = change.List is MsnContactLists.Reverse or MsnContactLists.Pending;
        (string description, string type) = (change.Action, change.List) switch
        {
            (MsnContactAction.Added, MsnContactLists.Forward) => ("Contact Added", "contact_add"),
            (MsnContactAction.Removed, MsnContactLists.Forward) => ("Contact Removed", "contact_remove"),
            (MsnContactAction.Added, MsnContactLists.Block) => ("Contact Blocked", "block"),
            (MsnContactAction.Removed, MsnContactLists.Block) => ("Contact Unblocked", "block"),
            (MsnContactAction.Added, _) when isReverse => ("Added by Contact", "contact_add"),
            (MsnContactAction.Removed, _) when isReverse => ("Removed by Contact", "contact_remove"),
            _ => ("Contact List Changed", "contact_list"),
        };
        return change.Outcome == MsnContactOutcome.Refused ? (description + " (Refused)", type) : (description, type);
    }

    private static string SentenceOf(MsnContactChange change, string other)
    {
        string list = change.List.ToString().ToLowerInvariant() + " list";
        string sentence = change.Action switch
        {
            MsnContactAction.Added => other + " put on the " + list + InGroup(change),
            MsnContactAction.Removed => other + " taken off the " + list,
            MsnContactAction.AddedToGroup => other + " put into the group " + change.Group,
            MsnContactAction.RemovedFromGroup => other + " taken out of the group " + change.Group,
            _ => other + " is not on the " + list + " any more",
        };
        string detail = change.Detail is null ? "" : ": " + change.Detail;
        return change.Outcome switch
        {
            MsnContactOutcome.Refused => sentence + " [refused" + detail + "]",
            MsnContactOutcome.Unanswered => sentence + " [asked for, no answer in the capture]",
            _ => sentence,
        };
    }

    private static string InGroup(MsnContactChange change) =>
        change.Group is null ? "" : ", in the group " + change.Group;
}
