using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Bytes;
using MsnForensics.Diagnostics;

namespace MsnForensics.Analysis.Messages;

/// <summary>
/// Joins the legs of one message: at a server or hub it is captured on the sender's connection and on each
/// receiver's; an offline message is announced by one server and fetched from another. A message waits a bounded
/// capture time, bounded in number and bytes too; one whose people nothing tells yet waits for its session.
/// </summary>
public sealed class SightingJoiner
{
    // Damaged messages are compared one by one.
    private const int MaximumIncompleteCount = 1000;

    // Between the notice and the fetching lie a sign-in at the web service and some calls, one for each message.
    private const long OfflineWindow = 60_000_000_000;

    private readonly AnalysisContext _analysis;
    private readonly MessageRecordBuilder _builder;
    private readonly SwitchboardTable _switchboards;
    private readonly Queue<WaitingMessage> _waiting = new();
    private readonly Queue<WaitingMessage> _offline = new();
    private readonly Dictionary<MatchKey, EqualMessages> _byContent = new();
    private readonly List<WaitingMessage> _incomplete = new();
    private readonly Dictionary<MsnpSession, List<WaitingMessage>> _parked = new();
    private readonly long _window;
    private int _parkedCount;
    private bool _isFull;

    public SightingJoiner(
        AnalysisContext analysis, ConversationTable conversations, SwitchboardTable switchboards)
    {
        _analysis = analysis;
        _switchboards = switchboards;
        _builder = new MessageRecordBuilder(analysis, conversations);
        _window = analysis.Option.SightingWindow.Ticks * 100;
    }

    public void Add(LegMessage leg)
    {
        _isFull = _analysis.Budget.Change(leg.HeldBytes);

        // Data between programs becomes no message, and comes by gigabytes: it need not wait for its other legs.
        // Neither need a message that is ready as it comes, when none is before it.
        if (!leg.Waits || leg.Content.Kind == MsnMessageKind.PeerToPeer || (_waiting.Count == 0 && IsReady(leg)))
        {
            Place(new WaitingMessage(leg));
        }
        else
        {
            Join(leg);
            SettleReady();
        }

        if (_parkedCount > 0 && leg.Session is { } session && leg.CanAttribute)
        {
            Release(session);
        }
    }

    /// <summary>A server answered to a message: that may have been the last thing waited for.</summary>
    public void OnAnswer() => SettleReady();

    /// <summary>Gives out what has waited long enough.</summary>
    [MethodImpl(HotPath.Compile)]
    public void Advance()
    {
        if (_waiting.Count > 0)
        {
            Advance(_waiting, _window);
        }

        if (_offline.Count > 0)
        {
            Advance(_offline, OfflineWindow);
        }
    }

    /// <summary>Gives out what waits for this session to tell its people.</summary>
    public void Release(MsnpSession session)
    {
        if (_parked.TryGetValue(session, out List<WaitingMessage>? messages))
        {
            _parked.Remove(session);
            _parkedCount -= messages.Count;
            messages.ForEach(Emit);
        }
    }

    public void Complete()
    {
        foreach (Queue<WaitingMessage> queue in new[] { _waiting, _offline })
        {
            while (queue.Count > 0)
            {
                Settle(queue.Dequeue());
            }
        }

        foreach (MsnpSession session in _parked.Keys.ToArray())
        {
            Release(session);
        }
    }

    private int Limit => _analysis.Option.MaximumWaitingMessageCount;

    private static bool IsOffline(LegMessage leg) => leg.Content.JoinKey is not null;

    [MethodImpl(HotPath.Compile)]
    private void Advance(Queue<WaitingMessage> queue, long window)
    {
        while (queue.Count > 0
            && (queue.Peek().UnixNanoseconds + window < _analysis.Now || queue.Count > Limit || _isFull))
        {
            if (queue.Count > Limit)
            {
                ReportLimit();
            }
            else if (_isFull)
            {
                _analysis.Budget.ReportSpent();
            }

            Settle(queue.Dequeue());
        }
    }

    // Messages keep their order: one that is ready waits for those before it.
    private void SettleReady()
    {
        while (_waiting.Count > 0 && IsReady(_waiting.Peek().Legs[0]))
        {
            Settle(_waiting.Dequeue());
        }
    }

    // Neither another connection of this capture nor an answer can tell more about it.
    private bool IsReady(LegMessage leg) =>
        leg is SwitchboardLeg { Completeness: MsnCompleteness.Complete, AwaitsAnswer: false, CanAttribute: true } only
        && !_analysis.IsMerged && !_analysis.IsLog && _switchboards.IsAlone(only.Session);

