using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using MsnForensics.Diagnostics;

namespace MsnForensics.Completion;

/// <summary>Every anomaly code with its meaning.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AnomalyCodeCompleter : NameCompleter
{
    private protected override IEnumerable<KeyValuePair<string, string>> Names =>
        typeof(AnomalyCode).GetEnumValues().Cast<AnomalyCode>().Select(code =>
            new KeyValuePair<string, string>(code.ToString(), AnomalyCatalog.Get(code).Meaning));
}
