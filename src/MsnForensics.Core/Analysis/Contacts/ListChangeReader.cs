using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Streams;
using MsnForensics.Protocol.Contacts;

namespace MsnForensics.Analysis.Contacts;

/// <summary>
/// Applies <c>ADD ADC REM SBP REA ADG REG RMG</c>, asked for by the client or told by the server (reference: sections
/// 3.3 and 7.1).
/// </summary>
public sealed class ListChangeReader
{
    private readonly ContactSession _session;

    public ListChangeReader(ContactSession session) => _session = session;

    /// <summary>Applies a change.</summary>
    /// <param name="told">The server's word, or the client's where there is no answer.</param>
    /// <param name="evidence">Request and answer, or one of them.</param>
    /// <param name="outcome">What became of it.</param>
    /// <param name="isApplied">False when only the wish is to be noted.</param>
    /// <param name="detail">Why it was refused.</param>
    public void Apply(
        CommandEvent told, ListEvidence evidence, MsnContactOutcome outcome, bool isApplied, string? detail)
    {
        switch (told.Command.Verb)
        {
            case "ADD" or "ADC" or "REM":
                ApplyEntry(told, evidence, outcome, isApplied, detail);
                break;
            case "SBP" or "REA" when isApplied:
                ApplyProperty(told, evidence);
                break;
            case "ADG" or "REG" or "RMG" when isApplied:
                ApplyGroup(told, evidence);
                break;
        }
    }

    /// <summary>Who makes a change. Without a transaction id of the client somebody else acts: the other person, on
    /// lists the server keeps.</summary>
    internal static MsnContactActor ActorOf(CommandEvent told, ListMask lists) =>
        told.IsFromClient ? MsnContactActor.Owner : told.Command.TransactionId(false) switch
        {
            null => MsnContactActor.Unknown,
            0 when (lists & ~(ListMask.Reverse | ListMask.Pending)) == 0 => MsnContactActor.Contact,
            0 => MsnContactActor.Server,
            _ => MsnContactActor.Owner,
        };

    private void ApplyEntry(
        CommandEvent told, ListEvidence evidence, MsnContactOutcome outcome, bool isApplied, string? detail)
    {
        if (ListEntryParser.Parse(told.Command, _session.Dialect) is not { } named
            || _session.Book.Get(named) is not { } entry)
        {
            return;
        }

        bool isAddition = told.Command.Verb != "REM";
        string? group = named.GroupIds.Count > 0 ? named.GroupIds[0] : null;

        // With a group and a contact that is there already, only the group is meant.
        bool isGroupAlone = group is not null
            && (!isAddition || named.Address is null || (entry.Lists & ListMask.Forward) != 0);
        entry.See(evidence, MsnContactSource.Change);
        entry.Add(new ContactChange(
            evidence,
            ActionOf(isAddition, isGroupAlone),
            isGroupAlone ? ListMask.None : named.Lists,
            group,
            ActorOf(told, named.Lists),
            outcome,
            isApplied,
            detail));
        if (isApplied)
        {
            Set(entry, named, isAddition, isGroupAlone, evidence.At);
        }
    }

    private void Set(ContactEntry entry, ListEntry named, bool isAddition, bool isGroupAlone, Moment at)
    {
        entry.SetName(named.Name, at);
        if (named.ContactId is { } id)
        {
            entry.SetContactId(id, at);
            _session.Book.Identify(entry, id);
        }

        if (!isGroupAlone)
        {
            entry.SetLists(isAddition ? named.Lists : ListMask.None, named.Lists, at);
            if (!isAddition && named.Lists == ListMask.Forward)
            {
                entry.Groups.SetAll(System.Array.Empty<string>(), at);
            }
        }

        foreach (string group in named.GroupIds)
        {
            entry.Groups.Set(group, isAddition, at);
        }
    }

    private void ApplyProperty(CommandEvent told, ListEvidence evidence)
    {
        if (ContactPropertyParser.Parse(told.Command) is not { } property
            || property.Address == _session.Session.Account
            || EntryOf(property) is not { } entry)
        {
            return;
        }

        entry.See(evidence, MsnContactSource.Change);
        ContactPropertyReader.Apply(entry, property, evidence.At);
    }

    private ContactEntry? EntryOf(ContactProperty property) => property.Address is { } address
        ? _session.Book.Get(address, null)
        : property.ContactId is { } id ? _session.Book.GetById(id) : null;

    private void ApplyGroup(CommandEvent told, ListEvidence evidence)
    {
        if (GroupEntryParser.Parse(told.Command, told.IsFromClient) is { Id: { } id } group)
        {
            string? name = told.Command.Verb == "RMG" ? null : group.Name;
            _session.Book.SetGroup(id, name, evidence.At);
        }
    }

    private static MsnContactAction ActionOf(bool isAddition, bool isGroupAlone) => (isAddition, isGroupAlone) switch
    {
        (true, false) => MsnContactAction.Added,
        (false, false) => MsnContactAction.Removed,
        (true, true) => MsnContactAction.AddedToGroup,
        (false, true) => MsnContactAction.RemovedFromGroup,
    };
}
