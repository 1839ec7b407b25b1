using System;
using System.Linq;
using System.Text.RegularExpressions;
using MsnForensics.Artifacts.Logs;

namespace MsnForensics.Analysis.History;

/// <summary>The formats known, in the order in which they are tried.</summary>
internal static class HistoryFormats
{
    private static readonly Regex IsHistoryElement = new(
        "<(Message|Invitation|InvitationResponse|Join|Leave) [^>]*SessionID=", RegexOptions.CultureInvariant);

    private static readonly HistoryFormat[] All =
    {
        new(
            head => Has(head, "MessageLog.xsl") || Has(head, "<Log FirstSessionID") || IsHistoryElement.IsMatch(head),
            _ => "utf-8",
            input => new MessageLogReader(input.Request.Option),
            (encoding, limit) => new ElementFramer(encoding, limit, MessageLogReader.Entries, MessageLogReader.Marks)),
    };

    /// <summary>The format of a file; null when it is none of these.</summary>
    /// <param name="head">Its first characters, NULs of UTF-16 taken out.</param>
    public static HistoryFormat? Find(string head) => All.FirstOrDefault(format => format.Recognizes(head));

    private static bool Has(string head, string text) => head.IndexOf(text, StringComparison.Ordinal) >= 0;
}
