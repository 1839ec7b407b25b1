namespace MsnForensics.Protocol.Passport;

/// <summary>A ticket that a client asks for.</summary>
/// <param name="Audience">The service it shall be good for, such as <c>messengerclear.live.com</c>.</param>
/// <param name="Policy">What kind of ticket: <c>MBI_KEY_OLD</c>, <c>MBI_SSL</c>, <c>?id=507</c> …; null for
/// none.</param>
public sealed record TicketDemand(string Audience, string? Policy);
