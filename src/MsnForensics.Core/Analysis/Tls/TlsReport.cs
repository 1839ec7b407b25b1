using System;
using MsnForensics.Analysis.Streams;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Tls;

namespace MsnForensics.Analysis.Tls;

/// <summary>Says at the end of an encrypted stream why it, or part of it, was not read although keys were at hand.
/// Without keys there is nothing to explain.</summary>
internal static class TlsReport
{
    /// <summary>Says at the end of a run that none of the keys which the user gave was of use.</summary>
    public static void WriteUnused(AnalysisContext context, TlsTotals totals)
    {
        if (context.Request.TlsKeyRing?.HasKeys == true
            && totals is { OpenedCount: 0, MismatchCount: 0, NoKeyCount: > 0 })
        {
            context.Report(new Anomaly(
                AnomalyCode.TlsKeysUnused,
                FormattableString.Invariant($"None of {totals.NoKeyCount} encrypted streams belongs to the keys.")));
        }
    }

    public static void Write(StreamContext context, TlsConnection connection, TlsTrouble[] troubles)
    {
        if (connection is { VerifiedCount: 0, FailedCount: > 0 })
        {
            Array.ForEach(troubles, trouble => trouble.Forget());
            context.Report(
                AnomalyCode.TlsKeyMismatch, context.Last, $": none of {connection.FailedCount} records fits the keys.");
            return;
        }

        Array.ForEach(troubles, trouble => trouble.Report());
        if (!context.Analysis.TlsKeys.HasKeys)
        {
            return;
        }

        if (connection.Opening == TlsOpening.NoHandshake)
        {
            context.Report(AnomalyCode.TlsHandshakeMissing, context.First, $": not both hellos are in the capture.");
        }
        else if (connection.Opening == TlsOpening.Unsupported)
        {
            TlsServerHello? hello = connection.Handshake.ServerHello;
            context.Report(
                AnomalyCode.TlsSuiteUnsupported,
                context.First,
                $": {TlsVersion.NameOf(hello?.Version ?? 0)}, {TlsSuiteCatalog.NameOf(hello?.Suite ?? 0)}.");
        }
    }
}
