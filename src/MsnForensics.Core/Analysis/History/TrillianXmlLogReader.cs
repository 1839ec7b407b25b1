using System;
using System.Collections.Generic;
using System.Globalization;
using MsnForensics.Artifacts.Accounts;
using MsnForensics.Artifacts.Logs;
using MsnForensics.Bytes;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Xml;

namespace MsnForensics.Analysis.History;

/// <summary>XML logs of Trillian: a file of elements without a root (reference: section 13.7). Entries of other
/// networks are left out.</summary>
public sealed class TrillianXmlLogReader : ILogReader, ILogOwner
{
    private const string Network = "MSN";

    private readonly MsnParserOption _limits;
    private int _session;

    public TrillianXmlLogReader(MsnParserOption limits) => _limits = limits;

    /// <summary>Elements that are entries.</summary>
    public static string[] Entries { get; } = { "message", "session" };

    /// <summary>Tags that are none.</summary>
    public static string[] Marks { get; } = Array.Empty<string>();

    /// <inheritdoc/>
    public string Format => "Trillian XML log";

    /// <inheritdoc/>
    public string? Owner { get; private set; }

    /// <inheritdoc/>
    public string? Peer { get; private set; }

    /// <inheritdoc/>
    public void Read(LogPiece piece, List<LogEntry> entries)
    {
        WireXml xml = WireXml.Read(ForbiddenCharacters.Hide(piece.Text, out _), _limits);
        if ((xml.Root ?? CutTag.Read(piece.Text)) is not { } element
            || element.Attribute("medium") is { } medium && medium != Network)
        {
            return;
        }

        string type = element.Attribute("type") ?? "";
        bool? isSent = type.StartsWith("outgoing_", StringComparison.Ordinal) ? true
            : type.StartsWith("incoming_", StringComparison.Ordinal) ? false : null;
        bool isPair = type.EndsWith("rivateMessage", StringComparison.Ordinal) || piece.Name == "session";
        if (isPair)
        {
            Learn(element, isSent ?? true);
        }

        if (type == "start" && piece.Name == "session")
        {
            _session++;
        }

        entries.Add(Build(piece, element, type, isSent, piece.IsCut || !xml.IsWellFormed));
    }

    /// <inheritdoc/>
    public void Complete(List<LogEntry> entries)
    {
    }

    private static string? Decode(string? value) => value is null ? null : Uri.UnescapeDataString(value);

    private static string? AddressOf(string? value) =>
        Decode(value) is { } text && AccountAddress.IsAddress(text) ? text.ToLowerInvariant() : null;

    private void Learn(WireElement element, bool isFromOwner)
    {
        string? from = AddressOf(element.Attribute("from"));
        string? to = AddressOf(element.Attribute("to"));
        Owner ??= isFromOwner ? from : to;
        Peer ??= isFromOwner ? to : from;
    }

    private LogEntry Build(LogPiece piece, WireElement element, string type, bool? isSent, bool isCut)
    {
        bool isSession = piece.Name == "session";
        string? to = isSession ? null : AddressOf(element.Attribute("to"));
        return new LogEntry
        {
            Offset = piece.Offset,
            Length = piece.Length,
            Kind = isSent is null ? LogEntryKind.System : LogEntryKind.Message,
            From = isSession ? null : AddressOf(element.Attribute("from")),
            FromName = Decode(element.Attribute("from_display")),
            To = to is null ? Array.Empty<string>() : new[] { to },
            IsSent = isSent,
            Text = Decode(element.Attribute("text")) ?? (isSession ? "session " + type : null),
            Time = TimeOf(element),
            Session = _session == 0 ? null : _session.ToString(CultureInfo.InvariantCulture),
            IsCut = isCut,
        };
    }

    private static LogTime TimeOf(WireElement element)
    {
        if (WireTime.FromUnixSeconds(element.Attribute("time")) is not { } time)
        {
            return LogTime.None;
        }

        bool isMilliseconds = int.TryParse(
            element.Attribute("ms"), NumberStyles.None, CultureInfo.InvariantCulture, out int milliseconds);
        return LogTime.FromUtc(
            isMilliseconds && milliseconds < 1000 ? time.AddMilliseconds(milliseconds) : time,
            "time, seconds since 1970");
    }
}
