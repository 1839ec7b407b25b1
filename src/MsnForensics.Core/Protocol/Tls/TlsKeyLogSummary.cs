namespace MsnForensics.Protocol.Tls;

/// <summary>What stood in a key log.</summary>
/// <param name="LineCount">Lines of all kinds.</param>
/// <param name="SecretCount">Lines with a secret.</param>
/// <param name="DamagedCount">Lines that should have one and are cut or damaged.</param>
/// <param name="FirstDamagedLine">1-based number of the first of these; 0 for none.</param>
/// <param name="SkippedCount">Lines with a secret beyond the limit, which were not kept.</param>
public readonly record struct TlsKeyLogSummary(
    long LineCount, long SecretCount, long DamagedCount, long FirstDamagedLine, long SkippedCount = 0);
