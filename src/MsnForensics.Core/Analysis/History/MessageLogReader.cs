using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Artifacts.Logs;
using MsnForensics.Bytes;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Xml;

namespace MsnForensics.Analysis.History;

/// <summary>The history of MSN Messenger and Windows Live Messenger (reference: section 4).</summary>
public sealed class MessageLogReader : ILogReader, ILogOwner
{
    private static readonly string[] Details = { "File", "Application" };

    private readonly MsnParserOption _limits;

    public MessageLogReader(MsnParserOption limits) => _limits = limits;

    /// <summary>Elements that are entries.</summary>
    public static string[] Entries { get; } = { "Message", "InvitationResponse", "Invitation", "Join", "Leave" };

    /// <summary>Tags that are none.</summary>
    public static string[] Marks { get; } = { "Log", "/Log" };

    /// <inheritdoc/>
    public string Format => "MSN Messenger history";

    /// <summary>The account that the log names as its own; newer clients name none.</summary>
    public string? Owner { get; private set; }

    /// <inheritdoc/>
    public string? Peer => null;

    /// <inheritdoc/>
    public void Read(LogPiece piece, List<LogEntry> entries)
    {
        if (piece.Name == "Log")
        {
            Owner ??= WireValue.Text(CutTag.Read(piece.Text)?.Attribute("LogonName"))?.ToLowerInvariant();
        }

        if (Array.IndexOf(Entries, piece.Name) < 0)
        {
            return;
        }

        WireXml xml = WireXml.Read(ForbiddenCharacters.Hide(piece.Text, out bool isForbidden), _limits);
        if ((xml.Root ?? CutTag.Read(piece.Text)) is not { } element)
        {
            return;
        }

        LogEntry entry = Build(piece, element, piece.IsCut || !xml.IsWellFormed);
        if (isForbidden)
        {
            entry.Oddities.Add(AnomalyCode.LogCharacterInvalid);
        }

        entries.Add(entry);
    }

    /// <inheritdoc/>
    public void Complete(List<LogEntry> entries)
    {
    }

    private static LogEntry Build(LogPiece piece, WireElement element, bool isCut)
    {
        WireElement[] from = element["From"]?.All("User").ToArray() ?? element.All("User").ToArray();
        WireElement[] to = element["To"]?.All("User").ToArray() ?? Array.Empty<WireElement>();
        WireElement? text = element["Text"];
        return new LogEntry
        {
            Offset = piece.Offset,
            Length = piece.Length,
            Kind = KindOf(piece.Name),
            From = from.Length > 0 ? AccountOf(from[0]) : null,
            FromName = from.Length > 0 ? NameOf(from[0]) : null,
            To = to.Select(AccountOf).OfType<string>().ToArray(),
            ToNames = to.Select(NameOf).OfType<string>().ToArray(),
            Text = text is null ? null : WithPlainLineEnds(ForbiddenCharacters.Restore(text.Text)),
            Style = WireValue.Text(text?.Attribute("Style")),
            Time = TimeOf(element),
            Session = WireValue.Text(element.Attribute("SessionID")),
            Fields = FieldsOf(piece.Name, element).ToArray(),
            IsCut = isCut,
        };
    }

    private static string WithPlainLineEnds(string text) => text.Replace("\r\n", "\n").Replace('\r', '\n');

    private static LogEntryKind KindOf(string name) => name switch
    {
        "Message" => LogEntryKind.Message,
        "Join" => LogEntryKind.Join,
        "Leave" => LogEntryKind.Leave,
        _ => LogEntryKind.Invitation,
    };

    private static LogTime TimeOf(WireElement element)
    {
        LogTime local = LogTime.FromLocal(
            WireValue.Text(element.Attribute("Date")), WireValue.Text(element.Attribute("Time")), "Date and Time");
        return WireTime.FromXml(element.Attribute("DateTime")) is { } utc
            ? local with { Utc = utc, Ground = "DateTime, UTC" }
            : local;
    }

    private static IEnumerable<KeyValuePair<string, string>> FieldsOf(string name, WireElement element)
    {
        if (name.StartsWith("Invitation", StringComparison.Ordinal))
        {
            yield return new("Element", name);
        }

        foreach (string detail in Details)
        {
            if (element.ValueOf(detail) is { } value)
            {
                yield return new(detail, ForbiddenCharacters.Restore(value));
            }
        }

        if (name == "InvitationResponse" && element.ValueOf("File") is { } file)
        {
            IEnumerable<string> names = element.Descendants("User").Select(NameOf).OfType<string>()
                .Append(file)
                .Append(file.Substring(file.LastIndexOf('\\') + 1));
            foreach (KeyValuePair<string, string> field in TransferPhrase.FieldsOf(element.ValueOf("Text"), names))
            {
                yield return field;
            }
        }
    }

    private static string? AccountOf(WireElement user) =>
        WireValue.Text(user.Attribute("LogonName"))?.ToLowerInvariant();

    private static string? NameOf(WireElement user) =>
        user.Attribute("FriendlyName") is { } name ? ForbiddenCharacters.Restore(name) : null;
}
