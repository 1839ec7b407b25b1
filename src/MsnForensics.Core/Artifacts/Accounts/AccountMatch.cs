namespace MsnForensics.Artifacts.Accounts;

/// <summary>An address that an account number can stand for.</summary>
/// <param name="Account">Lower case.</param>
/// <param name="Number">The number.</param>
/// <param name="Ground"><c>Name</c>: the address stands there itself; <c>CandidateHash</c>: an account of the evidence
/// has this number; <c>DomainHash</c>: the local part with a common domain has it.</param>
public readonly record struct AccountMatch(string Account, uint Number, string Ground);
