using System;
using MsnForensics.Analysis.Tls;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Mail;
using MsnForensics.Transport;

namespace MsnForensics.Analysis;

/// <summary>What to make of the evidence, and with which bridges.</summary>
public sealed record AnalysisRequest
{
    public MsnParserOption Option { get; init; } = MsnParserOption.Default;

    public RecordKinds Kinds { get; init; } = RecordKinds.All;

    /// <summary>One message record per leg instead of one per message.</summary>
    public bool AllSightings { get; init; }

    /// <summary>Give tickets, digests and cookies unmasked.</summary>
    public bool IncludeSecret { get; init; }

    /// <summary>Opens encrypted streams; null leaves them closed.</summary>
    public ITlsKeyRing? TlsKeyRing { get; init; }

    /// <summary>Use what encrypted records decrypt to even though their MAC or tag is wrong.</summary>
    public bool AllowUnverified { get; init; }

    /// <summary>One indicator record per find instead of one per value and connection.</summary>
    public bool AllIndicators { get; init; }

    /// <summary>Added to every time stamp.</summary>
    public TimeSpan ClockOffset { get; init; }

    /// <summary>Hash each capture file before reading it, for <see cref="MsnEvidence.Sha256"/>.</summary>
    public bool ComputeHash { get; init; }

    /// <summary>A folder in which the contents of transfers are kept until somebody takes or drops them; null to keep
    /// none.</summary>
    public string? ContentFolder { get; init; }

    /// <summary>Called every now and then while frames are read, records or not.</summary>
    public Action? Progress { get; init; }

    public ITunnelDecoder? TunnelDecoder { get; init; }

    public IStreamDecompressor? Decompressor { get; init; }

    /// <summary>Reads offline messages; without it their text stays in <see cref="MsnMessage.Body"/>.</summary>
    public IMailReader? MailReader { get; init; }
}
