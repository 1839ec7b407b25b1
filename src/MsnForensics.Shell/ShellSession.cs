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
        int code = Run(shell => shell.AddScript(ScriptText.WithOutcome(script), useLocalScope: false));
        return ExitCode ?? (_host.Outcome.Succeeded ? code : 1);
    }

    /// <summary>
    /// Runs a script file with its arguments; <c>-Name value</c> is bound as on the engine's own command line.
    /// </summary>
    public int RunFile(string file, IReadOnlyList<string> arguments)
    {
        string path = Path.GetFullPath(file);
        if (!File.Exists(path))
        {
            Console.Error.WriteLine($"There is no script '{file}'.");
            return 64;
        }

        _runspace.SessionStateProxy.SetVariable("global:LASTEXITCODE", null);
        string call = ScriptText.WithOutcome(ScriptText.Call(path, arguments));
        int code = Run(shell => shell.AddScript(call, useLocalScope: false));

        // "exit" in a called script fails the call and leaves its number; a native command leaves one, too.
        object? left = _runspace.SessionStateProxy.GetVariable("LASTEXITCODE");
        return ExitCode ?? (left is int exit && !_host.Outcome.Succeeded ? exit : code);
    }

    public void Dispose()
    {
        Console.CancelKeyPress -= OnCancel;
        _runspace.Dispose();
    }

    private int Run(Action<PowerShell> add)
    {
        _host.Outcome.Succeeded = true;
        using PowerShell shell = PowerShell.Create(_runspace);
        add(shell);
        ShowErrors(shell);
        _running = shell;
        try
        {
            shell.Invoke();
            return 0;
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

    private void Report(ErrorRecord error)
    {
        using PowerShell shell = PowerShell.Create(_runspace);
        shell.AddScript("[CmdletBinding()] param($e) $PSCmdlet.WriteError($e)").AddArgument(error);
        ShowErrors(shell);
        shell.Invoke();
    }

    private static void ShowErrors(PowerShell shell)
    {
        shell.Commands.Commands[0].MergeMyResults(PipelineResultTypes.Error, PipelineResultTypes.Output);
        shell.AddCommand("Out-Default");
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
