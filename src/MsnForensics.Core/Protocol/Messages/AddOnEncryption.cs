using System;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.Messages;

/// <summary>
/// Recognises texts that an encryption add-on made unreadable: Off-the-Record messages, and long words of Base64 whose
/// bytes look random (reference: section 11.3).
/// </summary>
public static class AddOnEncryption
{
    private const string OffTheRecord = "?OTR";

    // Shorter words cannot be told from hashes and identifiers.
    private const int LeastLength = 64;

    // Bits per character: random Base64 of that length has 5.3, hexadecimal digits 4, words of a language less.
    private const double LeastEntropy = 4.7;

    // Random bytes are printable ASCII, or white space, in 38 of 100 cases; encoded text in nearly all.
    private const double MostPrintable = 0.75;

    public static bool IsEncrypted(string text) =>
        text.StartsWith(OffTheRecord, StringComparison.Ordinal) || (text.Length >= LeastLength && IsRandomBase64(text));

    // The first blank ends the look at an ordinary text.
    private static bool IsRandomBase64(string text)
    {
        Span<int> counts = stackalloc int[128];
        counts.Clear();
        int count = 0;
        foreach (char character in text)
        {
            if (IsDigit(character))
            {
                counts[character]++;
                count++;
            }
            else if (character is not ('\r' or '\n' or '='))
            {
                return false;
            }
        }

        return count >= LeastLength && EntropyOf(counts, count) >= LeastEntropy && !HoldsText(text);
    }

    private static bool IsDigit(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '+' or '/';

    private static double EntropyOf(ReadOnlySpan<int> counts, int total)
    {
        double entropy = 0;
        foreach (int count in counts)
        {
            if (count > 0)
            {
                double share = (double)count / total;
                entropy -= share * Math.Log(share, 2);
            }
        }

        return entropy;
    }

    private static bool HoldsText(string text)
    {
        int printable = 0;
        byte[] bytes = Base64Text.Decode(text, out _);
        foreach (byte value in bytes)
        {
            printable += value is (>= 0x20 and < 0x7F) or 0x0A or 0x0D or 0x09 ? 1 : 0;
        }

        return printable > bytes.Length * MostPrintable;
    }
}
