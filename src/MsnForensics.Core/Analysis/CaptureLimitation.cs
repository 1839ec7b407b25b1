using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MsnForensics.Analysis.Gaps;
using MsnForensics.Analysis.Tls;
using MsnForensics.Capture;

namespace MsnForensics.Analysis;

/// <summary>Says in plain words what a capture cannot show.</summary>
public static class CaptureLimitation
{
    public static IEnumerable<string> Of(CaptureMetadata metadata, CaptureTotals totals, CaptureSpan.Part span)
    {
        TlsTotals encryption = totals.Encryption;
        if (metadata.FrameCount == 0)
        {
            yield return "The capture holds no packets.";
        }
        else if (!span.HasTime)
        {
            yield return "The packets carry no time stamps.";
        }

        if (metadata.FrameCount > 0 && totals.MsnStreamCount == 0)
        {
            yield return encryption.UnreadCount > 0
                ? Say("No readable MSN traffic; {0} encrypted streams may hold some.", encryption.UnreadCount)
                : "No MSN traffic.";
        }
        else if (encryption.UnreadCount > 0)
        {
            yield return Say("{0} encrypted streams were not read.", encryption.UnreadCount);
        }

        foreach (string text in TlsLimitation.Of(encryption))
        {
            yield return text;
        }

        if (totals.MidStreamMsnCount > 0)
        {
            yield return Say(
                "{0} MSN streams begin before the capture: who was in them and in whose name may be missing.",
                totals.MidStreamMsnCount);
        }

        if (totals.OneSidedMsnCount > 0)
        {
            yield return Say("{0} MSN streams show one direction only", totals.OneSidedMsnCount)
                + GapLimitation.SidesOf(totals.Gaps) + ".";
        }

        if (totals.MsnMissingBytes > 0)
        {
            yield return Say("{0} bytes of MSN streams are not in the capture", totals.MsnMissingBytes)
                + GapLimitation.ReasonsOf(totals.Gaps) + ".";
        }

        foreach (string text in OfGaps(metadata, totals.Gaps))
        {
            yield return text;
        }

        if (metadata.DroppedFrameCount > 0)
        {
            yield return Say("The capturing system lost {0} packets.", metadata.DroppedFrameCount);
        }

        if (metadata.SkippedBytes > 0)
        {
            yield return Say("{0} bytes of the file are damaged and were skipped.", metadata.SkippedBytes);
        }
    }

    private static IEnumerable<string> OfGaps(CaptureMetadata metadata, GapTotals gaps) => gaps.Transport is null
        ? GapLimitation.Of(gaps)
        : GapLimitation.Of(gaps).Concat(GapLimitation.Of(gaps.Transport, metadata));

    private static string Say(string format, long count) => string.Format(CultureInfo.InvariantCulture, format, count);
}
