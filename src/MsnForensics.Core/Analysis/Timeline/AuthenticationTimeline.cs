using System;
using System.Collections.Generic;
using System.Linq;

namespace MsnForensics.Analysis.Timeline;

/// <summary>Timeline events of sign-ins: one for the result, and one where the server ended what followed.</summary>
internal static class AuthenticationTimeline
{
    private static readonly string[] ForcedReasons =
    {
        "SignedInElsewhere", "ServerShutdown", "ChallengeFailed", "AuthenticationFailed", "AccountMigrated",
        "TermsOfUse", "Reconnect", "ClosedByServer",
    };

    public static IEnumerable<MsnTimelineEvent> Build(MsnAuthentication record)
    {
        string account = record.Account ?? "somebody unknown";
        if (record.Result != MsnAuthenticationResult.Earlier)
        {
            (string description, string eventType, string sentence) = Describe(record);
            yield return Create(record, record.Timestamp, description, eventType, account + " " + sentence, "");
        }

        if (record.SignedOutAt is { } end && Array.IndexOf(ForcedReasons, record.SignOutReason) >= 0)
        {
            string by = record.SignedOutBySessionId is { } session ? ", session " + session : "";
            string sentence = account + " was signed out by the server (" + record.SignOutReason + by + ")";
            yield return Create(record, end, "Forced Sign-out", "signout_forced", sentence, "-end");
        }
    }

    private static (string Description, string EventType, string Sentence) Describe(MsnAuthentication record) =>
        record.Package == MsnAuthenticationPackage.Sha
            ? (
                "Circle Ticket Presented",
                "circle_ticket",
                "presents a circle ticket" + Details(record.Circles.ToString()))
            : record.Result switch
            {
                MsnAuthenticationResult.Succeeded => ("Signed In", "signin", "signed in" + Place(record)),
                MsnAuthenticationResult.Failed => (
                    "Sign-in Failed", "signin_failed", "failed to sign in" + Place(record) + ": " + Error(record)),
                MsnAuthenticationResult.Redirected => (
                    "Sign-in Redirected", "server_redirect", "was sent on" + Details(record.Redirects.ToString())),
                MsnAuthenticationResult.TicketIssued => (
                    "Ticket Issued", "ticket_issued", "got a ticket" + Place(record)),
                _ => ("Sign-in Last Seen", "signin_unfinished", "began to sign in" + Place(record)),
            };

    private static string Place(MsnAuthentication record) => " at " + record.Server + Details(
        record.Package == MsnAuthenticationPackage.Unknown ? null : record.Package.ToString(),
        record.Client,
        record.ClientEndpoint);

    private static string Error(MsnAuthentication record) => string.Join(
        " ", new[] { record.Error, record.Reason }.Where(text => !string.IsNullOrEmpty(text)));

    private static string Details(params string?[] values)
    {
        string joined = string.Join("; ", values.Where(value => !string.IsNullOrEmpty(value)));
        return joined.Length == 0 ? "" : " (" + joined + ")";
    }

    private static MsnTimelineEvent Create(
        MsnAuthentication record,
        DateTimeOffset time,
        string description,
        string type,
        string sentence,
        string suffix) =>
        TimelineBuilder.Create(record, time, description, type, record.Account, null, sentence, suffix);
}
