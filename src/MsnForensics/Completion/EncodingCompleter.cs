using System.Collections.Generic;
using System.ComponentModel;

namespace MsnForensics.Completion;

/// <summary>The names that -Encoding takes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EncodingCompleter : NameCompleter
{
    private protected override IEnumerable<KeyValuePair<string, string>> Names => EncodingNames.All;
}
