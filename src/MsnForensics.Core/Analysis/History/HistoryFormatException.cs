using System;
using System.IO;

namespace MsnForensics.Analysis.History;

/// <summary>The input is no log that can be read; the message says what was looked for.</summary>
public sealed class HistoryFormatException : IOException
{
    public HistoryFormatException()
        : this("The input is no log of a client.")
    {
    }

    public HistoryFormatException(string message)
        : base(message)
    {
    }

    public HistoryFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
