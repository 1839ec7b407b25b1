using System;
using System.Collections.Generic;
using MsnForensics.Artifacts.Logs;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Xml;

namespace MsnForensics.Analysis.History;

/// <summary>Histories of Kopete (reference: section 13.5).</summary>
public sealed class KopeteLogReader : ILogReader, ILogOwner
{
    private static readonly char[] Blank = { ' ' };

    private readonly MsnParserOption _limits;
    private string _month = "";

    public KopeteLogReader(MsnParserOption limits) => _limits = limits;

    /// <summary>Elements that are read whole.</summary>
    public static string[] Entries { get; } = { "msg", "head" };

    /// <summary>Tags alone.</summary>
    public static string[] Marks { get; } = { "kopete-history", "/kopete-history" };

    /// <inheritdoc/>
    public string Format => "Kopete history";

    /// <inheritdoc/>
    public string? Owner { get; private set; }

    /// <inheritdoc/>
    public string? Peer { get; private set; }

    /// <inheritdoc/>
    public void Read(LogPiece piece, List<LogEntry> entries)
    {
        if (Array.IndexOf(Entries, piece.Name) < 0)
        {
            return;
        }

        WireXml xml = WireXml.Read(ForbiddenCharacters.Hide(piece.Text, out _), _limits);
        if (xml.Root is { } element && piece.Name == "head")
        {
            ReadHead(element);
        }
        else if (xml.Root is { } message)
        {
            entries.Add(Build(piece, message, piece.IsCut || !xml.IsWellFormed));
        }
    }

    /// <inheritdoc/>
    public void Complete(List<LogEntry> entries)
    {
    }

    private void ReadHead(WireElement head)
    {
        _month = head["date"]?.Attribute("year") + "-" + head["date"]?.Attribute("month") + "-";
        foreach (WireElement contact in head.All("contact"))
        {
            string? account = WireValue.Text(contact.Attribute("contactId"))?.ToLowerInvariant();
            if (contact.Attribute("type") == "myself")
            {
                Owner ??= account;
            }
            else
            {
                Peer ??= account;
            }
        }
    }

    private LogEntry Build(LogPiece piece, WireElement message, bool isCut)
    {
        string time = message.Attribute("time") ?? "";
        string[] parts = time.Split(Blank, 2);
        return new LogEntry
        {
            Offset = piece.Offset,
            Length = piece.Length,
            Kind = LogEntryKind.Message,
            From = WireValue.Text(message.Attribute("from"))?.ToLowerInvariant(),
            FromName = WireValue.Text(message.Attribute("nick")),
            Text = ForbiddenCharacters.Restore(message.Text),
            IsSent = message.Attribute("in") switch
            {
                "0" => true,
                "1" => false,
                _ => null,
            },
            Time = parts.Length < 2
                ? LogTime.None
                : LogTime.FromLocal(_month + parts[0], parts[1], "day and time, month of the head"),
            IsCut = isCut,
        };
    }
}
