using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Completion;

/// <summary>Every command of the text protocol with its meaning.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CommandNameCompleter : NameCompleter
{
    private protected override IEnumerable<KeyValuePair<string, string>> Names =>
        CommandCatalog.Commands.OrderBy(command => command.Verb, System.StringComparer.Ordinal).Select(command =>
            new KeyValuePair<string, string>(command.Verb, command.Meaning));
}
