using System.Text;

namespace MsnForensics.Artifacts.Logs;

/// <summary>
/// Control characters that XML forbids and add-ons wrote all the same (colour codes: 0x02, 0x03, 0x0F, 0x16, 0x1F).
/// While XML is read, the 32 noncharacters of Unicode, which no text may hold, stand for them.
/// </summary>
public static class ForbiddenCharacters
{
    private const char FirstStandIn = '\uFDD0';

    /// <summary>Puts the stand-ins in place.</summary>
    /// <param name="xml">XML as decoded.</param>
    /// <param name="found">True when there was a forbidden character.</param>
    public static string Hide(string xml, out bool found)
    {
        found = false;
        StringBuilder? text = null;
        for (int i = 0; i < xml.Length; i++)
        {
            char character = xml[i];
            bool isControl = character < ' ' && character is not ('\t' or '\r' or '\n');
            if (isControl || character is '\uFFFE' or '\uFFFF')
            {
                found = true;
                text ??= new StringBuilder(xml);
                text[i] = isControl ? (char)(FirstStandIn + character) : '\uFFFD';
            }
        }

        return text?.ToString() ?? xml;
    }

    /// <summary>Puts the characters back.</summary>
    public static string Restore(string text)
    {
        StringBuilder? restored = null;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is >= FirstStandIn and < (char)(FirstStandIn + ' '))
            {
                restored ??= new StringBuilder(text);
                restored[i] = (char)(text[i] - FirstStandIn);
            }
        }

        return restored?.ToString() ?? text;
    }
}
