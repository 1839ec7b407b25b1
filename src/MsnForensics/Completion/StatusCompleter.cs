using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using MsnForensics.Protocol.Msnp.Presence;

namespace MsnForensics.Completion;

/// <summary>Every status with its code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StatusCompleter : NameCompleter
{
    private protected override IEnumerable<KeyValuePair<string, string>> Names => StatusCode.All
        .Select(code => new KeyValuePair<string, string>(StatusCode.NameOf(code), code));
}
