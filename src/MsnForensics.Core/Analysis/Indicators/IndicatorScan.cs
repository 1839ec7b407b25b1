using System;
using System.Collections.Generic;
using MsnForensics.Bytes;

namespace MsnForensics.Analysis.Indicators;

/// <summary>
/// Looks for indicators in the bytes of one direction, piece by piece. What stands at the end of a piece waits for the
/// bytes behind it, so that the finds do not depend on where the pieces were cut.
/// </summary>
internal sealed class IndicatorScan
{
    /// <summary>Bytes at the end of a piece in which nothing is decided yet: longer than any text that is searched for,
    /// and than the domain of an account.</summary>
    public const int LookAhead = 130;

    private static readonly Comparison<PatternMatch> ByPlace = (left, right) =>
        left.Start != right.Start ? left.Start.CompareTo(right.Start) : right.Length.CompareTo(left.Length);

    private readonly List<PatternMatch> _matches = new();
    private readonly List<IndicatorFinding> _findings = new();

    // Places in the direction: the last indicator of some weight, the last command line, and the end of the last text
    // that was read.
    private long _lastStrong = -1;
    private long _lastCommand = -1;
    private long _covered;
    private bool _isStarted;

    /// <summary>An indicator of some weight was found: behind it addresses are looked for.</summary>
    public bool LooksForAccounts => _lastStrong >= 0;

    /// <summary>A text stands where the last call of <see cref="Read"/> decided nothing.</summary>
    public bool IsUndecided { get; private set; }

    /// <summary>What the last call of <see cref="Read"/> found, in order.</summary>
    public IReadOnlyList<IndicatorFinding> Findings => _findings;

    /// <summary>True when a piece holds a text that is searched for.</summary>
    public static bool MayHold(ReadOnlySpan<byte> bytes) => IndicatorPatterns.Search.IsMatch(bytes);

    /// <summary>Reads a piece; gives the place in it from which on nothing is decided yet.</summary>
    /// <param name="window">The piece.</param>
    /// <param name="origin">Offset of its first byte in the direction.</param>
    /// <param name="from">What stands in front was decided by earlier calls.</param>
    public int Read(TextWindow window, long origin, int from)
    {
        _findings.Clear();
        _matches.Clear();
        if (!TryReadStart(window, origin, from))
        {
            return 0;
        }

        IndicatorPatterns.Search.Find(window.Bytes, _matches);
        _matches.Sort(ByPlace);
        int limit = window.IsFinal ? window.Bytes.Length : Math.Max(from, window.Bytes.Length - LookAhead);
        IsUndecided = _matches.Count > 0 && _matches[_matches.Count - 1].Start >= limit;
        foreach (PatternMatch match in _matches)
        {
            if (match.Start < from || match.Start >= limit || origin + match.Start + match.Length <= _covered)
            {
                continue;
            }

            ReadAccounts(window, origin, from, match.Start);
            from = match.Start;
            if (!TryReadMatch(window, origin, match))
            {
                IsUndecided = true;
                return from;
            }
        }

        ReadAccounts(window, origin, from, limit);
        return limit;
    }

    private bool TryReadStart(TextWindow window, long origin, int from)
    {
        if (!window.IsStart || origin + from > 0 || _isStarted || !StartReader.MayBegin(window.Bytes))
        {
            return true;
        }

        _isStarted = StartReader.TryRead(window, out IndicatorFinding? finding) == ParseStatus.Complete;
        IsUndecided = !_isStarted;
        if (finding is not null)
        {
            Add(window, origin, finding, 0);
        }

        return _isStarted;
    }

    private bool TryReadMatch(TextWindow window, long origin, PatternMatch match)
    {
        if (match.IsWide)
        {
            return TryReadWide(window, origin, match.Start);
        }

        ParseStatus status = Evaluate(window, match, out IndicatorFinding? finding);
        if (status == ParseStatus.NeedMore)
        {
            return false;
        }

        _covered = Math.Max(_covered, origin + match.Start + match.Length);
        if (finding is not null)
        {
            Add(window, origin, finding, match.Start);
        }

        return true;
    }

    private static ParseStatus Evaluate(TextWindow window, PatternMatch match, out IndicatorFinding? finding)
    {
        IndicatorToken token = IndicatorPatterns.TokenOf(match);
        ParseStatus status = token.Rule switch
        {
            IndicatorRule.Host => HostReader.TryRead(window, match.Start, match.Length, out finding),
            IndicatorRule.HostLabels => HostReader.TryReadLabels(window, match.Start, match.Length, out finding),
            IndicatorRule.Product => IdReader.TryReadProduct(window, match.Start, match.Length, out finding),
            IndicatorRule.Application => IdReader.TryReadApplication(
                window, match.Start, match.Length, token, out finding),
            IndicatorRule.Ticket => SecretReader.TryRead(window, match.Start, match.Length, token, out finding),
            _ => LineReader.TryRead(window, match.Start, match.Length, token, out finding),
        };
        if (finding is { Length: 0 })
        {
            finding = finding with { Start = match.Start, Length = match.Length };
        }

        return status;
    }

    // A run of UTF-16 is read as a piece of its own, made narrow.
    private bool TryReadWide(TextWindow window, long origin, int at)
    {
        WideText text = WideText.Around(window.Bytes, at);
        if (text.IsOpen && !window.IsFinal)
        {
            return false;
        }

        IndicatorScan inner = new();
        int decided = inner.Read(new TextWindow(text.Narrow, text.HasStart, !text.IsCut), 0, 0);
        foreach (IndicatorFinding finding in inner.Findings)
        {
            IndicatorFinding placed = finding with
            {
                Start = text.Start + (finding.Start * 2),
                Length = finding.Length * 2,
                Encoding = text.IsBigEndian ? "utf-16be" : "utf-16le",
            };
            if (origin + placed.Start >= _covered)
            {
                Add(window, origin, placed, placed.Start);
            }
        }

        _covered = Math.Max(_covered, origin + text.Start + (decided * 2));
        return true;
    }

    private void ReadAccounts(TextWindow window, long origin, int from, int to)
    {
        while (LooksForAccounts && from < to
            && window.Bytes.Slice(from, to - from).IndexOf((byte)'@') is >= 0 and int distance)
        {
            int at = from + distance;
            if (AccountReader.Read(window, at, _lastStrong - origin) is { } finding)
            {
                _findings.Add(finding);
            }

            from = at + 1;
        }
    }

    private void Add(TextWindow window, long origin, IndicatorFinding finding, int decided)
    {
        // Several of the texts can stand in one line.
        bool isCommand = finding is { Kind: MsnIndicatorKind.Protocol, Place: MsnIndicatorPlace.Command };
        if (isCommand && origin + finding.Start == _lastCommand)
        {
            return;
        }

        _lastCommand = isCommand ? origin + finding.Start : _lastCommand;
        _findings.Add(finding);
        if (finding.Confidence < MsnConfidence.High)
        {
            return;
        }

        // The first one makes the beginning of its own line worth a look.
        bool isFirst = !LooksForAccounts;
        _lastStrong = origin + finding.Start;
        if (isFirst)
        {
            ReadAccounts(window, origin, window.LineStart(finding.Start), decided);
        }
    }
}
