using System;
using System.Collections.Generic;
using MsnForensics.Protocol.PeerToPeer;

namespace MsnForensics.Analysis.Transfers;

/// <summary>
/// The secrets that negotiations announce for direct connections. Whoever shows one on a connection proves whose
/// connection it is, whatever the addresses say (reference: section 6.3).
/// </summary>
public sealed class NonceTable
{
    // A transfer announces one or two.
    private const int MaximumCount = 20_000;

    private readonly Dictionary<Guid, NonceAnnouncement> _announcements = new();
    private readonly Queue<Guid> _order = new();

    /// <summary>Notes what a transport body announces.</summary>
    public void Announce(TransportOffer offer, string? from, string? to)
    {
        Add(offer.Nonce, new NonceAnnouncement(from, to, false, offer.IsListening));
        Add(offer.HashedNonce, new NonceAnnouncement(from, to, true, offer.IsListening));
    }

    /// <summary>Who announced the nonce, plain or hashed; null for one that nobody announced.</summary>
    public NonceAnnouncement? Find(Guid nonce) =>
        _announcements.TryGetValue(P2PNonce.Hash(nonce), out NonceAnnouncement? hashed) && hashed.IsHashed ? hashed
        : _announcements.TryGetValue(nonce, out NonceAnnouncement? plain) && !plain.IsHashed ? plain
        : null;

    private void Add(Guid? nonce, NonceAnnouncement announcement)
    {
        if (nonce is not { } key || _announcements.ContainsKey(key))
        {
            return;
        }

        _announcements.Add(key, announcement);
        _order.Enqueue(key);
        if (_order.Count > MaximumCount)
        {
            _announcements.Remove(_order.Dequeue());
        }
    }
}

/// <summary>A nonce that a negotiation announced.</summary>
/// <param name="From">Who announced it.</param>
/// <param name="To">To whom.</param>
/// <param name="IsHashed">Only its hash was announced: who shows it is <paramref name="From"/>.</param>
/// <param name="IsListening">Who announced it waits for the connection.</param>
public sealed record NonceAnnouncement(string? From, string? To, bool IsHashed, bool IsListening);
