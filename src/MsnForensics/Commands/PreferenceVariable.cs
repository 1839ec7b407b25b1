using System.Management.Automation;

namespace MsnForensics.Commands;

/// <summary>What the user wants to hear or only to try: common parameters, or the variables behind them.</summary>
internal static class PreferenceVariable
{
    /// <summary>-Verbose was given, or <c>$VerbosePreference</c> asks for it.</summary>
    public static bool IsVerbose(PSCmdlet cmdlet) => IsSpoken(cmdlet, "Verbose");

    /// <summary>-Debug was given, or <c>$DebugPreference</c> asks for it.</summary>
    public static bool IsDebug(PSCmdlet cmdlet) => IsSpoken(cmdlet, "Debug");

    /// <summary>-WhatIf was given, or <c>$WhatIfPreference</c> is on.</summary>
    public static bool IsTrial(PSCmdlet cmdlet) => Given(cmdlet, "WhatIf")
        ?? cmdlet.GetVariableValue("WhatIfPreference") is true or SwitchParameter { IsPresent: true };

    private static bool IsSpoken(PSCmdlet cmdlet, string name) => Given(cmdlet, name)
        ?? (LanguagePrimitives.TryConvertTo(
                cmdlet.GetVariableValue(name + "Preference"), out ActionPreference preference)
            && preference is not (ActionPreference.SilentlyContinue or ActionPreference.Ignore));

    private static bool? Given(PSCmdlet cmdlet, string name) =>
        cmdlet.MyInvocation.BoundParameters.TryGetValue(name, out object? value)
            ? ((SwitchParameter)value).IsPresent
            : null;
}
