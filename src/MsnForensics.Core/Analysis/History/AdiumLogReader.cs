using System;
using System.Collections.Generic;
using System.Globalization;
using MsnForensics.Artifacts.Logs;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Xml;

namespace MsnForensics.Analysis.History;

/// <summary>Logs of Adium in the Unified Logging Format (reference: section 13.6).</summary>
public sealed class AdiumLogReader : ILogReader, ILogOwner
{
    private readonly MsnParserOption _limits;

    public AdiumLogReader(MsnParserOption limits) => _limits = limits;

    /// <summary>Elements that are entries.</summary>
    public static string[] Entries { get; } = { "message", "status", "event" };

    /// <summary>Tags that are none.</summary>
    public static string[] Marks { get; } = { "chat", "/chat" };

    /// <inheritdoc/>
    public string Format => "Adium log";

    /// <inheritdoc/>
    public string? Owner { get; private set; }

    /// <inheritdoc/>
    public string? Peer { get; private set; }

    /// <inheritdoc/>
    public void Read(LogPiece piece, List<LogEntry> entries)
    {
        if (piece.Name == "chat")
        {
            Owner ??= CutTag.Read(piece.Text)?.Attribute("account")?.ToLowerInvariant();
        }

        if (Array.IndexOf(Entries, piece.Name) < 0)
        {
            return;
        }

        WireXml xml = WireXml.Read(ForbiddenCharacters.Hide(piece.Text, out _), _limits);
        if (xml.Root is { } element)
        {
            entries.Add(Build(piece, element, piece.IsCut || !xml.IsWellFormed));
        }
    }

    /// <inheritdoc/>
    public void Complete(List<LogEntry> entries)
    {
    }

    private LogEntry Build(LogPiece piece, WireElement element, bool isCut)
    {
        string? sender = WireValue.Text(element.Attribute("sender"))?.ToLowerInvariant();
        bool isMessage = piece.Name == "message";
        if (isMessage && sender is not null && sender != Owner)
        {
            Peer ??= sender;
        }

        // The content is XHTML: its tags say how it looked, the text is between them.
        string text = LogMarkup.ToText(piece.Text.Replace("\n", "").Replace("\r", ""));
        return new LogEntry
        {
            Offset = piece.Offset,
            Length = piece.Length,
            Kind = isMessage ? LogEntryKind.Message : LogEntryKind.System,
            From = sender,
            FromName = WireValue.Text(element.Attribute("alias")),
            Text = isMessage || text.Length > 0 ? text : element.Attribute("type"),
            IsSent = isMessage && sender is not null && Owner is not null ? sender == Owner : null,
            Time = TimeOf(element.Attribute("time")),
            IsCut = isCut,
        };
    }

    private static LogTime TimeOf(string? text) => DateTimeOffset.TryParse(
        text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)
        ? LogTime.FromOffset(time, "time, with its offset")
        : LogTime.None;
}
