using System;
using System.Linq;
using System.Management.Automation.Language;
using System.Text;

namespace MsnForensics.Shell;

/// <summary>A plain prompt; an input that is not finished goes on in the next line.</summary>
internal sealed class InteractiveLoop
{
    private readonly ShellSession _session;

    public InteractiveLoop(ShellSession session) => _session = session;

    public int Run()
    {
        while (_session.ExitCode is null && Read() is string input)
        {
            if (input.Trim().Length > 0)
            {
                _session.RunScript(input);
            }
        }

        return _session.ExitCode ?? 0;
    }

    private static string? Read()
    {
        StringBuilder input = new();
        Console.Write("MSN> ");
        while (Console.ReadLine() is string line)
        {
            input.AppendLine(line);
            Parser.ParseInput(input.ToString(), out _, out ParseError[] errors);
            if (line.Length == 0 || !errors.Any(error => error.IncompleteInput))
            {
                return input.ToString();
            }

            Console.Write(">> ");
        }

        return null;
    }
}
