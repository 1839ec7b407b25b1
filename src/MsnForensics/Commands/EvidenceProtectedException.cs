using System;

namespace MsnForensics.Commands;

/// <summary>The output would have overwritten evidence that the records were read from.</summary>
public sealed class EvidenceProtectedException : Exception
{
    public EvidenceProtectedException()
    {
    }

    public EvidenceProtectedException(string message)
        : base(message)
    {
    }

    public EvidenceProtectedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
