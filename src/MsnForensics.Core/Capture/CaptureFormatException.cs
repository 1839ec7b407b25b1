using System;
using System.IO;

namespace MsnForensics.Capture;

/// <summary>The input is no capture that can be read; the message says what it is instead, and what to do.</summary>
public sealed class CaptureFormatException : IOException
{
    /// <summary>The stable error id of this failure.</summary>
    public const string Id = "CaptureFormatUnknown";

    public CaptureFormatException()
        : this("The input is no capture file.")
    {
    }

    public CaptureFormatException(string message)
        : base(message)
    {
    }

    public CaptureFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>What was found instead of a capture, for example <c>Solaris snoop</c>.</summary>
    public string Found { get; init; } = "";

    /// <summary>What the user can do about it.</summary>
    public string RecommendedAction { get; init; } = "";
}
