using System;
using System.Collections;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Security;

namespace MsnForensics.Commands;

/// <summary>Options as a manifest holds them: text by name, in ordinal order, and never a secret.</summary>
internal static class ManifestOption
{
    private const string Secret = "(secret)";

    public static MsnList<MsnServiceField> Of(IDictionary options) => new(options.Keys.Cast<object>()
        .Select(name => new MsnServiceField(
            Convert.ToString(name, CultureInfo.InvariantCulture) ?? "", TextOf(options[name])))
        .OrderBy(field => field.Name, StringComparer.Ordinal));

    private static string TextOf(object? value) => value switch
    {
        PSObject wrapped when wrapped.BaseObject is not PSCustomObject => TextOf(wrapped.BaseObject),
        SecureString or PSCredential => Secret,
        SwitchParameter flag => flag.IsPresent ? "true" : "false",
        bool flag => flag ? "true" : "false",
        DateTimeOffset time => time.UtcDateTime.ToString("o", CultureInfo.InvariantCulture),
        DateTime time => time.ToUniversalTime().ToString("o", CultureInfo.InvariantCulture),
        string text => text,
        IEnumerable items => string.Join("; ", items.Cast<object?>().Select(TextOf)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? "",
    };
}
