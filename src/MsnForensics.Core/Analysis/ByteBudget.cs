namespace MsnForensics.Analysis;

/// <summary>
/// What the analysis holds back, summed over the run: unfinished commands, first bytes of unrecognised streams,
/// parts of messages, waiting messages, states of presence. Whoever finds it spent gives up what it holds itself.
/// </summary>
public sealed class ByteBudget
{
    private readonly AnalysisContext _analysis;

    public ByteBudget(AnalysisContext analysis) => _analysis = analysis;

    /// <summary>Bytes held now.</summary>
    public long Held { get; private set; }

    /// <summary>Adds what is held anew, or takes off what was let go; true when the limit is exceeded.</summary>
    public bool Change(long bytes)
    {
        Held += bytes;
        return Held > _analysis.Option.MaximumHeldBytes;
    }

    /// <summary>Tells, once a run, that something was given up.</summary>
    public void ReportSpent() => _analysis.ReportOnce(new Diagnostics.Anomaly(
        Diagnostics.AnomalyCode.AnalysisLimitReached,
        "MaximumHeldBytes: unfinished commands, messages or states were given out, or set aside, before their time.",
        UnixNanoseconds: _analysis.Now));
}
