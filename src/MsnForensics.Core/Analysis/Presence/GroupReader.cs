using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Protocol.Msnp.Presence;

namespace MsnForensics.Analysis.Presence;

/// <summary>Reads circles and temporary groups: their names, and who is in them (reference: section 6.7).</summary>
public sealed class GroupReader
{
    // Circles held some dozens of people.
    private const int MaximumMemberCount = 1000;

    private const string Pending = "Pending";
    private const string PendingMark = " (Pending)";

    private readonly PresenceObserver _observer;

    public GroupReader(PresenceObserver observer) => _observer = observer;

    /// <summary>The answer to the creation of a temporary group names it.</summary>
    public void ReadAnswer(Publication publication)
    {
        if (publication.From is { Network: NetworkName.TemporaryGroup } group && !publication.IsWithdrawal)
        {
            SortedDictionary<string, bool> members = MembersOf(KeyOf(group));
            if (_observer.Account is { } account)
            {
                members[account] = false;
            }

            Apply(group, publication, members, new PresenceValues { [PresenceField.Status] = StatusCode.Online });
        }
    }

    public void Read(Publication publication)
    {
        AccountName? named = publication.IsFromClient ? publication.To : publication.From;
        if (named is not { Network: NetworkName.Circle or NetworkName.TemporaryGroup } group || IsNameless(group))
        {
            return;
        }

        if (publication.IsWithdrawal)
        {
            Withdraw(group, publication);
        }
        else
        {
            Publish(group, publication);
        }
    }

    // A group that is about to be made has no name yet.
    private static bool IsNameless(AccountName group) =>
        group.Address.StartsWith(Guid.Empty.ToString(), StringComparison.Ordinal);

    private static PresenceKey KeyOf(AccountName group) =>
        new(group.Address, group.Network ?? NetworkName.Circle, group.Via, null);

    private void Publish(AccountName group, Publication publication)
    {
        CirclePublication circle = CirclePublication.Read(
            publication.Body, _observer.Session.Stream.Analysis.Option);
        bool replaces = publication.IsFull && publication.IsComplete && circle.IsComplete && circle.Members.Count > 0;
        SortedDictionary<string, bool> members = replaces ? NewMembers() : MembersOf(KeyOf(group));

        // Whom the client names in an invitation is invited, not there.
        bool isInvitation = publication.IsFromClient && publication.MediaType == "application/multiparty+xml";
        foreach (CircleMember member in circle.Members)
        {
            members[member.Account.Address] = isInvitation
                || string.Equals(member.State, Pending, StringComparison.OrdinalIgnoreCase);
        }

        PresenceValues values = circle.Properties is { } properties
            ? PublicationValues.Of(properties)
            : new PresenceValues();
        values[PresenceField.Status] ??= StatusCode.Online;
        bool isDamaged = !circle.IsComplete || members.Count > MaximumMemberCount;
        if (isDamaged)
        {
            _observer.ReportDamage(publication.Item);
        }

        Apply(group, publication, members, values, isDamaged);
    }

    private void Withdraw(AccountName group, Publication publication)
    {
        SortedDictionary<string, bool> members = MembersOf(KeyOf(group));
        PresenceValues values = new();
        if (publication.Uri.Member is { } member)
        {
            members.Remove(member.Address);
        }
        else
        {
            values[PresenceField.Status] = StatusCode.Offline;
        }

        Apply(group, publication, members, values);
    }

    private void Apply(
        AccountName group,
        Publication publication,
        SortedDictionary<string, bool> members,
        PresenceValues values,
        bool isDamaged = false)
    {
        PresenceKey key = KeyOf(group);
        values[PresenceField.Members] = string.Join("\n", members.Take(MaximumMemberCount).Select(
            member => member.Value ? member.Key + PendingMark : member.Key));
        _observer.Table.Apply(new PresenceUpdate(key, values, PresenceAspect.Whole, publication.Item)
        {
            Network = group.Network,
            Source = publication.Source,
            IsDamaged = isDamaged,
            IsInitial = publication.IsFull && !_observer.Table.Knows(key),
        });
    }

    // Accounts, and whether their invitation is open.
    private static SortedDictionary<string, bool> NewMembers() => new(StringComparer.Ordinal);

    private SortedDictionary<string, bool> MembersOf(PresenceKey key)
    {
        SortedDictionary<string, bool> members = NewMembers();
        if (_observer.Table.ValuesOf(key)?[PresenceField.Members] is { Length: > 0 } known)
        {
            foreach (string member in known.Split('\n'))
            {
                bool isPending = member.EndsWith(PendingMark, StringComparison.Ordinal);
                members[isPending ? member.Substring(0, member.Length - PendingMark.Length) : member] = isPending;
            }
        }

        return members;
    }
}
