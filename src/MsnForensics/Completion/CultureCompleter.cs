using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Globalization;
using System.Linq;

namespace MsnForensics.Completion;

/// <summary>The cultures that a log can have been written in.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CultureCompleter : NameCompleter
{
    private protected override IEnumerable<KeyValuePair<string, string>> Names => CultureInfo
        .GetCultures(CultureTypes.SpecificCultures)
        .OrderBy(culture => culture.Name, StringComparer.Ordinal)
        .Select(culture => new KeyValuePair<string, string>(culture.Name, culture.EnglishName));
}
