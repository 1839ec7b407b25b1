using System.Collections.Generic;
using System.Text;

namespace MsnForensics.Artifacts.Logs;

/// <summary>Lines of values parted by commas, quoted where they hold one (RFC 4180).</summary>
public static class CommaText
{
    /// <summary>The values of a line; a quote without end reaches to its end.</summary>
    public static string[] Split(string line)
    {
        List<string> cells = new();
        StringBuilder cell = new();
        bool isQuoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            char letter = line[i];
            if (letter == '"' && isQuoted && i + 1 < line.Length && line[i + 1] == '"')
            {
                cell.Append('"');
                i++;
            }
            else if (letter == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (letter == ',' && !isQuoted)
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
            {
                cell.Append(letter);
            }
        }

        cells.Add(cell.ToString().Trim());
        return cells.ToArray();
    }
}
