using System.Globalization;

namespace MsnForensics.Protocol.Msnp.Presence;

/// <summary>The colour of a contact's window (reference: section 6.5).</summary>
public static class ColorScheme
{
    /// <summary><c>#AARRGGBB</c> of a signed 32-bit decimal number; null when it is none.</summary>
    public static string? ToHex(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long color)
        && color is >= int.MinValue and <= uint.MaxValue
            ? "#" + unchecked((uint)color).ToString("X8", CultureInfo.InvariantCulture)
            : null;
}
