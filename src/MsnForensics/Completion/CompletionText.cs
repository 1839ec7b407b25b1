using System.Management.Automation.Language;
using System.Text.RegularExpressions;

namespace MsnForensics.Completion;

/// <summary>How a value is put on the command line, so that whatever it holds stays one argument and no code.</summary>
internal static class CompletionText
{
    private static readonly Regex Plain = new(@"^[A-Za-z0-9][A-Za-z0-9._@/+:-]*$", RegexOptions.CultureInvariant);

    public static string Quote(string value) =>
        Plain.IsMatch(value) ? value : "'" + CodeGeneration.EscapeSingleQuotedStringContent(value) + "'";
}
