namespace MsnForensics;

/// <summary>An account and the number that stands for it in names of folders, files and registry keys.</summary>
public sealed class MsnAccountId
{
    /// <summary>Lower case; null when nothing is known that has the number.</summary>
    public string? Account { get; init; }

    /// <summary>A rolling hash over the lower-case address, 32 bits (reference: section 3.1).</summary>
    public uint AccountId { get; init; }

    /// <summary><c>Computed</c> of the account; <c>Name</c>: the account stood there itself; <c>CandidateHash</c>: a
    /// candidate has this number; <c>DomainHash</c>: the local part with a common domain has it. A match is no
    /// proof.</summary>
    public string Ground { get; init; } = "";

    /// <summary>What was asked for.</summary>
    public string Name { get; init; } = "";

    public override string ToString() => (Account ?? "unknown") + " " + AccountId;
}
