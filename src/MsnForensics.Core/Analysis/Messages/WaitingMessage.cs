using System;
using System.Collections.Generic;
using System.Linq;

namespace MsnForensics.Analysis.Messages;

/// <summary>A message that waits for its other legs, its answer, and for its people to become known.</summary>
public sealed class WaitingMessage
{
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

    /// <summary>The leg with the most to say: one with the text before a notice of it, a whole one before a damaged
    /// one, the sender's before a receiver's.</summary>
    public LegMessage Best => _legs.Count == 1 ? _legs[0] : _legs
        .OrderBy(leg => leg.Content.JoinKey is not null && leg.Content.Headers.Count == 0 ? 1 : 0)
        .ThenBy(leg => leg.Completeness)
        .ThenBy(leg => leg.IsFromClient ? 0 : 1)
        .ThenBy(leg => leg.At)
        .First();

    public bool CanAttribute => _legs.Any(leg => leg.CanAttribute);

    public void Add(LegMessage leg)
    {
        _legs.Add(leg);
        HeldBytes += leg.HeldBytes;
        UnixNanoseconds = Math.Min(UnixNanoseconds, leg.At.UnixNanoseconds);
    }

    /// <summary>True when the leg can show the same message, near in time.</summary>
    public bool CouldBe(LegMessage leg, long windowNanoseconds)
    {
        long distance = Math.Abs(leg.At.UnixNanoseconds - UnixNanoseconds);
        return distance <= windowNanoseconds && AreAllOtherLegsOf(leg);
    }

    // This runs for every pair of equal messages, so it makes no garbage.
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
