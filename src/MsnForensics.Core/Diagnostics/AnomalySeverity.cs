namespace MsnForensics.Diagnostics;

/// <summary>How much an anomaly weighs for the reading of the evidence.</summary>
public enum AnomalySeverity
{
    /// <summary>Odd, but nothing was lost or misread.</summary>
    Information,

    /// <summary>Something is missing or doubtful; the records around it are marked.</summary>
    Warning,

    /// <summary>Evidence could not be read from this place on, or two readings contradict each other.</summary>
    Error,
}
