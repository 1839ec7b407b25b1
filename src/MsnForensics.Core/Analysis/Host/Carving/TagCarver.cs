using System.Collections.Generic;
using System.Globalization;
using System.Text;
using MsnForensics.Analysis.History;
using MsnForensics.Artifacts.Logs;
using MsnForensics.Bytes;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Analysis.Host.Carving;

/// <summary>Fragments of XML: objects, entries of histories, tickets, calls of services.</summary>
internal static class TagCarver
{
    private const int LongestTag = 2048;
    private const int LongestElement = 16 * 1024;

    /// <summary>An MSN object.</summary>
    public static CarvedItem? Object(CarvedText text, int at)
    {
        int readable = text.EndOfText(at, LongestTag);
        int close = text.IndexOf(">", at, readable);
        int next = text.IndexOf("<", at + 1, close < 0 ? readable : close);
        int end = next > 0 ? next : close < 0 ? readable : close + 1;
        string tag = text.Take(at, end - at);
        if (MsnObject.Parse(tag) is not { } parsed || parsed["Creator"] is not { Length: > 0 } creator)
        {
            return null;
        }

        bool isWhole = next < 0 && close >= 0;
        return new CarvedItem(
            MsnArtifactKind.ObjectDescription, at, end - at, tag, "Picture, emoticon or other object of this account")
        {
            Account = creator,
            Object = ObjectInfoBuilder.Build(parsed),
            Confidence = parsed.IsConsistent == true ? MsnConfidence.Certain : MsnConfidence.High,
            Completeness = isWhole ? MsnCompleteness.Complete : MsnCompleteness.Truncated,
        };
    }

    /// <summary>An entry of a history.</summary>
    public static CarvedItem? History(CarvedText text, int at)
    {
        int blank = text.IndexOf(" ", at, at + 32);
        string name = text.Take(at + 1, blank - at - 1);
        int readable = text.EndOfText(at, LongestElement);
        int close = text.IndexOf("</" + name + ">", at, readable);
        int end = close < 0 ? readable : close + name.Length + 3;
        List<LogEntry> entries = new();
        new MessageLogReader(MsnParserOption.Default).Read(
            new LogPiece(name, text.Take(at, end - at), 0, end - at, close < 0), entries);
        if (entries.Count == 0)
        {
            return null;
        }

        LogEntry entry = entries[0];
        return new CarvedItem(
            MsnArtifactKind.HistoryFragment,
            at,
            end - at,
            entry.Text ?? "",
            "Entry of a history: " + (entry.FromName ?? "?") + " to " + string.Join("; ", entry.ToNames))
        {
            Account = entry.From,
            Name = name,
            Time = entry.Time.Utc,
            Confidence = MsnConfidence.Certain,
            Completeness = close < 0 ? MsnCompleteness.Truncated : MsnCompleteness.Complete,
        };
    }

    /// <summary>A ticket or password: its hash and length, unless secrets are asked for.</summary>
    public static CarvedItem? Ticket(CarvedText text, int at)
    {
        int open = text.IndexOf(">", at, at + 512);
        int readable = open < 0 ? -1 : text.EndOfText(open + 1, LongestElement);
        int close = open < 0 ? -1 : text.IndexOf("<", open + 1, readable);
        if (open < 0 || (close < 0 ? readable : close) - open < 2)
        {
            return null;
        }

        int end = close < 0 ? readable : close;
        string secret = text.Take(open + 1, end - open - 1);
        return new CarvedItem(
            MsnArtifactKind.Ticket,
            at,
            end - at,
            text.IncludeSecret ? secret : HashOf(secret),
            "Ticket or password of a sign-in")
        {
            Name = text.Take(at + 1, open - at - 1).Split(' ')[0],
            Completeness = close < 0 ? MsnCompleteness.Truncated : MsnCompleteness.Complete,
        };
    }

    /// <summary>A call of the address book.</summary>
    public static CarvedItem? Service(CarvedText text, int at)
    {
        int start = text.StartOfLine(at, LongestTag);
        int end = text.EndOfText(at, 256);
        int line = text.IndexOf("\n", at, end);
        int stop = line < 0 ? end : line;
        return new CarvedItem(
            MsnArtifactKind.ServiceMessage,
            start,
            stop - start,
            text.Take(start, stop - start).Trim(),
            "Call of the address book, or its answer: contacts may stand nearby")
        {
            Confidence = MsnConfidence.Medium,
            Completeness = MsnCompleteness.Truncated,
        };
    }

    private static string HashOf(string secret) => string.Format(
        CultureInfo.InvariantCulture,
        "SHA-256 {0} of {1} characters",
        HexText.Of(Digest.Sha256(Encoding.UTF8.GetBytes(secret))),
        secret.Length);
}
