using System;
using System.Collections.Generic;
using System.Management.Automation;
using MsnForensics.Analysis;
using MsnForensics.Diagnostics;
using static MsnForensics.Localization.TextFormat;

namespace MsnForensics.Commands;

/// <summary>
/// Warns, once per kind and file, when the capture as a whole is less than it seems: cut, damaged, beyond a limit, or
/// encrypted under other keys than those given.
/// What touches single records alone stays data.
/// </summary>
internal sealed class AnomalyWarnings
{
    private readonly Cmdlet _cmdlet;
    private readonly HashSet<(string Code, string Path)> _seen = new();

    public AnomalyWarnings(Cmdlet cmdlet) => _cmdlet = cmdlet;

    /// <summary>True when the record is an anomaly that nobody asked for, and so ends here.</summary>
    public bool TryTake(MsnRecord record, RecordKinds wanted)
    {
        if (record is not MsnAnomaly anomaly)
        {
            return false;
        }

        string path = anomaly.Path.Length > 0 ? anomaly.Path : anomaly.Evidence.Path;
        if (ConcernsWhole(anomaly) && _seen.Add((anomaly.Code, path)))
        {
            _cmdlet.WriteWarning(Say("{0}: {1} ({2})", path, anomaly.Detail, anomaly.Code));
        }

        return (wanted & RecordKinds.Anomaly) == 0;
    }

    private static bool ConcernsWhole(MsnAnomaly anomaly) =>
        anomaly.Severity != AnomalySeverity.Information
        && (anomaly.Code.StartsWith("Capture", StringComparison.Ordinal)
            || anomaly.Code.EndsWith("LimitReached", StringComparison.Ordinal)
            || anomaly.Code is nameof(AnomalyCode.LinkTypeUnknown)
                or nameof(AnomalyCode.TlsKeyMismatch) or nameof(AnomalyCode.TlsKeysUnused)
                or nameof(AnomalyCode.LogReadFailed) or nameof(AnomalyCode.LogTruncated)
                or nameof(AnomalyCode.LogDamaged));
}
