namespace MsnForensics.Analysis.Redaction;

/// <summary>How much is taken out of records; each level takes out what the ones before it do.</summary>
public enum RedactionLevel
{
    /// <summary>What would let somebody sign in: tickets, passwords, digests, proofs, cookies.</summary>
    Secrets,

    /// <summary>Who it was: accounts, names, addresses, computers, files, and every id and hash made of them. What
    /// people wrote stays, with the identities in it replaced.</summary>
    Identities,

    /// <summary>What was said: texts, subjects, personal messages, fields, names of groups and emoticons.</summary>
    Content,
}
