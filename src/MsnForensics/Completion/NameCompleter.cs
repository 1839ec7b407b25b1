using System.Collections;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace MsnForensics.Completion;

/// <summary>Completes from a fixed list of names, each with a sentence on its meaning.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class NameCompleter : IArgumentCompleter
{
    private protected abstract IEnumerable<KeyValuePair<string, string>> Names { get; }

    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName,
        string parameterName,
        string wordToComplete,
        CommandAst commandAst,
        IDictionary fakeBoundParameters)
    {
        string word = (wordToComplete ?? "").Trim('\'', '"');
        WildcardPattern pattern = WildcardPattern.Get(
            word + "*", WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
        return Names.Where(name => pattern.IsMatch(name.Key)).Select(name => new CompletionResult(
            CompletionText.Quote(name.Key), name.Key, CompletionResultType.ParameterValue, name.Value));
    }
}
