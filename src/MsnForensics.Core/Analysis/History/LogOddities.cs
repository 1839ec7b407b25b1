using System;
using System.Collections.Generic;
using System.Globalization;
using MsnForensics.Artifacts.Logs;
using MsnForensics.Diagnostics;

namespace MsnForensics.Analysis.History;

/// <summary>What is odd about one log as a whole, counted while it is read and told at its end.</summary>
internal sealed class LogOddities
{
    // Logs are written in bursts; a second more or less between entries says nothing.
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(5);

    private readonly SourceIdentity _source;
    private readonly List<(AnomalyCode Code, string Detail, long Offset)> _found = new();
    private readonly HashSet<long> _sessions = new();
    private DateTimeOffset? _last;
    private long _skipped;
    private long _skippedAt = -1;
    private long _backwards;
    private long _backwardsAt;
    private TimeSpan _largestStep;
    private long _withoutTime;
    private long _lastSession;
    private long _sessionSteps;

    public LogOddities(SourceIdentity source) => _source = source;

    public void Skip(long offset, long count)
    {
        _skippedAt = _skippedAt < 0 ? offset : _skippedAt;
        _skipped += count;
    }

    public void Report(AnomalyCode code, string detail, long offset) => _found.Add((code, detail, offset));

    /// <summary>Looks at the order of an entry among the others.</summary>
    public void Look(LogEntry entry, ResolvedTime time)
    {
        if (time.Utc is not { } utc)
        {
            _withoutTime++;
            entry.Oddities.Add(AnomalyCode.LogTimeMissing);
        }
        else
        {
            if (_last - utc is { } step && step > Tolerance)
            {
                _backwardsAt = _backwards++ == 0 ? entry.Offset : _backwardsAt;
                _largestStep = step > _largestStep ? step : _largestStep;
                entry.Oddities.Add(AnomalyCode.LogTimeBackwards);
            }

            _last = utc;
        }

        if (Bytes.DecimalNumber.TryParse(entry.Session ?? "", out long session))
        {
            _sessionSteps += session < _lastSession ? 1 : 0;
            _lastSession = session;
            _sessions.Add(session);
        }
    }

    /// <summary>The anomalies of the log.</summary>
    public IEnumerable<MsnAnomaly> Complete()
    {
        if (_skipped > 0)
        {
            yield return Build(AnomalyCode.LogDamaged, $"{_skipped} bytes belong to no entry", _skippedAt);
        }

        if (_backwards > 0)
        {
            yield return Build(
                AnomalyCode.LogTimeBackwards,
                $"{_backwards} entries are older than the one before, by up to {_largestStep:c}",
                _backwardsAt);
        }

        if (_withoutTime > 0)
        {
            yield return Build(AnomalyCode.LogTimeMissing, $"{_withoutTime} entries have no readable time", -1);
        }

        if (MissingSessions() is > 0 and long missing)
        {
            yield return Build(AnomalyCode.LogSessionMissing, $"{missing} numbers of conversations are missing", -1);
        }

        if (_sessionSteps > 0)
        {
            yield return Build(
                AnomalyCode.LogSessionMissing, $"Numbers of conversations step back {_sessionSteps} times", -1);
        }

        foreach ((AnomalyCode code, string detail, long offset) in _found)
        {
            yield return Build(code, $"{detail}", offset);
        }
    }

    private long MissingSessions()
    {
        long lowest = long.MaxValue;
        long highest = 0;
        foreach (long session in _sessions)
        {
            lowest = Math.Min(lowest, session);
            highest = Math.Max(highest, session);
        }

        return _sessions.Count == 0 ? 0 : highest - lowest + 1 - _sessions.Count;
    }

    private MsnAnomaly Build(AnomalyCode code, FormattableString detail, long offset)
    {
        string text = detail.ToString(CultureInfo.InvariantCulture);
        return new MsnAnomaly
        {
            TimestampSource = MsnTimestampSource.None,
            Code = code.ToString(),
            Severity = AnomalyCatalog.Get(code).Severity,
            Detail = text,
            Path = _source.Path,
            RecordIdSource = () => RecordIdentity.Of("LogAnomaly", code.ToString(), text),
            Evidence = new MsnEvidence
            {
                Path = _source.Path,
                Sha256 = _source.Sha256,
                Layer = "file",
                StreamOffset = offset,
            },
        };
    }
}
