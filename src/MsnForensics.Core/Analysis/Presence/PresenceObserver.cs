using System;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Streams;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Analysis.Presence;

/// <summary>The client whose session shows the states: what the readers of its commands share.</summary>
public sealed class PresenceObserver
{
    // From MSNP18 on states found at sign-in look like changes: they come in one go behind the first status.
    private const int FirstWithoutInitial = 18;
    private const long SignInNanoseconds = 2_000_000_000;
    private const long NextNanoseconds = 200_000_000;

    // The server tells the client's places what one of them said, and may do so when that is no longer true.
    private const long EchoNanoseconds = 2_000_000_000;

    private long _findsUntil = long.MinValue;
    private long _spokeUntil = long.MinValue;
    private bool _hasStatus;

    public PresenceObserver(MsnpSession session)
    {
        Session = session;
        Table = new PresenceTable(session);
    }

    public MsnpSession Session { get; }

    public PresenceTable Table { get; }

    /// <summary>GUID of the client's place; null while nothing tells it.</summary>
    public string? Place { get; set; }

    public string? Account => Session.Account;

    /// <summary>The dialect's number; null while nothing tells it.</summary>
    public int? Dialect => DialectName.NumberOf(Session.Dialect) is > 0 and int number ? number : null;

    /// <summary>The key of the client's own place.</summary>
    public PresenceKey OwnPlace => PresenceKey.Own with { Place = Place ?? "" };

    /// <summary>The client shows itself: the first time, the server answers with everybody's states.</summary>
    public void ShowSelf(CommandEvent item)
    {
        if (!_hasStatus && Session.HasBeginning && Dialect is null or >= FirstWithoutInitial)
        {
            _findsUntil = item.At.UnixNanoseconds + SignInNanoseconds;
        }

        _hasStatus = true;
    }

    /// <summary>The client says something of itself, which stands.</summary>
    public void Say(PresenceUpdate update)
    {
        _spokeUntil = update.Item.At.UnixNanoseconds + EchoNanoseconds;
        Table.Apply(update);
    }

    /// <summary>The server says something of an account; what the client has just said of itself is not
    /// overruled.</summary>
    public void Hear(PresenceUpdate update)
    {
        if (update.Key == PresenceKey.Own && update.Item.At.UnixNanoseconds <= _spokeUntil
            && Table.ValuesOf(PresenceKey.Own) is { } said)
        {
            update = update with { Values = update.Values.With(said) };
        }

        Table.Apply(update);
    }

    /// <summary>True when a state is told for the first time while the sign-in goes on.</summary>
    public bool IsFound(PresenceKey key, CommandEvent item)
    {
        if (key == PresenceKey.Own || key == OwnPlace || Table.Knows(key)
            || item.At.UnixNanoseconds > _findsUntil)
        {
            return false;
        }

        _findsUntil = Math.Max(_findsUntil, item.At.UnixNanoseconds + NextNanoseconds);
        return true;
    }

    /// <summary>Says that a payload is damaged; one that is cut was reported with its command.</summary>
    public void ReportDamage(CommandEvent item)
    {
        if (item.Completeness == MsnCompleteness.Complete)
        {
            Session.Stream.Report(
                AnomalyCode.PayloadMalformed, item.At, $", offset {item.Range.Offset}: {item.Command.Verb}.");
        }
    }
}
