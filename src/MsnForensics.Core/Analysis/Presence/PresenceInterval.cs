using System.Collections.Generic;
using MsnForensics.Analysis.Streams;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;

namespace MsnForensics.Analysis.Presence;

/// <summary>One state from its beginning on.</summary>
public sealed class PresenceInterval
{
    // The command that began it, those that completed it, and the one that ended it.
    private const int MaximumPieceCount = 8;

    // What an interval takes besides its text.
    private const int BaseBytes = 1000;

    private readonly List<StreamPiece> _pieces = new();
    private readonly HashSet<PresenceAspect> _aspects = new();
    private readonly SortedSet<AnomalyCode> _anomalies = new();
    private readonly PresenceValues _earlier;

    /// <param name="update">What begins it.</param>
    /// <param name="values">The whole state.</param>
    /// <param name="earlier">The state before.</param>
    public PresenceInterval(PresenceUpdate update, PresenceValues values, PresenceValues earlier)
    {
        Key = update.Key;
        _earlier = earlier;
        Values = values;
        Source = update.Source;
        Begin = update.Item.At;
        Sequence = update.Item.Sequence;
        Network = update.Network;
        IsInitial = update.IsInitial;
        IsForced = update.IsForced;
        Note(update);
    }

    public PresenceKey Key { get; }

    /// <summary>What it counts in the budget of held bytes.</summary>
    public long HeldBytes => BaseBytes + (2L * (Values.Length + _earlier.Length));

    public PresenceValues Values { get; private set; }

    /// <summary>The fields in which it differs from the state before; all that are told for the first one.</summary>
    public IReadOnlyList<PresenceField> Changes => Values.DifferencesFrom(_earlier);

    /// <summary>The command that began it.</summary>
    public string Source { get; private set; }

    public FrameReference Begin { get; private set; }

    public long Sequence { get; private set; }

    public int? Network { get; private set; }

    public bool IsInitial { get; private set; }

    public bool IsForced { get; private set; }

    public FrameReference End { get; private set; }

    public string EndReason { get; private set; } = "";

    /// <summary>The main command first.</summary>
    public IReadOnlyList<StreamPiece> Pieces => _pieces;

    public IReadOnlyCollection<AnomalyCode> Anomalies => _anomalies;

    /// <summary>True when commands of that aspect had a part in it.</summary>
    public bool Has(PresenceAspect aspect) => _aspects.Contains(aspect);

    /// <summary>Takes in what completes the state.</summary>
    public void Complete(PresenceUpdate update)
    {
        Values = Values.With(update.Values);
        Network ??= update.Network;
        Note(update);
    }

    /// <summary>The status becomes known: only now the state is one, so it begins here.</summary>
    public void Restart(PresenceUpdate update)
    {
        Begin = update.Item.At;
        Sequence = update.Item.Sequence;
        Source = update.Source;
        IsInitial = update.IsInitial;
        IsForced = update.IsForced;
        Complete(update);
        _pieces.Remove(update.Item.Piece);
        _pieces.Insert(0, update.Item.Piece);
    }

    /// <summary>Ends it; a hole in the capture can bring an end that was earlier than the beginning.</summary>
    public void Close(string reason, FrameReference at, StreamPiece? piece)
    {
        EndReason = reason;
        End = at.UnixNanoseconds < Begin.UnixNanoseconds ? Begin : at;
        if (piece is { } last && !_pieces.Contains(last))
        {
            _pieces.Add(last);
        }
    }

    private void Note(PresenceUpdate update)
    {
        _aspects.Add(update.Aspect);
        if (_pieces.Count < MaximumPieceCount - 1 && !_pieces.Contains(update.Item.Piece))
        {
            _pieces.Add(update.Item.Piece);
        }

        if (update.Item.Completeness != MsnCompleteness.Complete)
        {
            _anomalies.Add(AnomalyCode.MsnpPayloadTruncated);
        }
        else if (update.IsDamaged)
        {
            _anomalies.Add(AnomalyCode.PayloadMalformed);
        }
    }
}
