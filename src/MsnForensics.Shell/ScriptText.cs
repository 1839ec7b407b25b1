using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Language;

namespace MsnForensics.Shell;

/// <summary>Composes script text.</summary>
internal static class ScriptText
{
    // The engine forgets $? when a pipeline ends: it has to be told before.
    private const string TellOutcome = "\n$Host.PrivateData.Succeeded = $?";

    /// <summary>The script, telling the host at its end how the last statement went.</summary>
    public static string WithOutcome(string script)
    {
        ScriptBlockAst parsed = Parser.ParseInput(script, out _, out ParseError[] errors);
        bool isPlain = errors.Length == 0
            && parsed.ParamBlock is null
            && parsed.BeginBlock is null
            && parsed.ProcessBlock is null
            && parsed.EndBlock is { Unnamed: true };
        return isPlain ? script + TellOutcome : script;
    }

    /// <summary>
    /// A call of a script file; <c>-Name</c> and <c>-Name:value</c> are parameters, all else is plain text.
    /// </summary>
    public static string Call(string file, IReadOnlyList<string> arguments) =>
        string.Join(' ', arguments.Select(Argument).Prepend("& " + Quote(file)));

    private static string Argument(string argument)
    {
        if (argument.Length < 2 || argument[0] != '-' || !char.IsLetter(argument[1]))
        {
            return Quote(argument);
        }

        int colon = argument.IndexOf(':', StringComparison.Ordinal);
        string name = colon < 0 ? argument : argument[..colon];
        if (!name.Skip(1).All(character => char.IsLetterOrDigit(character) || character == '_'))
        {
            return Quote(argument);
        }

        return colon < 0 ? name : name + ":" + Value(argument[(colon + 1)..]);
    }

    private static string Value(string text) =>
        text.ToUpperInvariant() is "$TRUE" or "$FALSE" ? text : Quote(text);

    private static string Quote(string text) => "'" + CodeGeneration.EscapeSingleQuotedStringContent(text) + "'";
}
