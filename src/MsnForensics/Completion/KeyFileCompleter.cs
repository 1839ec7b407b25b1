using System;
using System.Collections;
using System.Collections.Generic;
using System.ComponentModel;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace MsnForensics.Completion;

/// <summary>Files whose names tell that they hold keys, and the folders on the way to them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class KeyFileCompleter : IArgumentCompleter
{
    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".key", ".keys", ".keylog", ".log", ".nss", ".txt", ".pem", ".der", ".p12", ".pfx",
    };

    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName,
        string parameterName,
        string wordToComplete,
        CommandAst commandAst,
        IDictionary fakeBoundParameters) =>
        CompletionCompleters.CompleteFilename(wordToComplete ?? "").Where(found =>
            found.ResultType == CompletionResultType.ProviderContainer || Extensions.Contains(ExtensionOf(found)));

    private static string ExtensionOf(CompletionResult found) => Path.GetExtension(found.ListItemText);
}
