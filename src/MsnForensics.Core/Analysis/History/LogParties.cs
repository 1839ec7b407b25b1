using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Artifacts.Accounts;
using MsnForensics.Artifacts.Logs;

namespace MsnForensics.Analysis.History;

/// <summary>Who writes to whom in one log: the owner and the contact, by account where the log, its path or the
/// examiner tells, and the owner's display names.</summary>
public sealed class LogParties
{
    private const string Unknown = "unknown";
    private const string Given = "given";
    private const string FromLog = "the log";

    private readonly HashSet<string> _ownNames;
    private readonly string _nameGround;

    /// <param name="ownNames">Display names of the owner.</param>
    /// <param name="ground">How they are known.</param>
    public LogParties(IEnumerable<string> ownNames, string ground)
    {
        _ownNames = new HashSet<string>(ownNames, StringComparer.Ordinal);
        _nameGround = ground;
    }

    /// <summary>The account whose client wrote the log.</summary>
    public string? Owner { get; private set; }

    /// <summary>How the owner is known.</summary>
    public string OwnerGround { get; private set; } = Unknown;

    /// <summary>The contact that the log is about.</summary>
    public string? Peer { get; private set; }

    /// <summary>How the contact is known.</summary>
    public string PeerGround { get; private set; } = Unknown;

    /// <summary>The examiner's word, which stands above all others.</summary>
    public void Give(string owner) => (Owner, OwnerGround) = (owner.ToLowerInvariant(), Given);

    /// <summary>What the log says of itself, which stands above its path.</summary>
    public void Take(ILogOwner log)
    {
        if (log.Owner is not null && OwnerGround != Given)
        {
            (Owner, OwnerGround) = (log.Owner, FromLog);
        }

        if (log.Peer is not null)
        {
            (Peer, PeerGround) = (log.Peer, FromLog);
        }
    }

    /// <summary>What the path of the log tells.</summary>
    public void Find(AccountMatch? owner, AccountMatch? peer)
    {
        if (owner is { } account && Owner is null)
        {
            (Owner, OwnerGround) = (account.Account, "path, " + account.Ground);
        }

        if (peer is { } contact && Peer is null)
        {
            (Peer, PeerGround) = (contact.Account, "path, " + contact.Ground);
        }
    }

    /// <summary>Whether the owner sent an entry, and how one knows.</summary>
    public (bool? IsSent, string Ground) DirectionOf(LogEntry entry)
    {
        if (entry.IsSent is { } stated)
        {
            return (stated, FromLog);
        }

        if (entry.From is not null && Owner is not null)
        {
            return (entry.From == Owner, "account");
        }

        if (AddressIn(entry.FromName) is { } address && (address == Owner || address == Peer))
        {
            bool isOwner = address == Owner;
            Learn(isOwner ? new[] { entry.FromName! } : entry.ToNames);
            return (isOwner, "address as display name");
        }

        return ByName(entry);
    }

    /// <summary>The sender's account.</summary>
    public string? SenderOf(LogEntry entry, bool? isSent) => entry.From
        ?? AddressIn(entry.FromName)
        ?? (isSent is null || (entry.FromName is null && entry.IsSent is null) ? null : isSent.Value ? Owner : Peer);

    /// <summary>The receivers' accounts.</summary>
    public IEnumerable<string> ReceiversOf(LogEntry entry, bool? isSent)
    {
        if (entry.To.Count > 0)
        {
            return entry.To;
        }

        string[] addresses = entry.ToNames.Select(AddressIn).OfType<string>().ToArray();
        string? other = isSent is null ? null : isSent.Value ? Peer : Owner;
        return addresses.Length > 0 || other is null || entry.ToNames.Count > 1 ? addresses : new[] { other };
    }

    // A name stands for its owner only when nobody on the other side has it.
    private (bool? IsSent, string Ground) ByName(LogEntry entry)
    {
        bool isFromOwn = entry.FromName is not null && _ownNames.Contains(entry.FromName);
        bool isToOwn = entry.ToNames.Any(_ownNames.Contains);
        return isFromOwn == isToOwn ? (null, Unknown) : (isFromOwn, _nameGround);
    }

    private void Learn(IEnumerable<string> names)
    {
        if (names.Take(2).Count() == 1)
        {
            _ownNames.UnionWith(names);
        }
    }

    // The client adds a remark to addresses that nobody has confirmed.
    private static string? AddressIn(string? name)
    {
        if (name is null || name.IndexOf('@') < 0)
        {
            return null;
        }

        string first = name.Split(' ')[0];
        bool isAlone = first.Length == name.Length || name.IndexOf(" (", StringComparison.Ordinal) == first.Length;
        return isAlone && AccountAddress.IsAddress(first) ? first.ToLowerInvariant() : null;
    }
}
