using System;
using System.Text;

namespace MsnForensics.Analysis.Comparison;

/// <summary>A message of one side, with what it is matched by.</summary>
internal sealed class ComparedMessage
{
    public ComparedMessage(MsnMessage message)
    {
        Message = message;
        Key = Normalize(message.Text ?? "");
        HasTime = message.TimestampSource != MsnTimestampSource.None;
    }

    public MsnMessage Message { get; }

    /// <summary>The text without what clients change when they write it down: line ends, blanks at the ends and in
    /// rows, and control characters of add-ons.</summary>
    public string Key { get; }

    public bool HasTime { get; }

    /// <summary>The same message on the other side.</summary>
    public ComparedMessage? Partner { get; set; }

    /// <summary>False when both sides name a sender, and not the same.</summary>
    public bool MayBe(ComparedMessage other) =>
        Message.From is null || other.Message.From is null
        || string.Equals(Message.From, other.Message.From, StringComparison.OrdinalIgnoreCase);

    /// <summary>Time of the other less that of this, less the clock offset.</summary>
    public TimeSpan Distance(ComparedMessage other, TimeSpan offset) =>
        other.Message.Timestamp - Message.Timestamp - offset;

    private static string Normalize(string text)
    {
        StringBuilder key = new(text.Length);
        foreach (char character in text)
        {
            bool isBlank = char.IsWhiteSpace(character) || character == '\u00A0';
            if (isBlank && key.Length > 0 && key[key.Length - 1] != ' ')
            {
                key.Append(' ');
            }
            else if (!isBlank && !char.IsControl(character))
            {
                key.Append(character);
            }
        }

        return key.ToString().TrimEnd(' ');
    }
}
