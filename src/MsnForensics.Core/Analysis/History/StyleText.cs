using System;

namespace MsnForensics.Analysis.History;

/// <summary>Reads the style of a text in a history: a list of CSS declarations.</summary>
internal static class StyleText
{
    public static MsnTextFormat Parse(string style) => new()
    {
        Font = ValueOf(style, "font-family"),
        Color = ValueOf(style, "color"),
        IsBold = ValueOf(style, "font-weight") == "bold",
        IsItalic = ValueOf(style, "font-style") == "italic",
        IsUnderlined = ValueOf(style, "text-decoration")?.IndexOf("underline", StringComparison.Ordinal) >= 0,
        IsStruckOut = ValueOf(style, "text-decoration")?.IndexOf("line-through", StringComparison.Ordinal) >= 0,
        Raw = style,
    };

    private static string? ValueOf(string style, string property)
    {
        foreach (string declaration in style.Split(';'))
        {
            int colon = declaration.IndexOf(':');
            if (colon > 0 && declaration.Substring(0, colon).Trim() == property)
            {
                return declaration.Substring(colon + 1).Trim();
            }
        }

        return null;
    }
}
