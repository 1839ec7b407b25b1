using MsnForensics.Analysis.Sessions;

namespace MsnForensics.Analysis.Contacts;

/// <summary>
/// A value with the moment of the evidence for it: the latest evidence stands, in whatever order it is read. Sessions
/// are merged when they end, and data behind a hole is read late.
/// </summary>
public struct Latest<T>
{
    private T? _value;

    public bool IsSet { get; private set; }

    /// <summary>When the value was seen; meaningless while there is none.</summary>
    public Moment At { get; private set; }

    /// <summary>The value, or the type's default while there is none.</summary>
    public readonly T? Value => _value;

    public void Set(T value, Moment at)
    {
        if (!IsSet || at >= At)
        {
            _value = value;
            At = at;
            IsSet = true;
        }
    }

    public void Merge(Latest<T> other)
    {
        if (other.IsSet)
        {
            Set(other.Value!, other.At);
        }
    }
}
