using System;
using System.Globalization;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.Msnp;

/// <summary>What the server tells the client about its account after sign-in (<c>text/x-msmsgsprofile</c>; reference:
/// section 8.8.1). What is absent, empty or unreadable is null.</summary>
public sealed class AccountProfile
{
    private const string ContentType = "text/x-msmsgsprofile";

    private readonly MessagePayload _payload;

    private AccountProfile(MessagePayload payload) => _payload = payload;

    /// <summary>The server's clock at authentication.</summary>
    public DateTimeOffset? LoginTime => WireTime.FromUnixSeconds(this["LoginTime"]);

    /// <summary>Public address of the client as the server sees it.</summary>
    public string? ClientIP => this["ClientIP"];

    /// <summary>The client's port as the server sees it, in the right order of bytes; null when not
    /// available.</summary>
    public int? ClientPort =>
        DecimalNumber.TryParse(this["ClientPort"] ?? "", out long swapped) && swapped is > 0 and <= ushort.MaxValue
            ? (int)(((swapped & 0xFF) << 8) | (swapped >> 8))
            : null;

    /// <summary>Unique id of the account, from its two halves; in <c>NOT</c> it is the <c>pid</c>.</summary>
    public ulong? Puid =>
        Half("MemberIdHigh") is { } high && Half("MemberIdLow") is { } low && (high | low) != 0
            ? ((ulong)high << 32) | low
            : null;

    /// <summary>Preferred address, which may differ from the account.</summary>
    public string? PreferredEmail => this["preferredEmail"];

    public string? Nickname => this["Nickname"];

    public string? Country => this["country"];

    /// <summary>Locale id, decimal.</summary>
    public string? Language => this["lang_preference"];

    /// <summary>Any field's value, or null when absent or empty.</summary>
    public string? this[string name] => string.IsNullOrWhiteSpace(_payload[name]) ? null : _payload[name]!.Trim();

    /// <summary>Reads a message; null when it is another one.</summary>
    public static AccountProfile? Read(ReadOnlySpan<byte> payload)
    {
        MessagePayload message = MessagePayload.Parse(payload);
        return ContentTypeValue.Parse(message["Content-Type"] ?? "").MediaType == ContentType
            ? new AccountProfile(message)
            : null;
    }

    // Signed 32 bits, decimal.
    private uint? Half(string name) =>
        long.TryParse(this[name], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value)
            && value is >= int.MinValue and <= uint.MaxValue
            ? unchecked((uint)value)
            : null;
}
