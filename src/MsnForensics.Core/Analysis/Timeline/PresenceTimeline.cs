using System.Collections.Generic;
using System.Linq;

namespace MsnForensics.Analysis.Timeline;

/// <summary>Timeline events of presence records: one where a state begins, and one where a place goes.</summary>
internal static class PresenceTimeline
{
    private const string PlaceGone = "PlaceGone";

    public static IEnumerable<MsnTimelineEvent> Build(MsnPresence presence)
    {
        (string description, string type, string sentence) = Describe(presence);
        yield return Create(presence, presence.Timestamp, description, type, sentence, "");
        if (presence.EndReason == PlaceGone)
        {
            yield return Create(
                presence, presence.EndTime, "Place Gone", "presence", SubjectOf(presence) + " is signed out", "-end");
        }
    }

    private static (string Description, string EventType, string Sentence) Describe(MsnPresence presence)
    {
        string subject = SubjectOf(presence);
        if (IsOnly(presence, nameof(MsnPresence.Name)))
        {
            return ("Name Changed", "name_change", subject + " is now called " + presence.Name);
        }

        if (IsOnly(presence, nameof(MsnPresence.PersonalMessage), nameof(MsnPresence.Media)))
        {
            return ("Personal Message Changed", "psm_change", subject + " says: " + SayingOf(presence));
        }

        string description = presence.IsInitial ? "Status Found"
            : presence.Changes.Contains(nameof(MsnPresence.Status)) ? "Status Changed"
            : "Presence Changed";
        string status = presence.Status is { } known ? " is " + known : " shows itself";
        string changes = presence.Changes.Contains(nameof(MsnPresence.Status)) ? "" : ChangesOf(presence);
        return (description, "presence", subject + status + SayingInBrackets(presence) + changes);
    }

    private static bool IsOnly(MsnPresence presence, params string[] properties) =>
        presence.Changes.Count > 0 && presence.Changes.All(change => properties.Contains(change));

    private static string SubjectOf(MsnPresence presence)
    {
        string account = presence.Account ?? "somebody unknown";
        string place = presence.EndpointName ?? presence.EndpointId ?? "";
        return account + (place.Length > 0 ? " at " + place : "") + (presence.Via is { } via ? " via " + via : "");
    }

    private static string SayingOf(MsnPresence presence) => string.Join(
        "; ", new[] { presence.PersonalMessage, presence.Media }.Where(text => !string.IsNullOrEmpty(text)));

    private static string SayingInBrackets(MsnPresence presence) =>
        SayingOf(presence) is { Length: > 0 } saying ? " (" + saying + ")" : "";

    private static string ChangesOf(MsnPresence presence) =>
        presence.Changes.Count == 0 ? "" : " [new: " + string.Join(", ", presence.Changes) + "]";

    private static MsnTimelineEvent Create(
        MsnPresence presence,
        System.DateTimeOffset time,
        string description,
        string type,
        string sentence,
        string suffix) => TimelineBuilder.Create(
        presence,
        time,
        description,
        type,
        presence.Account,
        presence.Observer == presence.Account ? null : presence.Observer,
        sentence,
        suffix);
}
