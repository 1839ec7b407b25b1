using MsnForensics.Artifacts.Logs;

namespace MsnForensics.Analysis.Host.Carving;

/// <summary>
/// Rich text as the window of a conversation holds it. Any program's rich text looks alike: it is given out where it
/// has the size of type that the client uses, and with little confidence (reference: section 12).
/// </summary>
internal static class RichTextCarver
{
    private const int LongestText = 32 * 1024;

    public static CarvedItem? Carve(CarvedText text, int at)
    {
        int readable = text.EndOfText(at, LongestText);
        int end = EndOfGroup(text, at, readable);
        int stop = end < 0 ? readable : end;
        if (text.IndexOf("\\fs20", at, stop) < 0)
        {
            return null;
        }

        string words = RichText.ToText(text.Take(at, stop - at));
        return words.Length == 0 ? null : new CarvedItem(
            MsnArtifactKind.HistoryFragment,
            at,
            stop - at,
            words,
            "Rich text as the window of a conversation holds it; other programs have the same")
        {
            Name = "RTF",
            Confidence = MsnConfidence.Low,
            Completeness = end < 0 ? MsnCompleteness.Truncated : MsnCompleteness.Complete,
        };
    }

    // Behind the brace that closes the first one; -1 when it is missing.
    private static int EndOfGroup(CarvedText text, int from, int end)
    {
        int depth = 0;
        for (int at = from; at < end; at++)
        {
            if (text[at] == '\\')
            {
                at++;
            }
            else
            {
                depth += text[at] == '{' ? 1 : text[at] == '}' ? -1 : 0;
                if (depth == 0)
                {
                    return at + 1;
                }
            }
        }

        return -1;
    }
}
