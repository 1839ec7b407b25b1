using System.Collections.Generic;

namespace MsnForensics.Protocol.Messages;

/// <summary>One custom emoticon of <c>text/x-mms-emoticon</c> (reference: section 8.5).</summary>
/// <param name="Shortcut">What is typed in its place.</param>
/// <param name="Object">The MSNObject as sent; empty when the message is cut in front of it.</param>
public readonly record struct EmoticonDefinition(string Shortcut, string Object)
{
    /// <summary>Reads shortcuts and objects, which take turns with a tabulator between them.</summary>
    public static IReadOnlyList<EmoticonDefinition> ParseAll(string body)
    {
        List<EmoticonDefinition> definitions = new();
        string[] words = body.TrimEnd('\r', '\n', '\0', '\t').Split('\t');
        for (int i = 0; i < words.Length; i += 2)
        {
            if (words[i].Length > 0)
            {
                definitions.Add(new EmoticonDefinition(words[i], i + 1 < words.Length ? words[i + 1] : ""));
            }
        }

        return definitions;
    }
}
