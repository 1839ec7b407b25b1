namespace MsnForensics.Artifacts.Logs;

/// <summary>A line of a debug log that holds a command of the protocol.</summary>
/// <param name="IsFromClient">Who sent it.</param>
/// <param name="Connection">Name of the connection in the log; empty where it has one alone.</param>
/// <param name="Date">Local date as written; null when the line has none.</param>
/// <param name="Clock">Local time as written; null when the line has none.</param>
/// <param name="Text">The command, without line end.</param>
public readonly record struct ProtocolLine(
    bool IsFromClient, string Connection, string? Date, string? Clock, string Text);
