using MsnForensics.Protocol.Contacts;

namespace MsnForensics.Analysis.Contacts;

/// <summary>A change of one contact, before its record is made.</summary>
public sealed record ContactChange(
    ListEvidence Evidence,
    MsnContactAction Action,
    ListMask List,
    string? GroupId,
    MsnContactActor By,
    MsnContactOutcome Outcome,
    bool IsApplied,
    string? Detail);
