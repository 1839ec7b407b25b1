using System;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.Webcam;

/// <summary>The text at the start of a webcam's own connection (reference: sections 7.3, 7.5).</summary>
/// <param name="Kind">What the text is.</param>
/// <param name="RecipientId">The number that the listening side announced; null on other texts.</param>
/// <param name="Session">The session's number, or the tunnel's at a reflector; null on other texts.</param>
/// <param name="Length">Bytes of the text with its blank line.</param>
public readonly record struct WebcamGreeting(WebcamGreetingKind Kind, long? RecipientId, long? Session, int Length)
{
    private const int MaximumLength = 256;

    private static readonly byte[][] Beginnings =
    {
        "recipientid="u8.ToArray(), "connected\r\n"u8.ToArray(), "PROD "u8.ToArray(), "VIEW "u8.ToArray(),
        "TSP/1.0 "u8.ToArray(), "CONNECTED\r\n"u8.ToArray(),
    };

    /// <summary>Reads the text at the start of the bytes.</summary>
    public static ParseStatus TryRead(ReadOnlySpan<byte> bytes, out WebcamGreeting greeting)
    {
        greeting = default;
        if (!IsBeginning(bytes))
        {
            return ParseStatus.Invalid;
        }

        int end = bytes.Slice(0, Math.Min(bytes.Length, MaximumLength)).IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return bytes.Length < MaximumLength ? ParseStatus.NeedMore : ParseStatus.Invalid;
        }

        greeting = Read(WireText.DecodeLatin1(bytes.Slice(0, end)), end + 4);
        return greeting.Kind == WebcamGreetingKind.None ? ParseStatus.Invalid : ParseStatus.Complete;
    }

    private static WebcamGreeting Read(string text, int length)
    {
        string[] words = text.Split(' ');
        return words[0] switch
        {
            "connected" or "CONNECTED" => new(WebcamGreetingKind.Connected, null, null, length),
            "PROD" when words.Length == 3 => new(WebcamGreetingKind.Producer, null, NumberOf(words[1]), length),
            "VIEW" when words.Length == 3 => new(WebcamGreetingKind.Viewer, null, NumberOf(words[1]), length),
            "TSP/1.0" => new(WebcamGreetingKind.ReflectorAnswer, null, null, length),
            _ => ReadRequest(text, length),
        };
    }

    private static WebcamGreeting ReadRequest(string text, int length)
    {
        string[] parts = text.Split('&');
        return parts.Length == 2
            && parts[0].StartsWith("recipientid=", StringComparison.Ordinal)
            && parts[1].StartsWith("sessionid=", StringComparison.Ordinal)
                ? new(
                    WebcamGreetingKind.Request,
                    NumberOf(parts[0].Substring("recipientid=".Length)),
                    NumberOf(parts[1].Substring("sessionid=".Length)),
                    length)
                : default;
    }

    private static long? NumberOf(string text) => DecimalNumber.TryParse(text, out long value) ? value : null;

    private static bool IsBeginning(ReadOnlySpan<byte> bytes)
    {
        foreach (byte[] beginning in Beginnings)
        {
            int length = Math.Min(beginning.Length, bytes.Length);
            if (bytes.Slice(0, length).SequenceEqual(beginning.AsSpan(0, length)))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>The texts of a webcam's connection.</summary>
public enum WebcamGreetingKind
{
    None,

    /// <summary>The connecting side names the number it was told.</summary>
    Request,

    Connected,

    /// <summary>The sending side registers at a reflector.</summary>
    Producer,

    /// <summary>The watching side registers at a reflector.</summary>
    Viewer,

    ReflectorAnswer,
}
