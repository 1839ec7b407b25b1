using System;
using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace MsnForensics.Shell;

/// <summary>One runspace of the engine; everything that runs in it prints through <see cref="ShellHost"/>.</summary>
internal sealed class ShellSession : IDisposable
{
    private readonly ShellHost _host = new();
    private readonly Runspace _runspace;
    private PowerShell? _running;

    public ShellSession()
    {
        InitialSessionState state = InitialSessionState.CreateDefault2();
        if (OperatingSystem.IsWindows())
        {
            state.ExecutionPolicy = Microsoft.PowerShell.ExecutionPolicy.Bypass;
        }

        _runspace = RunspaceFactory.CreateRunspace(_host, state);
        _runspace.ThreadOptions = PSThreadOptions.UseCurrentThread;
        _runspace.Open();
        Console.CancelKeyPress += OnCancel;
    }

    /// <summary>Set by <c>exit</c>.</summary>
    public int? ExitCode => _host.ExitCode;

    /// <summary>Imports the module, and lets scripts import it by name.</summary>
    public bool TryImport(string manifest)
    {
        string parent = Path.GetDirectoryName(Path.GetDirectoryName(manifest))!;
        string others = Environment.GetEnvironmentVariable("PSModulePath") ?? "";
        Environment.SetEnvironmentVariable("PSModulePath", parent + Path.PathSeparator + others);
        return Run(shell => shell.AddCommand("Import-Module").AddParameter("Name", manifest)) == 0;
    }

    /// <summary>Runs text; 1 when its last statement failed.</summary>
    public int RunScript(string script)
    {
        int code = Run(shell => shell.AddScript(script, useLocalScope: false));
        return ExitCode ?? code;
    }

    /// <summary>Runs a script file with its arguments; <c>-Name value</c> is bound as on the engine's own command line.</summary>
    public int RunFile(string file, IReadOnlyList<string> arguments)
    {
        string path = Path.GetFullPath(file);
        if (!File.Exists(path))
        {
            Console.Error.WriteLine($"There is no script '{file}'.");
            return 64;
        }

        int code = Run(shell => AddArguments(shell.AddCommand(path, useLocalScope: false), arguments), isFile: true);
        return ExitCode ?? code;
    }

    public void Dispose()
    {
        Console.CancelKeyPress -= OnCancel;
        _runspace.Dispose();
    }

    private static void AddArguments(PowerShell shell, IReadOnlyList<string> arguments)
    {
        foreach (string argument in arguments)
        {
            bool isName = argument.Length > 1 && argument[0] == '-' && char.IsLetter(argument[1]);
            int colon = isName ? argument.IndexOf(':', StringComparison.Ordinal) : -1;
            if (!isName)
            {
                shell.AddArgument(argument);
            }
            else if (colon < 0)
            {
                // A leading dash makes the engine bind the next argument as the value, or none to a switch.
                shell.Commands.Commands[^1].Parameters.Add(new CommandParameter(argument));
            }
            else
            {
                shell.AddParameter(argument[1..colon], ToValue(argument[(colon + 1)..]));
            }
        }
    }

    private static object ToValue(string text) => text.ToUpperInvariant() switch
    {
        "$TRUE" => true,
        "$FALSE" => false,
        _ => text,
    };

    private int Run(Action<PowerShell> add, bool isFile = false)
    {
        using PowerShell shell = PowerShell.Create(_runspace);
        add(shell);
        shell.Commands.Commands[0].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        shell.AddCommand("Out-Default");
        _running = shell;
        try
        {
            shell.Invoke();
            return isFile || LastSucceeded() ? 0 : 1;
        }
        catch (PipelineStoppedException)
        {
            return 1;
        }
        catch (RuntimeException exception)
        {
            Report(exception.ErrorRecord);
            return 1;
        }
        finally
        {
            _running = null;
        }
    }

    private bool LastSucceeded() => _runspace.SessionStateProxy.GetVariable("?") is not false;

    private void Report(ErrorRecord error)
    {
        using PowerShell shell = PowerShell.Create(_runspace);
        PSObject shown = PSObject.AsPSObject(error);
        shown.Properties.Add(new PSNoteProperty("writeErrorStream", true));
        shell.AddCommand("Out-Default").Invoke(new[] { shown });
    }

    private void OnCancel(object? sender, ConsoleCancelEventArgs args)
    {
        PowerShell? running = _running;
        if (running is not null)
        {
            args.Cancel = true;
            running.BeginStop(null, null);
        }
    }
}
