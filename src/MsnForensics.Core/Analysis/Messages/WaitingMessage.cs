using System;
using System.Linq;

namespace MsnForensics.Analysis.Messages;

/// <summary>A message that waits for its other legs, its answer, and for its people to become known.</summary>
public sealed class WaitingMessage
{
    private LegMessage[] _legs;

    public WaitingMessage(LegMessage first)
    {
        _legs = new[] { first };
        HeldBytes = first.HeldBytes;
        UnixNanoseconds = first.At.UnixNanoseconds;
    }

    public LegMessage[] Legs => _legs;

    /// <summary>All that wait with the same content; null before it waits.</summary>
    internal EqualMessages? Group { get; set; }

    /// <summary>The next one that waits with the same content.</summary>
    public WaitingMessage? NextEqual { get; set; }

    /// <summary>Bytes of all legs.</summary>
    public long HeldBytes { get; private set; }

    /// <summary>Earliest time at which a leg shows it.</summary>
    public long UnixNanoseconds { get; private set; }

    /// <summary>The leg with the most to say: one with the text before a notice of it, a whole one before a damaged
    /// one, the sender's before a receiver's.</summary>
    public LegMessage Best => _legs.Length == 1 ? _legs[0] : _legs
        .OrderBy(leg => leg.Content.JoinKey is not null && leg.Content.Headers.Count == 0 ? 1 : 0)
        .ThenBy(leg => leg.Completeness)
        .ThenBy(leg => leg.IsFromClient ? 0 : 1)
        .ThenBy(leg => leg.At)
        .First();

    public bool CanAttribute => _legs.Length == 1 ? _legs[0].CanAttribute : _legs.Any(leg => leg.CanAttribute);

    public void Add(LegMessage leg)
    {
        Array.Resize(ref _legs, _legs.Length + 1);
        _legs[_legs.Length - 1] = leg;
        HeldBytes += leg.HeldBytes;
        UnixNanoseconds = Math.Min(UnixNanoseconds, leg.At.UnixNanoseconds);
    }

    /// <summary>True when the leg can show the same message, near in time. This runs for every pair of equal messages,
    /// most of them of one connection, so it makes no garbage.</summary>
    public bool CouldBe(LegMessage leg, long windowNanoseconds)
    {
        long distance = Math.Abs(leg.At.UnixNanoseconds - UnixNanoseconds);
        return distance <= windowNanoseconds
            && (_legs[0].Stream != leg.Stream || leg.Content.JoinKey is not null)
            && AreAllOtherLegsOf(leg);
    }

    private bool AreAllOtherLegsOf(LegMessage leg)
    {
        foreach (LegMessage other in _legs)
        {
            if (!other.CouldBe(leg))
            {
                return false;
            }
        }

        return true;
    }
}
