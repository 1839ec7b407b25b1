using System;

namespace MsnForensics.Protocol.Passport;

/// <summary>A ticket that the ticket service gives out (reference: section 5.4).</summary>
/// <param name="Audience">The service it is good for.</param>
/// <param name="Value">As clients present it, <c>t=…&amp;p=…</c>; null for an encrypted one and for a refusal.</param>
/// <param name="Secret">Base64 of the secret that proves possession; null for tickets without one.</param>
/// <param name="Created">The service's clock.</param>
/// <param name="Expires">From then on the ticket is worthless.</param>
/// <param name="Fault">Why this one ticket was refused, else null.</param>
public sealed record PassportTicket(
    string Audience,
    string? Value,
    string? Secret,
    DateTimeOffset? Created,
    DateTimeOffset? Expires,
    PassportFault? Fault);
