namespace MsnForensics;

/// <summary>A custom emoticon: what is typed, and the picture that stands for it (reference: section 8.5).</summary>
public sealed class MsnEmoticon
{
    /// <summary>What is typed in its place.</summary>
    public string Shortcut { get; init; } = "";

    /// <summary>The picture, by which other clients fetch it; null when the message is cut in front of it.</summary>
    public MsnObjectInfo? Object { get; init; }

    public override string ToString() => Shortcut + " = " + Object;
}
