using System.ComponentModel;
using System.Management.Automation;

namespace MsnForensics.Formatting;

/// <summary>
/// Colours of the views, taken from the user's own <c>$PSStyle</c>. Without one (Windows PowerShell) and where it asks
/// for plain text (<c>NO_COLOR</c>) there are none; the engine takes them out of what is redirected.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class DisplayColor
{
    /// <summary>Colours a text by the severity of an anomaly.</summary>
    public static string Severity(object? style, object? severity, string text) =>
        Paint(style, severity?.ToString(), text);

    /// <summary>Colours a text where something holds.</summary>
    /// <param name="style">The variable <c>$PSStyle</c>.</param>
    /// <param name="condition">Whether it holds.</param>
    /// <param name="rule"><c>Error</c>, <c>Warning</c> or <c>Information</c>.</param>
    /// <param name="text">What is printed, free of control characters.</param>
    public static string If(object? style, bool condition, string rule, string text) =>
        condition ? Paint(style, rule, text) : text;

    private static string Paint(object? style, string? rule, string text)
    {
        if (style is null || text.Length == 0 || ValueOf(style, "OutputRendering")?.ToString() == "PlainText")
        {
            return text;
        }

        string? start = rule switch
        {
            "Error" or "Warning" => ValueOf(ValueOf(style, "Formatting"), rule)?.ToString(),
            "Information" => ValueOf(ValueOf(style, "Foreground"), "BrightBlack")?.ToString(),
            _ => null,
        };
        return string.IsNullOrEmpty(start) ? text : start + text + ValueOf(style, "Reset");
    }

    // By name: the type is not there in Windows PowerShell.
    private static object? ValueOf(object? item, string name) =>
        item is null ? null : PSObject.AsPSObject(item).Properties[name]?.Value;
}
