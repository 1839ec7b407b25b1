using System.Collections.Generic;
using System.Globalization;
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

        foreach (string text in OfEncryption(encryption))
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
            yield return Say("{0} MSN streams show one direction only.", totals.OneSidedMsnCount);
        }

        if (totals.MsnMissingBytes > 0)
        {
            yield return Say("{0} bytes of MSN streams are not in the capture.", totals.MsnMissingBytes);
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

    private static IEnumerable<string> OfEncryption(TlsTotals totals)
    {
        if (totals.ServiceCount > 0)
        {
            yield return Say("{0} unread encrypted streams go to MSN services: ", totals.ServiceCount)
                + string.Join(", ", totals.Services) + ".";
        }

        if (totals.NoKeyCount > 0)
        {
            string serverKeys = totals.NoServerKeyCount == 0 ? "."
                : Say("; the servers' RSA keys (-ServerKeyPath) would open {0} of these.", totals.NoServerKeyCount);
            yield return Say(
                "A TLS key log (-KeyLogPath) would open {0} of the encrypted streams", totals.NoKeyCount) + serverKeys;
        }

        if (totals.MismatchCount > 0)
        {
            yield return Say("The keys at hand do not fit {0} encrypted streams.", totals.MismatchCount);
        }

        if (totals.NoHandshakeCount > 0)
        {
            yield return Say(
                "{0} encrypted streams cannot be opened by any key: their handshake is not in the capture.",
                totals.NoHandshakeCount);
        }

        if (totals.UnsupportedCount > 0)
        {
            yield return Say("{0} encrypted streams use ciphers that are not supported.", totals.UnsupportedCount);
        }
    }

    private static string Say(string format, long count) => string.Format(CultureInfo.InvariantCulture, format, count);
}
