using System;
using System.Text;

namespace MsnForensics.Shell;

internal static class Program
{
    private static int Main(string[] arguments)
    {
        // The engine reads this once, when its first type is touched.
        Environment.SetEnvironmentVariable("POWERSHELL_TELEMETRY_OPTOUT", "1");
        Console.OutputEncoding = new UTF8Encoding(false);
        if (!ShellArguments.TryParse(arguments, out ShellArguments parsed, out string problem))
        {
            Console.Error.WriteLine(problem);
            Console.Error.WriteLine(ShellArguments.Usage);
            return 64;
        }

        if (parsed.ShowsHelp)
        {
            Console.WriteLine(ShellArguments.Usage);
            return 0;
        }

        return Run(parsed);
    }

    private static int Run(ShellArguments arguments)
    {
        using ShellSession session = new();
        string? module = arguments.SkipsModule ? null : ModuleLocator.Find(arguments.ModulePath);
        if (!arguments.SkipsModule && (module is null || !session.TryImport(module)))
        {
            Console.Error.WriteLine("The module was not found. Build it, or name its manifest with -ModulePath.");
            return 1;
        }

        return arguments.Mode switch
        {
            ShellMode.Command => session.RunScript(arguments.Command),
            ShellMode.File => session.RunFile(arguments.File, arguments.FileArguments),
            ShellMode.StandardInput => session.RunScript(Console.In.ReadToEnd()),
            _ => new InteractiveLoop(session).Run(),
        };
    }
}
