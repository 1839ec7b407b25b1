using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MsnForensics.Capture;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Gaps;

/// <summary>Says in plain words what is missing, and what that hides.</summary>
public static class GapLimitation
{
    /// <summary>What sessions and services miss.</summary>
    public static IEnumerable<string> Of(GapTotals gaps)
    {
        IEnumerable<string?> lines =
        [
            Say(
                gaps.SignInCount,
                "{0} notification sessions were signed in before the capture: "
                    + "the sign-in, its result and the client program are not shown."),
            Say(
                gaps.EntryCount,
                "{0} conversations were entered before the capture: "
                    + "who was in them shows only in what they write, and in who comes and goes."),
            Say(
                gaps.RequestedCount,
                "{0} conversations were asked for (XFR) and are not in the capture: "
                    + "what was written in them is missing."),
            Say(
                gaps.InvitedCount,
                "{0} invitations to conversations (RNG) were left unanswered, "
                    + "or the conversations are not in the capture."),
            Say(
                gaps.RedirectCount,
                "{0} redirects (XFR) lead to servers whose connection is not in the capture."),
            Say(gaps.CutMessageCount, "{0} messages or notices are not whole."),
            Say(
                gaps.GatewayCount,
                "{0} sessions of the HTTP gateway lack requests or answers, and what these carried."),
        ];
        return lines.OfType<string>().Concat(OfLists(gaps));
    }

    /// <summary>What packets miss.</summary>
    public static IEnumerable<string> Of(TransportStatistics packets, CaptureMetadata metadata)
    {
        long snapLength = metadata.Interfaces.Count == 0 ? 0 : metadata.Interfaces.Max(item => item.SnapLength);
        string cut = snapLength > 0
            ? string.Format(CultureInfo.InvariantCulture, " (snap length {0})", snapLength)
            : "";
        IEnumerable<string?> lines =
        [
            Say(packets.TruncatedFrameCount, "{0} frames are cut" + cut + ": the ends of their packets are missing."),
            .. packets.UndecodedFrameCounts.OrderBy(pair => pair.Key).Select(pair => Say(
                pair.Value, "{0} frames of link type " + LinkTypeName.Of(pair.Key) + " could not be read.")),
            Say(packets.EncryptedFrameCount, "{0} frames carry encrypted IP (ESP), which is not opened."),
            Say(packets.MalformedFrameCount, "{0} frames contradict themselves and were not used."),
        ];
        return lines.OfType<string>();
    }

    /// <summary>Why bytes of MSN streams are missing, such as <c>: 12 were cut by the snap length</c>.</summary>
    public static string ReasonsOf(GapTotals gaps)
    {
        string reasons = string.Join(
            ", ", gaps.MissingBytes.Select(pair => Say(pair.Value, "{0} ") + NameOf(pair.Key)));
        return reasons.Length == 0 ? "" : ": " + reasons;
    }

    /// <summary>Which side is missing, such as <c>: 2 lack the client's side</c>.</summary>
    public static string SidesOf(GapTotals gaps)
    {
        IEnumerable<string?> sides =
        [
            Say(gaps.ClientSideCount, "{0} lack the client's side"), Say(gaps.ServerSideCount, "{0} lack the server's"),
        ];
        string all = string.Join(", ", sides.OfType<string>());
        return all.Length == 0 ? "" : ": " + all;
    }

    private static IEnumerable<string> OfLists(GapTotals gaps)
    {
        foreach (string list in gaps.Lists)
        {
            yield return "The contact list of " + list;
        }

        if (Say(gaps.ListCount - gaps.Lists.Count, "The contact lists of {0} more accounts are not whole.") is { } more)
        {
            yield return more;
        }
    }

    private static string NameOf(GapReason reason) => reason switch
    {
        GapReason.NotCaptured => "passed without being captured",
        GapReason.NeverAcknowledged => "were never acknowledged and may not have arrived",
        GapReason.OneSided => "where the other side is missing too",
        GapReason.SnapLength => "were cut by the snap length",
        _ => "were given up because of a limit",
    };

    private static string? Say(long count, string format) =>
        count == 0 ? null : string.Format(CultureInfo.InvariantCulture, format, count);
}
