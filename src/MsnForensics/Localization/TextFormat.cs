using System;
using System.Globalization;
using MsnForensics.Formatting;

namespace MsnForensics.Localization;

/// <summary>Fills the texts of <c>Texts.resx</c>.</summary>
internal static class TextFormat
{
    /// <summary>The words follow the user's language. Numbers are written alike in all of them, and text of the
    /// evidence can do nothing to a terminal.</summary>
    /// <param name="text">A text with places <c>{0}</c> and so on.</param>
    /// <param name="values">What goes there.</param>
    public static string Say(string text, params object?[] values) => string.Format(
        CultureInfo.InvariantCulture, text, Array.ConvertAll(values, value => (object)DisplayText.Visible(value)));
}
