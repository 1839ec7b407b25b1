using System;
using System.IO;
using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Shell;

/// <summary>What the console makes of its command line and of standard input.</summary>
public sealed class ShellSessionTests
{
    [Theory]
    [InlineData("exit 7", 7)]
    [InlineData("throw 'no'", 1)]
    [InlineData("Get-MsnMessage ./missing.pcap -ErrorAction SilentlyContinue", 1)]
    [InlineData("Get-MsnMessage ./missing.pcap -ErrorAction SilentlyContinue; 1", 0)]
    [InlineData("if (", 1)]
    public void Command_ends_with_the_exit_code(string command, int code) =>
        Assert.Equal(code, ShellProcess.Run("-Command", command).ExitCode);

    [Fact]
    public void Errors_go_to_standard_error_alone()
    {
        ShellProcess process = ShellProcess.Run("-Command", "Get-MsnMessage ./missing.pcap; 'output'");
        Assert.Equal("output", process.Output.Trim());
        Assert.Contains("missing.pcap", process.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_is_run()
    {
        ShellProcess process = ShellProcess.Run([], "$a = 20\n$a + 1\n");
        Assert.Equal("21", process.Output.Trim());
    }

    [Fact]
    public void A_script_gets_its_arguments_and_gives_its_exit_code()
    {
        string script = Path.GetTempFileName() + ".ps1";
        File.WriteAllText(
            script, "param([string] $Name, [switch] $Loud, [string] $Rest)\n\"$Name-$Loud-$Rest-$PSScriptRoot\"\nexit 5");
        ShellProcess process = ShellProcess.Run("-File", script, "-Name", "it's", "-Loud", "rest of it");
        File.Delete(script);
        Assert.Equal("it's-True-rest of it-" + Path.GetDirectoryName(script), process.Output.Trim());
        Assert.Equal(5, process.ExitCode);
    }

    [Fact]
    public void Import_time_is_reported()
    {
        const string Script =
            "$t = [Diagnostics.Stopwatch]::StartNew(); Import-Module ./artifacts/module/MsnForensics; "
            + "\"Import-Module took $($t.ElapsedMilliseconds) ms\"";
        ShellProcess process = ShellProcess.Run("-NoModule", "-Command", Script);
        Console.WriteLine(process.Output.Trim());
        Assert.Contains("Import-Module took", process.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_argument_is_refused() => Assert.Equal(64, ShellProcess.Run("-Nonsense").ExitCode);
}
