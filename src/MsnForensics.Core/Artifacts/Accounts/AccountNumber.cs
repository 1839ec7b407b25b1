using System.Collections.Generic;
using System.Globalization;

namespace MsnForensics.Artifacts.Accounts;

/// <summary>
/// The number by which the client names folders, history files and registry keys of an account: a rolling hash over
/// its lower-case address (reference: section 3.1).
/// </summary>
public static class AccountNumber
{
    private const uint Factor = 101;
    private const int LongestNumber = 10;

    /// <summary>The number of an address.</summary>
    public static uint Of(string account)
    {
        uint number = 0;
        foreach (char character in account.ToLowerInvariant())
        {
            number = unchecked((number * Factor) + character);
        }

        return number;
    }

    /// <summary>Reads a number as folders and keys are named: decimal, no leading zero.</summary>
    public static bool TryParse(string text, out uint number)
    {
        number = 0;
        return text.Length is > 0 and <= LongestNumber
            && (text[0] != '0' || text.Length == 1)
            && uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>The ways to read a name as the local part of an address and its number, longest number first: a local
    /// part can itself end in digits.</summary>
    public static IEnumerable<(string LocalPart, uint Number)> Split(string name)
    {
        for (int digits = LongestNumber; digits > 0; digits--)
        {
            int at = name.Length - digits;
            if (at > 0 && TryParse(name.Substring(at), out uint number))
            {
                yield return (name.Substring(0, at), number);
            }
        }
    }
}
