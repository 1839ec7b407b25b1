namespace MsnForensics;

/// <summary>Font, effects and colour of a text message (<c>X-MMS-IM-Format</c>).</summary>
public sealed class MsnTextFormat
{
    public string? Font { get; init; }

    public bool IsBold { get; init; }

    public bool IsItalic { get; init; }

    public bool IsUnderlined { get; init; }

    public bool IsStruckOut { get; init; }

    /// <summary><c>#RRGGBB</c>; the wire order is blue, green, red. Null when not given or not readable.</summary>
    public string? Color { get; init; }

    /// <summary>Windows character-set number of the font; says nothing about the text's encoding.</summary>
    public int? CharacterSet { get; init; }

    public string? PitchAndFamily { get; init; }

    public bool IsRightToLeft { get; init; }

    /// <summary>The header's value as sent.</summary>
    public string Raw { get; init; } = "";

    public override string ToString() => Raw;
}