    private void Join(LegMessage leg)
    {
        MatchKey key = leg.Content.MatchKey;
        _byContent.TryGetValue(key, out EqualMessages? same);
        if (FindSame(leg, same) is { } known)
        {
            known.Add(leg);
            return;
        }

        if (same is null)
        {
            _byContent.Add(key, same = new EqualMessages(key, leg.Stream));
        }

        Enqueue(new WaitingMessage(leg), leg, same);
    }

    private void Enqueue(WaitingMessage message, LegMessage leg, EqualMessages same)
    {
        (IsOffline(leg) ? _offline : _waiting).Enqueue(message);
        if (leg.Completeness != MsnCompleteness.Complete && _incomplete.Count < MaximumIncompleteCount)
        {
            _incomplete.Add(message);
        }

        same.Add(message);
    }

    // Of several equal texts the one nearest in time is meant.
    private WaitingMessage? FindSame(LegMessage leg, EqualMessages? same)
    {
        long window = IsOffline(leg) ? OfflineWindow : _window;
        WaitingMessage? nearest = null;
        if (same is not null)
        {
            WaitingMessage? first = IsOffline(leg) ? same.First : same.FirstBeside(leg.Stream);
            for (WaitingMessage? other = first; other is not null; other = other.NextEqual)
            {
                nearest = NearerOf(leg, nearest, other, window);
            }
        }
        else if (leg.Completeness != MsnCompleteness.Complete || _incomplete.Count > 0)
        {
            foreach (WaitingMessage other in RemaindersOf(leg, window))
            {
                nearest = NearerOf(leg, nearest, other, window);
            }
        }

        return nearest;
    }

    private static WaitingMessage? NearerOf(
        LegMessage leg, WaitingMessage? nearest, WaitingMessage other, long window) =>
        (nearest is null || DistanceOf(other, leg) < DistanceOf(nearest, leg)) && other.CouldBe(leg, window)
            ? other
            : nearest;

    private static long DistanceOf(WaitingMessage message, LegMessage leg) =>
        Math.Abs(message.UnixNanoseconds - leg.At.UnixNanoseconds);

    // Texts are compared last: that costs most.
    private IEnumerable<WaitingMessage> RemaindersOf(LegMessage leg, long window) =>
        leg.Completeness != MsnCompleteness.Complete
            ? _waiting.Where(waiting => waiting.CouldBe(leg, window) && IsRemainderOf(leg, waiting))
            : _incomplete.Where(waiting => waiting.CouldBe(leg, window) && IsRemainderOf(waiting.Legs[0], leg));

    private static bool IsRemainderOf(LegMessage damaged, WaitingMessage whole) =>
        whole.Legs.Any(leg => IsRemainderOf(damaged, leg));

    // What is left of a damaged text stands in the whole one, in that order.
    private static bool IsRemainderOf(LegMessage damaged, LegMessage whole)
    {
        if (damaged.Content.Text is not { } rest || whole.Content.Text is not { } text)
        {
            return false;
        }

        int at = 0;
        foreach (string piece in rest.Split('\uFFFD'))
        {
            at = text.IndexOf(piece, at, StringComparison.Ordinal);
            if (at < 0)
            {
                return false;
            }

            at += piece.Length;
        }

        return true;
    }

    private void Settle(WaitingMessage message)
    {
        Forget(message);
        Place(message);
    }

    // Out, or to those that wait for their session.
    private void Place(WaitingMessage message)
    {
        if (message.CanAttribute || message.Legs[0].Session is not { } session || _parkedCount >= Limit || _isFull)
        {
            Emit(message);
            return;
        }

        if (!_parked.TryGetValue(session, out List<WaitingMessage>? parked))
        {
            _parked.Add(session, parked = new List<WaitingMessage>());
        }

        parked.Add(message);
        _parkedCount++;
    }

    private void Emit(WaitingMessage message)
    {
        _isFull = _analysis.Budget.Change(-message.HeldBytes);
        _builder.Emit(message);
    }

    private void Forget(WaitingMessage message)
    {
        EqualMessages same = message.Group!;
        same.Remove(message);
        if (same.First is null)
        {
            _byContent.Remove(same.Key);
        }

        if (_incomplete.Count > 0)
        {
            _incomplete.Remove(message);
        }
    }

    private void ReportLimit() => _analysis.ReportOnce(new Anomaly(
        AnomalyCode.AnalysisLimitReached,
        "MaximumWaitingMessageCount: messages were given out before all their sightings were in.",
        UnixNanoseconds: _analysis.Now));
}
