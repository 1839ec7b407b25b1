namespace MsnForensics.Protocol.Msnp;

/// <summary>Commands that follow each other without a break, and what they say together.</summary>
public readonly struct CommandChain
{
    /// <summary>Commands that fit the catalogue.</summary>
    public int Count { get; private init; }

    /// <summary>Those of them that hardly any other protocol has.</summary>
    public int TellingCount { get; private init; }

    /// <summary>Commands of a form that only clients send.</summary>
    public int ClientCount { get; private init; }

    /// <summary>Commands of a form that only servers send.</summary>
    public int ServerCount { get; private init; }

    /// <summary>What follows the last command is none.</summary>
    public bool IsBroken { get; private init; }

    /// <summary>The bytes end inside a command.</summary>
    public bool EndsInside { get; private init; }

    /// <summary>Servers on which every telling command of the chain can occur.</summary>
    public MsnpServer Server { get; private init; }

    /// <summary>One telling command and another, or a row of common ones, with nothing foreign between.</summary>
    public bool IsBelievable => (TellingCount >= 1 && Count >= 2) || (Count >= 3 && HasCommand);

    // Three digits begin the lines of many files and protocols: error replies alone prove nothing.
    private bool HasCommand => Server != MsnpServer.None;

    internal CommandChain Add(LineEvidence line) => new()
    {
        Count = Count + 1,
        TellingCount = TellingCount + (line.IsTelling ? 1 : 0),
        ClientCount = ClientCount + (line.IsClient && !line.IsServer ? 1 : 0),
        ServerCount = ServerCount + (line.IsServer && !line.IsClient ? 1 : 0),
        Server = line.Command is null ? Server : Server | line.Command.Server,
    };

    internal CommandChain Broken() => this with { IsBroken = true };

    internal CommandChain AtEnd(bool isInside) => this with { EndsInside = isInside };
}
