using System;
using System.Globalization;

namespace MsnForensics.Protocol.Msnp;

/// <summary>
/// A client's report about itself (<c>CVR</c>, <c>CVQ</c>). Third-party clients send fixed words here, so equal values
/// on many machines prove nothing (reference: section 3.2).
/// </summary>
/// <param name="Locale">Language of the system as sent, hexadecimal such as <c>0x0409</c>.</param>
/// <param name="SystemType"><c>win</c>, <c>winnt</c>, <c>macosx</c>, <c>linux</c> …</param>
/// <param name="SystemVersion">Such as <c>5.1</c> for Windows XP.</param>
/// <param name="Architecture"><c>i386</c>, <c>ppc</c> …</param>
/// <param name="Product"><c>MSNMSGR</c>, <c>MSMSGS</c>, <c>MACMSGS</c> …</param>
/// <param name="Build">Such as <c>14.0.8117.0416</c>.</param>
/// <param name="Brand">Brand or code base; null where it is not sent.</param>
/// <param name="Account">The account that is about to sign in, lower case; from MSNP8 on.</param>
/// <param name="RedirectCount">MSNP21: how often the client was sent on.</param>
public sealed record ClientVersion(
    string Locale,
    string SystemType,
    string SystemVersion,
    string Architecture,
    string Product,
    string Build,
    string? Brand,
    string? Account,
    int? RedirectCount)
{
    /// <summary>The locale's number, such as 1033; null when unreadable.</summary>
    public int? LocaleId
    {
        get
        {
            string digits = Locale.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? Locale.Substring(2) : "";
            return int.TryParse(
                digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int number)
                ? number
                : null;
        }
    }

    /// <summary>Reads the client's command; null when it has fewer words than every client sends.</summary>
    public static ClientVersion? Parse(WireCommand command)
    {
        if (command.Verb is not ("CVR" or "CVQ") || command.Arguments.Length < 7)
        {
            return null;
        }

        bool hasAccount = command[8].IndexOf('@') > 0;
        return new ClientVersion(
            command[1],
            command[2],
            command[3],
            command[4],
            command[5],
            command[6],
            command[7].Length > 0 ? command[7] : null,
            hasAccount ? AccountName.Parse(command[8]).Address : null,
            command[9].Length > 0 ? Msnp.RedirectCount.Parse(command[9]) : null);
    }
}
