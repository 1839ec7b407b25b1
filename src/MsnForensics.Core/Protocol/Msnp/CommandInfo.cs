namespace MsnForensics.Protocol.Msnp;

/// <summary>What the catalogue knows of one command.</summary>
public sealed class CommandInfo
{
    private CommandShape? _client;
    private CommandShape? _server;

    /// <summary>Three upper-case letters.</summary>
    public string Verb { get; init; } = "";

    /// <summary>What the command is for, in one line.</summary>
    public string Meaning { get; init; } = "";

    /// <summary>First and last dialect that has the command (2 to 24).</summary>
    public int Since { get; init; } = 2;

    public int Until { get; init; } = 24;

    /// <summary>The client's form starts with a transaction id.</summary>
    public bool ClientHasTransactionId { get; init; } = true;

    /// <summary>The server's form starts with a transaction id (0 when unsolicited).</summary>
    public bool ServerHasTransactionId { get; init; } = true;

    /// <summary>
    /// Least number of arguments of the form with a payload, whose length is then the last argument; 0 = never
    /// a payload.
    /// One number serves both directions: no command has a payload-less form with as many arguments and a
    /// number last.
    /// </summary>
    public int PayloadArgumentCount { get; init; }

    /// <summary>A payload command without a readable length is damaged (for others the length is optional).</summary>
    public bool PayloadIsRequired { get; init; }

    /// <summary>The payload may be a document of megabytes (lists, policies, notifications).</summary>
    public bool HasDocument { get; init; }

    /// <summary>Forms the client sends, in the language of <see cref="CommandShape"/>; empty = never sent by a
    /// client.</summary>
    public string ClientShape { get; init; } = "";

    /// <summary>Forms the server sends; empty = never sent by a server.</summary>
    public string ServerShape { get; init; } = "";

    /// <summary>A line of this shape is hardly anything but MSNP.</summary>
    public bool IsTelling { get; init; }

    /// <summary>On which servers the command occurs.</summary>
    public MsnpServer Server { get; init; }

    /// <summary><see cref="ClientShape"/>, ready to match.</summary>
    public CommandShape ClientForm => _client ??= CommandShape.Parse(ClientShape);

    /// <summary><see cref="ServerShape"/>, ready to match.</summary>
    public CommandShape ServerForm => _server ??= CommandShape.Parse(ServerShape);
}
