using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Protocol.Msnp.Presence;

namespace MsnForensics.Analysis.Presence;

/// <summary>Reads circles and temporary groups: their names, and who is in them (reference: section 6.7).</summary>
public sealed class GroupReader
{
    private const string PendingMark = " (Pending)";

    private readonly PresenceObserver _observer;

    public GroupReader(PresenceObserver observer) => _observer = observer;

    /// <summary>The answer to the creation of a temporary group names it.</summary>
    public void ReadAnswer(Publication publication)
    {
        if (publication.From is { Network: NetworkName.TemporaryGroup } group && !publication.IsWithdrawal)
        {
            List<string> members = MembersOf(KeyOf(group));
            Add(members, _observer.Account, null);
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
            return;
        }

        CirclePublication circle = CirclePublication.Read(
            publication.Body, _observer.Session.Stream.Analysis.Option);
        if (!circle.IsComplete)
        {
            _observer.ReportDamage(publication.Item);
        }

        bool replaces = publication.IsFull && publication.IsComplete && circle.IsComplete && circle.Members.Count > 0;
        List<string> members = replaces ? new List<string>() : MembersOf(KeyOf(group));

        // Whom the client names in an invitation is invited, not there.
        bool isInvitation = publication.IsFromClient && publication.MediaType == "application/multiparty+xml";
        foreach (CircleMember member in circle.Members)
        {
            Add(members, member.Account.Address, isInvitation ? "Pending" : member.State);
        }

        PresenceValues values = circle.Properties is { } properties
            ? PublicationValues.Of(properties)
            : new PresenceValues();
        values[PresenceField.Status] ??= StatusCode.Online;
        Apply(group, publication, members, values, !circle.IsComplete);
    }

    // A group that is about to be made has no name yet.
    private static bool IsNameless(AccountName group) =>
        group.Address.StartsWith(Guid.Empty.ToString(), StringComparison.Ordinal);

    private static PresenceKey KeyOf(AccountName group) =>
        new(group.Address, group.Network ?? NetworkName.Circle, group.Via, null);

    private static void Add(List<string> members, string? account, string? state)
    {
        if (account is null)
        {
            return;
        }

        Remove(members, account);
        bool isPending = string.Equals(state, "Pending", StringComparison.OrdinalIgnoreCase);
        members.Add(isPending ? account + PendingMark : account);
    }

    private static void Remove(List<string> members, string account) =>
        members.RemoveAll(member => member == account || member == account + PendingMark);

    private List<string> MembersOf(PresenceKey key) =>
        _observer.Table.ValuesOf(key)?[PresenceField.Members] is { Length: > 0 } members
            ? members.Split('\n').ToList()
            : new List<string>();

    private void Withdraw(AccountName group, Publication publication)
    {
        List<string> members = MembersOf(KeyOf(group));
        if (publication.Uri.Member is { } member)
        {
            Remove(members, member.Address);
            Apply(group, publication, members, new PresenceValues());
        }
        else
        {
            Apply(group, publication, members, new PresenceValues { [PresenceField.Status] = StatusCode.Offline });
        }
    }

    private void Apply(
        AccountName group,
        Publication publication,
        List<string> members,
        PresenceValues values,
        bool isDamaged = false)
    {
        PresenceKey key = KeyOf(group);
        members.Sort(StringComparer.Ordinal);
        values[PresenceField.Members] = string.Join("\n", members);
        _observer.Table.Apply(new PresenceUpdate(key, values, PresenceAspect.Whole, publication.Item)
        {
            Network = group.Network,
            Source = publication.Source,
            IsDamaged = isDamaged,
            IsInitial = publication.IsFull && !_observer.Table.Knows(key),
        });
    }
}
