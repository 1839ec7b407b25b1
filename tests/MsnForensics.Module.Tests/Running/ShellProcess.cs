using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading.Tasks;

namespace MsnForensics.Module.Tests.Running;

/// <summary>One run of the console in its own process.</summary>
internal sealed record ShellProcess(int ExitCode, string Output, string Errors)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.TrimEntries);

    public static ShellProcess Run(params string[] arguments) => Run(arguments, input: null);

    public static ShellProcess Run(string[] arguments, string? input) =>
        Start("dotnet", [Repository.Shell, .. arguments], input);

    public static ShellProcess Start(string program, string[] arguments, string? input)
    {
        ProcessStartInfo start = new(program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Root,
        };
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input ?? "");
        process.StandardInput.Close();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException(program + " did not end: " + string.Join(' ', arguments));
        }

        return new ShellProcess(process.ExitCode, output.Result, errors.Result);
    }
}
