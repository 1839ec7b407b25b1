using System.Globalization;

namespace MsnForensics.Protocol.Msnp;

/// <summary>The value of <c>X-MMS-IM-Format</c>, field by field (reference: section 8.3).</summary>
public sealed class ImFormat
{
    /// <summary>Font face, percent-decoded.</summary>
    public string? Font { get; private set; }

    /// <summary>Any of B, I, U, S.</summary>
    public string Effects { get; private set; } = "";

    /// <summary>0xRRGGBB; null when absent or unreadable. The wire writes blue, green, red without leading
    /// zeros.</summary>
    public int? Color { get; private set; }

    /// <summary>Windows character-set number, hexadecimal on the wire.</summary>
    public int? CharacterSet { get; private set; }

    public string? PitchAndFamily { get; private set; }

    public bool IsRightToLeft { get; private set; }

    public static ImFormat Parse(string value)
    {
        ImFormat format = new();
        foreach (string part in value.Split(';'))
        {
            int equals = part.IndexOf('=');
            if (equals > 0)
            {
                format.Set(part.Substring(0, equals).Trim().ToUpperInvariant(), part.Substring(equals + 1).Trim());
            }
        }

        return format;
    }

    private static int? ParseHex(string digits) =>
        int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value)
            ? value
            : null;

    private void Set(string name, string value)
    {
        switch (name)
        {
            case "FN":
                Font = PercentEncoding.Decode(value);
                break;
            case "EF":
                Effects = value.ToUpperInvariant();
                break;
            case "CO":
                Color = value.Length is > 0 and <= 6 && ParseHex(value) is { } color
                    ? ((color & 0xFF) << 16) | (color & 0xFF00) | ((color >> 16) & 0xFF)
                    : null;
                break;
            case "CS":
                CharacterSet = value.Length <= 6 ? ParseHex(value) : null;
                break;
            case "PF":
                PitchAndFamily = value;
                break;
            case "RL":
                IsRightToLeft = value == "1";
                break;
        }
    }
}
