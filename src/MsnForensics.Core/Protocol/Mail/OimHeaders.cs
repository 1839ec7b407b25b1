using System;
using System.Collections.Generic;
using System.Globalization;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.Mail;

/// <summary>What an offline message's own headers tell (reference: section 9.1).</summary>
public sealed class OimHeaders
{
    // Beyond it the year has five digits.
    private const uint MaximumHigh = 0x24C8_5A5D;

    private readonly IReadOnlyList<KeyValuePair<string, string>> _headers;

    public OimHeaders(IReadOnlyList<KeyValuePair<string, string>> headers) => _headers = headers;

    /// <summary>Address of the sender's computer, or <c>tel:+number</c> of a telephone.</summary>
    public string? OriginatingSource => this["X-OIM-originatingSource"];

    /// <summary>The sender's program, <c>MSNMSGR</c> for the official one.</summary>
    public string? Proxy => this["X-OIMProxy"];

    /// <summary>Shared by the messages that a sender's session left for one receiver.</summary>
    public string? RunId => this["X-OIM-Run-Id"];

    /// <summary>1, 2, 3 … within the run.</summary>
    public int? SequenceNumber =>
        DecimalNumber.TryParse(this["X-OIM-Sequence-Num"] ?? "", out long value) && value <= int.MaxValue
            ? (int)value
            : null;

    /// <summary>When the service took the message, from the <c>FILETIME</c> in <c>X-OriginalArrivalTime</c>.</summary>
    public DateTimeOffset? ArrivalTime => ReadFileTime(this["X-OriginalArrivalTime"]);

    private string? this[string name] => _headers.ValueOf(name)?.Trim() is { Length: > 0 } value ? value : null;

    // FILETIME=[low:high], each a hexadecimal double word.
    private static DateTimeOffset? ReadFileTime(string? text)
    {
        int open = text?.IndexOf("FILETIME=[", StringComparison.OrdinalIgnoreCase) ?? -1;
        if (open < 0 || text!.Length < open + 28 || text[open + 18] != ':' || text[open + 27] != ']')
        {
            return null;
        }

        return TryHex(text.Substring(open + 10, 8), out uint low) && TryHex(text.Substring(open + 19, 8), out uint high)
            && high < MaximumHigh
            ? new DateTimeOffset(DateTime.FromFileTimeUtc(((long)high << 32) | low))
            : null;
    }

    private static bool TryHex(string digits, out uint value) =>
        uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
}
