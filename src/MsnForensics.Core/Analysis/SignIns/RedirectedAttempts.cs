using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Analysis.Sessions;

namespace MsnForensics.Analysis.SignIns;

/// <summary>Sign-ins that were sent on and wait for the connection on which they go on.</summary>
public sealed class RedirectedAttempts
{
    // A client connects anew within seconds; what waits longer waits in vain.
    private const int MaximumCount = 4096;
    private const long MaximumNanoseconds = 300_000_000_000;

    private readonly LinkedList<SignInAttempt> _waiting = new();

    /// <summary>Adds an attempt and gives back one that has to leave.</summary>
    public SignInAttempt? Add(SignInAttempt attempt)
    {
        _waiting.AddLast(attempt);
        if (_waiting.Count <= MaximumCount)
        {
            return null;
        }

        SignInAttempt oldest = _waiting.First!.Value;
        _waiting.RemoveFirst();
        return oldest;
    }

    /// <summary>Takes the attempt that the session goes on with: the session was opened at the address that the
    /// redirect named.</summary>
    public SignInAttempt? Take(MsnpSession session) => session.Link is { Command: "XFR" } link
        ? Take(attempt => attempt.Session == link.Origin)
        : null;

    /// <summary>Takes the attempt of the same client and account, for redirects that name a host.</summary>
    public SignInAttempt? Take(SignInAttempt next) => Take(attempt =>
        attempt.Account is not null
        && attempt.Account == next.Account
        && attempt.ClientAddress.Equals(next.ClientAddress)
        && attempt.DecidedAt!.Value.UnixNanoseconds <= next.StartedAt.UnixNanoseconds
        && next.StartedAt.UnixNanoseconds - attempt.DecidedAt.Value.UnixNanoseconds <= MaximumNanoseconds);

    public IReadOnlyList<SignInAttempt> TakeRest()
    {
        SignInAttempt[] rest = _waiting.ToArray();
        _waiting.Clear();
        return rest;
    }

    private SignInAttempt? Take(Func<SignInAttempt, bool> fits)
    {
        for (LinkedListNode<SignInAttempt>? node = _waiting.Last; node is not null; node = node.Previous)
        {
            if (fits(node.Value))
            {
                _waiting.Remove(node);
                return node.Value;
            }
        }

        return null;
    }
}
