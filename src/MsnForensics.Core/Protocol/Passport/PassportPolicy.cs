using System;
using System.Collections.Generic;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Protocol.Passport;

/// <summary>
/// What the server demands of a sign-in with the package <c>TWN</c>: <c>lc=1033,id=507,tw=40,ct=1062764229,…</c>.
/// As the policy of a ticket request the same list is written with <c>?</c> and <c>&amp;</c> (reference: section
/// 5.3).
/// </summary>
public sealed class PassportPolicy
{
    private static readonly char[] Separators = { ',', '&' };

    internal PassportPolicy(IReadOnlyList<KeyValuePair<string, string>> fields) => Fields = fields;

    /// <summary>Names and values in order, percent-decoded.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; }

    /// <summary>The server's clock when it wrote the policy (<c>ct</c>).</summary>
    public DateTimeOffset? ServerTime => WireTime.FromUnixSeconds(this["ct"]);

    /// <summary>The service that is signed in to; 507 is Messenger (<c>id</c>).</summary>
    public string? SiteId => this["id"];

    /// <summary>Locale as a decimal number (<c>lc</c>).</summary>
    public string? LocaleId => this["lc"];

    /// <summary>Form of the ticket that is asked for, such as <c>FS_40SEC_0_COMPACT</c> (<c>wp</c>).</summary>
    public string? TicketPolicy => this["wp"];

    /// <summary>Address of the service (<c>ru</c>).</summary>
    public string? ReturnUrl => this["ru"];

    /// <summary>The first value of that name, or null.</summary>
    public string? this[string name] => Fields.ValueOf(name);

    /// <summary>Reads either form; any text gives a result, words without a value are passed over.</summary>
    public static PassportPolicy Parse(string text)
    {
        List<KeyValuePair<string, string>> fields = new();
        foreach (string part in text.TrimStart('?').Split(Separators))
        {
            int equals = part.IndexOf('=');
            if (equals > 0)
            {
                fields.Add(new(
                    part.Substring(0, equals).Trim(), PercentEncoding.Decode(part.Substring(equals + 1).Trim())));
            }
        }

        return new PassportPolicy(fields);
    }
}
