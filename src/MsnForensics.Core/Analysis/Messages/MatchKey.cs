using System;

namespace MsnForensics.Analysis.Messages;

/// <summary>What the legs of one message have in common. Messages are looked up by it several times, so its hash is
/// formed once.</summary>
public readonly struct MatchKey : IEquatable<MatchKey>
{
    private readonly int _hash;

    /// <param name="kind">Kind of the message; null when a name of the service joins them, whatever their
    /// kind.</param>
    /// <param name="text">Content or name.</param>
    public MatchKey(MsnMessageKind? kind, string text)
    {
        Kind = kind;
        Text = text;
        _hash = StringComparer.Ordinal.GetHashCode(text) ^ (kind is { } known ? (int)known + 1 : 0);
    }

    public MsnMessageKind? Kind { get; }

    public string Text { get; }

    public bool Equals(MatchKey other) =>
        _hash == other._hash && Kind == other.Kind && string.Equals(Text, other.Text, StringComparison.Ordinal);

    public override bool Equals(object? obj) => obj is MatchKey other && Equals(other);

    public override int GetHashCode() => _hash;

    public static bool operator ==(MatchKey left, MatchKey right) => left.Equals(right);

    public static bool operator !=(MatchKey left, MatchKey right) => !left.Equals(right);
}
