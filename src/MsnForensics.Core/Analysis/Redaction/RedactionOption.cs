using System;
using System.Collections.Generic;

namespace MsnForensics.Analysis.Redaction;

/// <summary>How records are redacted.</summary>
public sealed record RedactionOption
{
    public RedactionLevel Level { get; init; } = RedactionLevel.Content;

    /// <summary>The same key gives the same pseudonyms, in every run and case.</summary>
    public IReadOnlyList<byte> Key { get; init; } = Array.Empty<byte>();

    /// <summary>Identities are replaced by one mark for all instead of a pseudonym each.</summary>
    public bool Remove { get; init; }

    /// <summary>Names and words that are taken out of texts besides those that records name as identities.</summary>
    public IReadOnlyList<string> KnownIdentities { get; init; } = Array.Empty<string>();
}
