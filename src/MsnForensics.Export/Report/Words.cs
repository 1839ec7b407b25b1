using System;
using System.Text;

namespace MsnForensics.Export.Report;

/// <summary>Names of values as people read them: <c>DisplayPicture</c> becomes <c>Display picture</c>.</summary>
internal static class Words
{
    public static string Of(Enum value) => Of(value.ToString());

    public static string Of(string name)
    {
        StringBuilder words = new(name.Length + 8);
        for (int i = 0; i < name.Length; i++)
        {
            bool isStart = i > 0 && char.IsUpper(name[i]) && !char.IsUpper(name[i - 1]) && name[i - 1] != ' ';
            words.Append(isStart ? " " : "").Append(isStart ? char.ToLowerInvariant(name[i]) : name[i]);
        }

        return words.ToString();
    }
}
