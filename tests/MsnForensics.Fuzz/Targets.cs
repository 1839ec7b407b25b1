using System;
using System.IO;
using MsnForensics.Analysis;
using MsnForensics.Bytes;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Fuzz;

/// <summary>What is fed with hostile bytes. A target fails by throwing anything but what its contract names.</summary>
internal static class Targets
{
    /// <summary>A whole capture file through the whole analysis.</summary>
    public static void Capture(byte[] bytes)
    {
        using MemoryStream stream = new(bytes, false);
        using CaptureAnalysis analysis = new(
            new[] { CaptureSource.FromStream(stream, "fuzz") }, new AnalysisRequest());
        try
        {
            foreach (MsnRecord record in analysis.Read())
            {
                _ = record.RecordId;
            }
        }
        catch (CaptureFormatException)
        {
            // The documented answer to what is no capture.
        }
    }

    /// <summary>One direction of a text protocol stream: framing must always move on.</summary>
    public static void Msnp(byte[] bytes)
    {
        ReadOnlySpan<byte> rest = bytes;
        while (!rest.IsEmpty
            && MsnpFramer.TryRead(rest, MsnParserOption.Default, out MsnpFrame frame) == ParseStatus.Complete)
        {
            if (frame.End <= 0)
            {
                throw new InvalidOperationException("A complete command has no length.");
            }

            rest = rest.Slice(frame.End);
        }

        MsnpSynchronizer.Follow(bytes, MsnParserOption.Default);
    }

    /// <summary>The payload of a message.</summary>
    public static void Message(byte[] bytes)
    {
        MessagePayload payload = MessagePayload.Parse(bytes);
        ContentTypeValue.Parse(payload["Content-Type"] ?? "");
        ImFormat.Parse(payload["X-MMS-IM-Format"] ?? "");
    }
}
