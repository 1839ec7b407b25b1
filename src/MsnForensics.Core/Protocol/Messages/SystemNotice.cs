using System;
using System.Collections.Generic;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Protocol.Messages;

/// <summary>The body of <c>application/x-msmsgssystemmessage</c> (reference: section 8.8).</summary>
public sealed class SystemNotice
{
    private const string Maintenance = "1";

    private SystemNotice(IReadOnlyList<KeyValuePair<string, string>> fields) => Fields = fields;

    /// <summary>All fields in order as sent.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; }

    /// <summary>Minutes until the server goes down for maintenance; null for other notices.</summary>
    public int? MinutesToMaintenance => Fields.ValueOf("Type")?.Trim() == Maintenance
        && DecimalNumber.TryParse(Fields.ValueOf("Arg1")?.Trim() ?? "", out long minutes) && minutes <= int.MaxValue
        ? (int)minutes
        : null;

    /// <summary>Reads a body; any bytes give a result.</summary>
    public static SystemNotice Parse(ReadOnlySpan<byte> body) => new(MessagePayload.ReadHeaders(body));
}
