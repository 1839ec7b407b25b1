using MsnForensics.Bytes;

namespace MsnForensics.Protocol.Xml;

/// <summary>Values of XML elements and attributes; what is absent or unreadable is null.</summary>
public static class WireValue
{
    /// <summary>A decimal number without sign.</summary>
    public static int? Number(string? text) =>
        text is not null && DecimalNumber.TryParse(text.Trim(), out long value) && value <= int.MaxValue
            ? (int)value
            : null;

    /// <summary><c>true false 1 0</c>.</summary>
    public static bool? Boolean(string? text) => text?.Trim().ToUpperInvariant() switch
    {
        "TRUE" or "1" => true,
        "FALSE" or "0" => false,
        _ => null,
    };

    /// <summary>The text, or null when there is none.</summary>
    public static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
