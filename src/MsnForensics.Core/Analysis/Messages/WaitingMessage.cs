using System.Collections.Generic;
using System.Linq;
using MsnForensics.Analysis.Sessions;

namespace MsnForensics.Analysis.Messages;

/// <summary>A message that waits for its other legs, its answer, and for its people to become known.</summary>
public sealed class WaitingMessage
{
    private const long RelayNanoseconds = 1_000_000_000;

    private readonly List<LegMessage> _legs = new();

    public WaitingMessage(LegMessage first)
    {
        _legs.Add(first);
        HeldBytes = first.HeldBytes;
        UnixNanoseconds = first.At.UnixNanoseconds;
    }

    public IReadOnlyList<LegMessage> Legs => _legs;

    /// <summary>Bytes of all legs.</summary>
    public long HeldBytes { get; private set; }

    /// <summary>Earliest time at which a leg shows it.</summary>
    public long UnixNanoseconds { get; private set; }

    /// <summary>The leg with the most to say: a whole one before a damaged one, the sender's before a
    /// receiver's.</summary>
    public LegMessage Best => _legs.Count == 1 ? _legs[0] : _legs
        .OrderBy(leg => leg.Completeness)
        .ThenBy(leg => leg.IsFromClient ? 0 : 1)
        .ThenBy(leg => leg.At)
        .First();

    public bool CanAttribute => _legs.Any(leg => leg.Session.CanAttribute);

    public void Add(LegMessage leg)
    {
        _legs.Add(leg);
        HeldBytes += leg.HeldBytes;
        UnixNanoseconds = System.Math.Min(UnixNanoseconds, leg.At.UnixNanoseconds);
    }

    /// <summary>
    /// True when the leg can show the same message: another connection, not a second sender, the same switchboard
    /// session where its number is known, else the same server, and no contradiction about the people.
    /// </summary>
    public bool CouldBe(LegMessage leg, long windowNanoseconds)
    {
        long distance = System.Math.Abs(leg.At.UnixNanoseconds - UnixNanoseconds);
        return distance <= windowNanoseconds
            && AreAllOtherLegsOf(leg);
    }

    // This runs for every pair of equal messages, so it makes no garbage.
    private bool AreAllOtherLegsOf(LegMessage leg)
    {
        foreach (LegMessage other in _legs)
        {
            if (other.Session == leg.Session || (leg.IsFromClient && other.IsFromClient) || !AreLegsOfOne(other, leg))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreLegsOfOne(LegMessage left, LegMessage right)
    {
        if (left.Sender is { } a && right.Sender is { } b && a != b)
        {
            return false;
        }

        MsnpSession one = left.Session;
        MsnpSession other = right.Session;
        return one.SwitchboardId is { } id && other.SwitchboardId is { } otherId
            ? id == otherId
            : one.Stream.ServerEndpoint == other.Stream.ServerEndpoint && AreDifferentClients(left, right)
                && MayHold(one, other.Account) && MayHold(other, one.Account);
    }

    // Where neither owner is known, what went in on one connection and at once came out on another is one message.
    private static bool AreDifferentClients(LegMessage left, LegMessage right) =>
        left.Session.Account is { } account
            ? account != right.Session.Account
            : right.Session.Account is not null || (left.IsFromClient != right.IsFromClient
                && System.Math.Abs(left.At.UnixNanoseconds - right.At.UnixNanoseconds) <= RelayNanoseconds);

    // Whose client is on one leg is a member on the other; only a chat of two is known to have no silent members.
    private static bool MayHold(MsnpSession session, string? account) => account is null
        || session.Members.Everybody.Count != 1 || session.Members.Everybody.Contains(account);
}
