using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using MsnForensics.Analysis;
using MsnForensics.Localization;
using static MsnForensics.Localization.TextFormat;

namespace MsnForensics.Commands;

/// <summary>
/// Tells -Verbose what a reader took each file, connection and session for, and what seemed odd, from records that
/// nobody asked for; tells -Debug what was read in which time.
/// </summary>
internal sealed class DecisionLog
{
    private readonly PSCmdlet _cmdlet;
    private readonly bool _isVerbose;
    private readonly bool _isDebug;
    private readonly Stopwatch _sinceStart = Stopwatch.StartNew();
    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);

    public DecisionLog(PSCmdlet cmdlet)
    {
        _cmdlet = cmdlet;
        _isVerbose = PreferenceVariable.IsVerbose(cmdlet);
        _isDebug = PreferenceVariable.IsDebug(cmdlet);
    }

    /// <summary>The records that it tells from, beside those that were asked for.</summary>
    public RecordKinds Kinds => _isVerbose
        ? RecordKinds.Capture | RecordKinds.Stream | RecordKinds.Session | RecordKinds.Anomaly
        : RecordKinds.None;

    /// <summary>True when nobody asked for the record, and so it ends here.</summary>
    public bool TryTake(MsnRecord record, RecordKinds wanted)
    {
        if (_isDebug)
        {
            string type = record.GetType().Name;
            _counts[type] = _counts.TryGetValue(type, out long count) ? count + 1 : 1;
        }

        if (!_isVerbose)
        {
            return false;
        }

        switch (record)
        {
            case MsnCapture capture:
                Tell(capture);
                return (wanted & RecordKinds.Capture) == 0;
            case MsnStream stream:
                Tell(stream);
                return (wanted & RecordKinds.Stream) == 0;
            case MsnSession session:
                Tell(session);
                return (wanted & RecordKinds.Session) == 0;
            case MsnAnomaly anomaly:
                _cmdlet.WriteVerbose(Say(Texts.VerboseAnomaly, anomaly.Code, anomaly.Severity, anomaly.Detail));
                return (wanted & RecordKinds.Anomaly) == 0;
            default:
                return false;
        }
    }

    /// <summary>Tells what the reading of an input took.</summary>
    /// <param name="name">The input.</param>
    /// <param name="state">How far it was read.</param>
    public void Complete(string name, IReadState state)
    {
        if (_isDebug)
        {
            double seconds = _sinceStart.Elapsed.TotalSeconds;
            string counts = string.Join(", ", _counts.Select(pair => Say("{0} {1}", pair.Value, pair.Key)));
            _cmdlet.WriteDebug(Say(
                Texts.DebugReading,
                name,
                state.BytesRead,
                seconds.ToString("0.000", CultureInfo.InvariantCulture),
                counts.Length == 0 ? Texts.NoRecords : counts,
                GC.GetTotalMemory(forceFullCollection: false)));
        }
    }

    private void Tell(MsnCapture capture) => _cmdlet.WriteVerbose(Say(
        Texts.VerboseCapture,
        capture.Path,
        capture.Format,
        string.Join(", ", capture.LinkTypes),
        capture.FrameCount,
        capture.StreamCount,
        capture.MsnStreamCount,
        capture.EncryptedStreamCount,
        capture.DecryptedStreamCount,
        capture.MissingBytes));

    // The connections of others are many, and told by their number.
    private void Tell(MsnStream stream)
    {
        bool isForeign = stream.Content is null && stream.ServiceName is null
            && !stream.Protocol.StartsWith("Msn", StringComparison.Ordinal);
        if (isForeign)
        {
            return;
        }

        string?[] facts =
        [
            stream.Content,
            stream.ServiceName,
            stream.IsMidStream ? Texts.FactMidStream : null,
            stream.IsOneSided ? Texts.FactOneSided : null,
            stream.IsDecrypted ? Texts.FactDecrypted : stream.IsEncrypted ? Texts.FactEncrypted : null,
        ];
        _cmdlet.WriteVerbose(Say(
            Texts.VerboseStream, stream.ClientEndpoint, stream.ServerEndpoint, Join(stream.Protocol, facts)));
    }

    private void Tell(MsnSession session)
    {
        string?[] facts =
        [
            session.Dialect,
            session.Account is null ? null : Say(Texts.FactAccount, session.Account),
            session.LinkedBy is null ? null : Say(Texts.FactLinked, session.LinkedSessionId, session.LinkedBy),
        ];
        string told = Join(session.Kind.ToString(), facts);
        _cmdlet.WriteVerbose(Say(Texts.VerboseSession, session.ClientEndpoint, session.ServerEndpoint, told));
    }

    private static string Join(string first, string?[] facts) =>
        string.Join(", ", facts.Where(fact => !string.IsNullOrEmpty(fact)).Prepend(first));
}
