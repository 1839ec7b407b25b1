namespace MsnForensics;

/// <summary>A custom emoticon: what is typed, and the picture that stands for it (reference: section 8.5).</summary>
/// <param name="Shortcut">What is typed in its place.</param>
/// <param name="Object">The MSNObject as sent, by which the picture is fetched.</param>
public sealed record MsnEmoticon(string Shortcut, string Object)
{
    public override string ToString() => Shortcut + " = " + Object;
}
