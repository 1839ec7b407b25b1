using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Security;
using MsnForensics.Analysis.Tls;
using MsnForensics.Errors;
using MsnForensics.Localization;
using MsnForensics.Protocol.Tls;
using static MsnForensics.Localization.TextFormat;

namespace MsnForensics.Commands;

/// <summary>
/// Fills a key ring with the files that were named: one error record per file that cannot be used, one warning per
/// key log that is less than it seems. The rest goes on.
/// </summary>
internal sealed class TlsKeyInput
{
    private readonly PSCmdlet _cmdlet;
    private readonly ITlsKeyRing _ring;

    public TlsKeyInput(PSCmdlet cmdlet, ITlsKeyRing ring)
    {
        _cmdlet = cmdlet;
        _ring = ring;
    }

    public void AddKeyLogs(IEnumerable<string> paths) => ForEach(paths, path => Warn(path, _ring.AddKeyLog(path)));

    public void AddServerKeys(IEnumerable<string> paths, SecureString? password) =>
        ForEach(paths, path => _ring.AddServerKey(path, password));

    private void ForEach(IEnumerable<string> paths, Action<string> add)
    {
        foreach (string path in new InputPathResolver(_cmdlet).Resolve(paths, false))
        {
            try
            {
                add(path);
            }
            catch (Exception exception) when (exception is not (PipelineStoppedException or FlowControlException))
            {
                _cmdlet.WriteError(ErrorRecords.FromKeyFile(path, exception));
            }
        }
    }

    private void Warn(string path, TlsKeyLogSummary summary)
    {
        string? fact = summary switch
        {
            { SkippedCount: > 0 } => Say(Texts.KeyLogLimit, summary.SkippedCount),
            { SecretCount: 0, DamagedCount: 0 } => Texts.KeyLogEmpty,
            { DamagedCount: > 0 } => Say(
                Texts.KeyLogDamaged, summary.DamagedCount, summary.FirstDamagedLine, summary.SecretCount),
            _ => null,
        };
        if (fact is not null)
        {
            _cmdlet.WriteWarning(Say("{0}: {1}", path, fact));
        }
        else
        {
            _cmdlet.WriteVerbose(Say(Texts.VerboseKeyLog, path, summary.SecretCount));
        }
    }
}
