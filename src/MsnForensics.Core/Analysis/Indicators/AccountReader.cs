using System;
using MsnForensics.Bytes;

namespace MsnForensics.Analysis.Indicators;

/// <summary>Accounts: addresses that stand behind other indicators.</summary>
internal static class AccountReader
{
    // Handles have 129 bytes at most (reference: section 2.3).
    private const int MaximumLength = 129;

    // Bytes behind an indicator in which an address is near.
    private const int Nearness = 256;

    /// <summary>Reads the address around an at sign; null when there is none.</summary>
    /// <param name="window">The bytes.</param>
    /// <param name="at">Where the at sign stands.</param>
    /// <param name="lastStrong">Where the last indicator of some weight in front of it stands.</param>
    public static IndicatorFinding? Read(TextWindow window, int at, long lastStrong)
    {
        int start = window.RunStart(at, IsLocalByte);
        int end = at + 1;
        while (end < window.Bytes.Length && end - at < MaximumLength && IsDomainByte(window.Bytes[end]))
        {
            end++;
        }

        while (end > at && window.Bytes[end - 1] is (byte)'.' or (byte)'-')
        {
            end--;
        }

        ReadOnlySpan<byte> domain = window.Bytes.Slice(at + 1, Math.Max(0, end - at - 1));
        if (start == at || end - start > MaximumLength || domain.IndexOf((byte)'.') <= 0 || IsServiceOwn(domain))
        {
            return null;
        }

        string value = WireText.DecodeLatin1(window.Bytes.Slice(start, end - start)).ToLowerInvariant();
        return Weigh(window, start, end, value, lastStrong) with { Start = start, Length = end - start };
    }

    private static IndicatorFinding Weigh(TextWindow window, int start, int end, string value, long lastStrong)
    {
        int line = window.LineStart(start);
        int lineEnd = window.LineEnd(end);
        bool isInCommand = window.FindCommand(
            line, start, lineEnd < 0 ? window.Bytes.Length : lineEnd, out _) is not null;
        (MsnIndicatorPlace place, MsnConfidence confidence, string ground) = isInCommand
            ? (MsnIndicatorPlace.Command, MsnConfidence.High, "an argument of a command line")
            : lastStrong >= line
                ? (MsnIndicatorPlace.Text, MsnConfidence.High, "in the line of another indicator")
                : start - lastStrong <= Nearness
                    ? (MsnIndicatorPlace.Text, MsnConfidence.Medium, "behind another indicator")
                    : (MsnIndicatorPlace.Text, MsnConfidence.Low, "in a connection with indicators");
        return new IndicatorFinding(MsnIndicatorKind.Account, value, place, confidence, ground);
    }

    // The product id of old clients, and the return path of offline messages, belong to nobody.
    private static bool IsServiceOwn(ReadOnlySpan<byte> domain) =>
        domain.SequenceEqual("msnmsgr.com"u8) || domain.SequenceEqual("oim.messenger.msn.com"u8);

    private static bool IsLocalByte(byte value) => IsDomainByte(value) || value is (byte)'_' or (byte)'+' or (byte)'%';

    private static bool IsDomainByte(byte value) => value
        is >= (byte)'a' and <= (byte)'z' or >= (byte)'A' and <= (byte)'Z' or >= (byte)'0' and <= (byte)'9'
        or (byte)'-' or (byte)'.';
}
