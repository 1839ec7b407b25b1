using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace MsnForensics.Export.Report;

/// <summary>Frame numbers as Wireshark's set operator takes them: <c>118, 120..122</c>.</summary>
internal static class FrameRanges
{
    // A filter of thousands of ranges is no longer pasted by anybody; the stream's own filter says it shorter.
    private const int MaximumRangeCount = 100;

    /// <param name="frames">Ascending numbers.</param>
    /// <param name="isWhole">False when there are more ranges than are told.</param>
    public static string Of(IReadOnlyList<long> frames, out bool isWhole)
    {
        StringBuilder text = new();
        int i = 0;
        for (int count = 0; i < frames.Count && count < MaximumRangeCount; count++)
        {
            int first = i;
            while (i + 1 < frames.Count && frames[i + 1] == frames[i] + 1)
            {
                i++;
            }

            text.Append(text.Length == 0 ? "" : ", ").Append(Number(frames[first]));
            if (i > first)
            {
                text.Append(i == first + 1 ? ", " : "..").Append(Number(frames[i]));
            }

            i++;
        }

        isWhole = i >= frames.Count;
        return text.ToString();
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
