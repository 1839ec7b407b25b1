using System;
using System.Collections.Generic;
using System.Linq;

namespace MsnForensics.Shell;

/// <summary>What the command line asks for.</summary>
internal sealed record ShellArguments
{
    public const string Usage =
        """
        A PowerShell engine with the module MsnForensics loaded.

          MsnForensics.Shell [-ModulePath <path>] [-NoModule] [-Command <text> | -File <script> [<argument>...] | -]

          -Command <text>   Runs the text; everything behind it belongs to it. "-" reads standard input.
          -File <script>    Runs the script; everything behind it is handed to it.
          -                 Runs what standard input holds; also without "-" when it is redirected.
          -ModulePath       The module's folder or manifest; else artifacts/module/MsnForensics is looked for.
          -NoModule         The engine alone.

        Without any of these, on a terminal: a prompt. The exit code is that of "exit", 1 after a failure, else 0.
        """;

    public ShellMode Mode { get; init; } = ShellMode.Interactive;

    public string Command { get; init; } = "";

    public string File { get; init; } = "";

    public IReadOnlyList<string> FileArguments { get; init; } = [];

    public string? ModulePath { get; init; }

    public bool SkipsModule { get; init; }

    public bool ShowsHelp { get; init; }

    public static bool TryParse(string[] arguments, out ShellArguments parsed, out string problem)
    {
        parsed = new ShellArguments
        {
            Mode = Console.IsInputRedirected ? ShellMode.StandardInput : ShellMode.Interactive,
        };
        problem = "";
        for (int i = 0; i < arguments.Length; i++)
        {
            string[] rest = arguments.Skip(i + 1).ToArray();
            switch (arguments[i].ToUpperInvariant())
            {
                case "-NOMODULE":
                    parsed = parsed with { SkipsModule = true };
                    break;
                case "-MODULEPATH" when rest.Length > 0:
                    parsed = parsed with { ModulePath = rest[0] };
                    i++;
                    break;
                case "-COMMAND" or "-C" when rest.Length > 0:
                    parsed = WithCommand(parsed, rest);
                    return true;
                case "-FILE" or "-F" when rest.Length > 0:
                    parsed = parsed with { Mode = ShellMode.File, File = rest[0], FileArguments = rest[1..] };
                    return true;
                case "-":
                    parsed = parsed with { Mode = ShellMode.StandardInput };
                    return true;
                case "-HELP" or "--HELP" or "-H" or "-?":
                    parsed = parsed with { ShowsHelp = true };
                    return true;
                default:
                    problem = $"'{arguments[i]}' is not an argument, or lacks its value.";
                    return false;
            }
        }

        return true;
    }

    private static ShellArguments WithCommand(ShellArguments parsed, string[] rest) => rest is ["-"]
        ? parsed with { Mode = ShellMode.StandardInput }
        : parsed with { Mode = ShellMode.Command, Command = string.Join(' ', rest) };
}

/// <summary>Where the commands come from.</summary>
internal enum ShellMode
{
    Interactive,
    Command,
    File,
    StandardInput,
}
