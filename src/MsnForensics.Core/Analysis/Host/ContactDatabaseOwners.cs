using System;
using System.Collections.Generic;
using System.Linq;

namespace MsnForensics.Analysis.Host;

/// <summary>
/// Sets the accounts with a contact database against those that completed a sign-in: one that is in the first list
/// alone was typed in, and no more (reference: section 6.3). So that each can be told, the first list is held back to
/// the end of its hive.
/// </summary>
internal sealed class ContactDatabaseOwners
{
    private const string Database = "Windows Live Contacts\\Database";
    private const string Me = "Windows Live Contacts\\Me";

    private readonly List<ArtifactDraft> _held = new();
    private readonly HashSet<string> _signedIn = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Looks at a draft; true when it is held back.</summary>
    public bool TryHold(ArtifactDraft draft)
    {
        if (Is(draft, Me) && draft.Account is { } account)
        {
            _signedIn.Add(account);
        }

        bool isHeld = Is(draft, Database);
        if (isHeld)
        {
            _held.Add(draft);
        }

        return isHeld;
    }

    /// <summary>What was held back.</summary>
    public IEnumerable<ArtifactDraft> Complete() => _held.Select(draft => draft with
    {
        Meaning = draft.Meaning + (_signedIn.Contains(draft.Account ?? "")
            ? "; it signed in here"
            : "; no sign-in of it was completed here"),
    });

    private static bool Is(ArtifactDraft draft, string key) =>
        draft.KeyPath?.EndsWith(key, StringComparison.OrdinalIgnoreCase) == true;
}
