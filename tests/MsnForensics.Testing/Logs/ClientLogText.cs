namespace MsnForensics.Testing.Logs;

/// <summary>Builds the debug log of a client: a switchboard session of two messages.</summary>
public static class ClientLogText
{
    public const string Body = "MIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n\n";

    /// <summary>The log, with or without dates in front of the times.</summary>
    public static string Chat(string date = "") => string.Join(
        '\n',
        $"({date}21:05:01) connection: Connecting to the switchboard",
        $"({date}21:05:02) msn: C: SB 001: USR 1 alice@example.com 1056015481.11897",
        $"({date}21:05:02) msn: S: SB 001: USR 1 OK alice@example.com Alice",
        $"({date}21:05:03) msn: C: SB 001: CAL 2 bob@example.com",
        $"({date}21:05:03) msn: S: SB 001: CAL 2 RINGING 11752013",
        $"({date}21:05:04) msn: S: SB 001: JOI bob@example.com Bob",
        $"({date}21:05:09) msn: C: SB 001: MSG 3 N 73",
        Body + "hello there",
        $"({date}21:05:12) msn: S: SB 001: MSG bob@example.com Bob 200",
        Body + "cut by the log",
        $"({date}21:06:00) msn: S: SB 001: BYE bob@example.com",
        "");
}
