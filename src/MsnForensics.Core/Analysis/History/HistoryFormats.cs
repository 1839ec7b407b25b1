using System;
using System.Linq;
using System.Text.RegularExpressions;
using MsnForensics.Artifacts.Databases;
using MsnForensics.Artifacts.Logs;

namespace MsnForensics.Analysis.History;

/// <summary>The formats known, in the order in which they are tried.</summary>
internal static class HistoryFormats
{
    private static readonly Regex IsHistoryElement = new(
        "<(Message|Invitation|InvitationResponse|Join|Leave) [^>]*SessionID=", RegexOptions.CultureInvariant);

    private static readonly Regex XmlDeclaration = new(
        "^.{0,3}<\\?xml [^>]*encoding=[\"']([A-Za-z0-9._-]+)", RegexOptions.CultureInvariant);

    private static readonly Regex HtmlDeclaration = new(
        "<meta [^>]*charset=[\"']?([A-Za-z0-9._-]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Participant = new("\\([^()\\s@]+@[^()\\s@]+\\)", RegexOptions.CultureInvariant);

    private static readonly HistoryFormat[] All =
    {
        new(
            (_, head) => Has(head, "MessageLog.xsl") || Has(head, "<Log FirstSessionID")
                || IsHistoryElement.IsMatch(head),
            _ => "utf-8",
            input => new MessageLogReader(input.Request.Option),
            (encoding, limit) => new ElementFramer(encoding, limit, MessageLogReader.Entries, MessageLogReader.Marks)),
        new(
            (_, head) => Has(head, "<kopete-history"),
            DeclaredInXml,
            input => new KopeteLogReader(input.Request.Option),
            (encoding, limit) => new ElementFramer(encoding, limit, KopeteLogReader.Entries, KopeteLogReader.Marks)),
        new(
            (_, head) => Has(head, "<chat ") && (Has(head, "service=\"MSN\"") || Has(head, "service='MSN'")),
            DeclaredInXml,
            input => new AdiumLogReader(input.Request.Option),
            (encoding, limit) => new ElementFramer(encoding, limit, AdiumLogReader.Entries, AdiumLogReader.Marks)),
        new(
            (_, head) => Has(head, "medium=\"MSN\"") && (Has(head, "<session ") || Has(head, "rivateMessage\"")),
            _ => "utf-8",
            input => new TrillianXmlLogReader(input.Request.Option),
            (encoding, limit) =>
                new ElementFramer(encoding, limit, TrillianXmlLogReader.Entries, TrillianXmlLogReader.Marks)),
        OfLines(
            head => head.StartsWith("Miranda ICQ DB", StringComparison.Ordinal),
            input => new MirandaLogReader(input.Request.Encoding)),
        OfLines(head => Has(head, "|\"LRED[") || Has(head, "|\"LGRA["), input => new AmsnLogReader(LimitOf(input))),
        OfLines(
            head => Has(head, "Conversation with ") && Has(head, " (msn)"),
            input => new PidginLogReader(LimitOf(input), input.Path)),
        OfLines(head => Has(head, "sion Start (MSN - "), input => new TrillianLogReader(LimitOf(input))),
        OfLines(OldAdiumLogReader.Recognizes, input => new OldAdiumLogReader(LimitOf(input), input.Path)),
        OfLines(
            head => Has(head, "msgcontent") && LinesOf(head).Any(DigsbyLogReader.Recognizes),
            input => new DigsbyLogReader(LimitOf(input))),
        OfLines(
            head => LinesOf(head).Any(MsnlibLogReader.Recognizes), input => new MsnlibLogReader(LimitOf(input))),
        OfLines(
            head => Participant.IsMatch(head) && LinesOf(head).Any(PlusLogReader.Recognizes),
            input => new PlusLogReader(LimitOf(input))),
    };

    /// <summary>The format of a file; null when it is none of these.</summary>
    /// <param name="path">As it was named.</param>
    /// <param name="head">Its first characters, NULs of UTF-16 taken out.</param>
    public static HistoryFormat? Find(string path, string head) =>
        All.FirstOrDefault(format => format.Recognizes(path, head));

    private static HistoryFormat OfLines(Func<string, bool> recognizes, Func<HistoryInput, ILogReader> createReader) =>
        OfLines((_, head) => recognizes(head), createReader);

    private static HistoryFormat OfLines(
        Func<string, string, bool> recognizes, Func<HistoryInput, ILogReader> createReader) =>
        new(recognizes, DeclaredInHtml, createReader, (encoding, limit) => new LineFramer(encoding, limit));

    private static string? DeclaredInXml(string head) => NameIn(XmlDeclaration.Match(head)) ?? "utf-8";

    private static string? DeclaredInHtml(string head) => NameIn(HtmlDeclaration.Match(head));

    private static string? NameIn(Match declaration) => declaration.Success ? declaration.Groups[1].Value : null;

    private static int LimitOf(HistoryInput input) => input.Request.Option.MaximumLogEntryLength;

    private static string[] LinesOf(string head) => head.Split('\n').Select(line => line.TrimEnd('\r')).ToArray();

    private static bool Has(string head, string text) => head.IndexOf(text, StringComparison.Ordinal) >= 0;
}
