using System;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;

namespace MsnForensics.Shell;

/// <summary>The engine's view of this program.</summary>
internal sealed class ShellHost : PSHost
{
    private readonly ShellUserInterface _ui = new();

    /// <summary>Set when a script asked to end the program.</summary>
    public int? ExitCode { get; private set; }

    /// <summary>Where a script says how its last statement went, reached as <c>$Host.PrivateData</c>.</summary>
    public ShellOutcome Outcome { get; } = new();

    public override PSObject PrivateData => PSObject.AsPSObject(Outcome);

    public override CultureInfo CurrentCulture => CultureInfo.CurrentCulture;

    public override CultureInfo CurrentUICulture => CultureInfo.CurrentUICulture;

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override string Name => "MsnForensics.Shell";

    public override PSHostUserInterface UI => _ui;

    public override Version Version => typeof(ShellHost).Assembly.GetName().Version!;

    public override void SetShouldExit(int exitCode) => ExitCode = exitCode;

    public override void EnterNestedPrompt() => throw new NotSupportedException("This host has no nested prompts.");

    public override void ExitNestedPrompt() => throw new NotSupportedException("This host has no nested prompts.");

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }
}

/// <summary>How the last statement of a script went.</summary>
internal sealed class ShellOutcome
{
    public bool Succeeded { get; set; } = true;
}
