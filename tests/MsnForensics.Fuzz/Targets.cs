using System;
using System.IO;
using MsnForensics.Analysis;
using MsnForensics.Bytes;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Tls;

namespace MsnForensics.Fuzz;

/// <summary>What is fed with hostile bytes. A target fails by throwing anything but what its contract names.</summary>
internal static class Targets
{
    private static readonly TlsKeyRing Keys = OpenKeys();

    /// <summary>A whole capture file through the whole analysis; what is encrypted is opened with the key log that
    /// <c>MSNFORENSICS_FUZZ_KEYS</c> names, and with the secrets inside the file.</summary>
    public static void Capture(byte[] bytes)
    {
        using MemoryStream stream = new(bytes, false);
        using CaptureAnalysis analysis = new(
            new[] { CaptureSource.FromStream(stream, "fuzz") }, new AnalysisRequest { TlsKeyRing = Keys, AllowUnverified = bytes.Length % 2 == 0 });
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

    private static TlsKeyRing OpenKeys()
    {
        TlsKeyRing keys = new();
        if (Environment.GetEnvironmentVariable("MSNFORENSICS_FUZZ_KEYS") is { Length: > 0 } path)
        {
            keys.AddKeyLog(path);
        }

        return keys;
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
