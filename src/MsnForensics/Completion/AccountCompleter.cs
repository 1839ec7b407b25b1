using System;
using System.Collections;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace MsnForensics.Completion;

/// <summary>
/// Accounts of the records that variables hold, and of the named files when they are small. Evidence that takes long to
/// read is never read for this: then <c>$accounts = Get-MsnAccount …</c> gives its accounts to the completion, too.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AccountCompleter : IArgumentCompleter
{
    private const int MaximumLength = 254;
    private const int MaximumCount = 200;

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
        SortedSet<string> accounts = new(StringComparer.Ordinal);
        foreach (string? account in SeenAccounts.Of(fakeBoundParameters))
        {
            if (account is not null && IsAddress(account) && pattern.IsMatch(account))
            {
                accounts.Add(account);
            }
        }

        bool takesWildcards = parameterName == "Account";
        return accounts.Take(MaximumCount).Select(account => new CompletionResult(
            CompletionText.Quote(takesWildcards ? WildcardPattern.Escape(account) : account),
            account,
            CompletionResultType.ParameterValue,
            account));
    }

    // The text is the evidence's: what a terminal would act upon is not offered.
    private static bool IsAddress(string text) =>
        text.Length <= MaximumLength
        && text.IndexOf('@') > 0
        && !text.Any(character => char.IsWhiteSpace(character) || Bytes.HiddenCharacter.Is(character));
}
