namespace MsnForensics.Analysis.Messages;

/// <summary>What the legs of one message have in common.</summary>
/// <param name="Kind">Kind of the message; null when a name of the service joins them, whatever their kind.</param>
/// <param name="Text">Content or name.</param>
public readonly record struct MatchKey(MsnMessageKind? Kind, string Text);
