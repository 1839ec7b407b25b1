using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Text;
using MsnForensics.Artifacts.Accounts;
using MsnForensics.Artifacts.Logs;
using MsnForensics.Bytes;

namespace MsnForensics.Artifacts.Databases;

/// <summary>
/// Profiles of Miranda IM: one file with contacts, settings and messages, in chains of absolute offsets (reference:
/// section 13.8). Only what belongs to the MSN protocol is given out.
/// </summary>
public sealed class MirandaLogReader : IWholeLogReader, ILogOwner
{
    private const uint ContactSignature = 0x43DECADE;
    private const uint ModuleSignature = 0x4DDECADE;
    private const uint SettingsSignature = 0x53DECADE;
    private const uint EventSignature = 0x45DECADE;
    private const string Protocol = "MSN";

    private readonly Encoding? _encoding;
    private readonly HashSet<uint> _visited = new();

    /// <param name="encoding">Of texts that are not Unicode; null to find it out.</param>
    public MirandaLogReader(Encoding? encoding) => _encoding = encoding;

    /// <inheritdoc/>
    public string Format => "Miranda profile";

    /// <inheritdoc/>
    public string? Owner { get; private set; }

    /// <inheritdoc/>
    public string? Peer => null;

    /// <inheritdoc/>
    public void Read(LogPiece piece, List<LogEntry> entries)
    {
    }

    /// <inheritdoc/>
    public void Complete(List<LogEntry> entries)
    {
    }

    /// <inheritdoc/>
    public void ReadAll(ReadOnlySpan<byte> file, List<LogEntry> entries)
    {
        _visited.Clear();
        uint user = Number(file, 36);
        if (Has(file, user, ContactSignature))
        {
            Owner = SettingsOf(file, user).Account;
        }

        uint contact = Number(file, 32);
        while (Has(file, contact, ContactSignature) && _visited.Add(contact))
        {
            ReadContact(file, contact, entries);
            contact = Number(file, contact + 4);
        }
    }

    private static uint Number(ReadOnlySpan<byte> file, uint offset) =>
        offset > 0 && file.Length >= 4 && offset <= file.Length - 4
            ? BinaryPrimitives.ReadUInt32LittleEndian(file.Slice((int)offset))
            : 0;

    private static bool Has(ReadOnlySpan<byte> file, uint offset, uint signature) =>
        offset > 0 && Number(file, offset) == signature;

    private static ReadOnlySpan<byte> Bytes(ReadOnlySpan<byte> file, long offset, long length) =>
        offset < 0 || offset >= file.Length
            ? default
            : file.Slice((int)offset, (int)Math.Min(Math.Max(0, length), file.Length - offset));

    private static string ModuleOf(ReadOnlySpan<byte> file, uint offset)
    {
        if (!Has(file, offset, ModuleSignature))
        {
            return "";
        }

        ReadOnlySpan<byte> name = Bytes(file, offset + 8L, 256);
        return name.IsEmpty ? "" : WireText.DecodeLatin1(name.Slice(1, Math.Min(name[0], name.Length - 1)));
    }

    private static bool IsProtocol(string module) =>
        module.StartsWith(Protocol, StringComparison.OrdinalIgnoreCase);

    private void ReadContact(ReadOnlySpan<byte> file, uint contact, List<LogEntry> entries)
    {
        (string? account, string? name) = SettingsOf(file, contact);
        uint at = Number(file, contact + 16);
        while (Has(file, at, EventSignature) && _visited.Add(at))
        {
            if (IsProtocol(ModuleOf(file, Number(file, at + 12))))
            {
                entries.Add(EventAt(file, at, account, name));
            }

            at = Number(file, at + 8);
        }
    }

    private LogEntry EventAt(ReadOnlySpan<byte> file, uint at, string? account, string? name)
    {
        uint flags = Number(file, at + 20);
        int type = (int)(Number(file, at + 24) & 0xFFFF);
        uint size = Number(file, at + 26);
        ReadOnlySpan<byte> blob = Bytes(file, at + 30L, size);
        bool isSent = (flags & 2) != 0;
        LogEntry entry = new()
        {
            Offset = at,
            Length = 30 + blob.Length,
            Kind = type == 0 ? LogEntryKind.Message : type == 1002 ? LogEntryKind.Invitation : LogEntryKind.System,
            From = isSent ? Owner : account,
            FromName = isSent ? null : name,
            To = (isSent ? account : Owner) is { } to ? new[] { to } : Array.Empty<string>(),
            IsSent = isSent,
            Text = TextOf(blob, (flags & 0x10) != 0),
            Time = LogTime.FromUtc(
                DateTimeOffset.FromUnixTimeSeconds(Number(file, at + 16)), "seconds since 1970"),
            Fields = type is 0 ? Array.Empty<KeyValuePair<string, string>>() : new[] { TypeField(type) },
            IsCut = blob.Length < size,
        };
        return entry;
    }

    private static KeyValuePair<string, string> TypeField(int type) =>
        new("EventType", type.ToString(System.Globalization.CultureInfo.InvariantCulture));

    // Text in the system's charset and, behind its end, often the same once more as UTF-16.
    private string TextOf(ReadOnlySpan<byte> blob, bool isUtf8)
    {
        int end = blob.IndexOf((byte)0);
        ReadOnlySpan<byte> narrow = end < 0 ? blob : blob.Slice(0, end);
        ReadOnlySpan<byte> wide = end < 0 ? default : blob.Slice(end + 1);
        wide = wide.Slice(0, wide.Length & ~1);
        if (!isUtf8 && wide.Length >= 2)
        {
            string text = Encoding.Unicode.GetString(wide.ToArray());
            int stop = text.IndexOf('\0');
            return stop < 0 ? text : text.Substring(0, stop);
        }

        return isUtf8 || _encoding is null ? WireText.Decode(narrow) : _encoding.GetString(narrow.ToArray());
    }

    private (string? Account, string? Name) SettingsOf(ReadOnlySpan<byte> file, uint contact)
    {
        string? account = null;
        string? name = null;
        uint at = Number(file, contact + 8);
        while (Has(file, at, SettingsSignature) && _visited.Add(at))
        {
            if (IsProtocol(ModuleOf(file, Number(file, at + 8))))
            {
                account ??= MirandaSetting.Find(Bytes(file, at + 16L, Number(file, at + 12)), "e-mail");
                name ??= MirandaSetting.Find(Bytes(file, at + 16L, Number(file, at + 12)), "Nick");
            }

            at = Number(file, at + 4);
        }

        return (account is not null && AccountAddress.IsAddress(account) ? account.ToLowerInvariant() : null, name);
    }
}
