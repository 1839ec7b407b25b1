using System;

namespace MsnForensics.LoadIsolation;

/// <summary>
/// A part of the module that stands in <c>dependencies</c> cannot be had: the installation is damaged.
/// </summary>
public sealed class BridgeException : Exception
{
    public BridgeException()
    {
    }

    public BridgeException(string message)
        : base(message)
    {
    }

    public BridgeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
