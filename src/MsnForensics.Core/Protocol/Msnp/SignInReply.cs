namespace MsnForensics.Protocol.Msnp;

/// <summary>A server's word that an account is signed in: <c>USR n OK …</c> (reference: section 3.2).</summary>
/// <param name="Account">Lower case.</param>
/// <param name="Name">Display name, percent-decoded; up to MSNP9.</param>
/// <param name="IsVerified">The account's mail address is confirmed; null where it is not said.</param>
/// <param name="IsRestricted">The account may use MSN Explorer only; null where it is not said.</param>
public sealed record SignInReply(string Account, string? Name, bool? IsVerified, bool? IsRestricted)
{
    private const int LastDialectWithName = 9;

    /// <summary>Reads the command; null when it is none of this kind.</summary>
    /// <param name="command">The server's command.</param>
    /// <param name="dialect">The dialect's number; 0 when unknown, and the words themselves must tell.</param>
    public static SignInReply? Parse(WireCommand command, int dialect)
    {
        if (command.Verb != "USR" || command[1] != "OK" || command[2].Length == 0)
        {
            return null;
        }

        // A name of one digit is told from a flag by the dialect alone.
        bool hasName = dialect > 0
            ? dialect <= LastDialectWithName
            : command.Arguments.Length is 4 or > 5 || !IsFlag(command[3]);
        int flags = hasName ? 4 : 3;
        string account = AccountName.Parse(command[2]).Address;
        string? name = hasName && command[3].Length > 0 ? PercentEncoding.Decode(command[3]) : null;
        return new SignInReply(account, name, Flag(command[flags]), Flag(command[flags + 1]));
    }

    private static bool IsFlag(string word) => word is "0" or "1";

    private static bool? Flag(string word) => IsFlag(word) ? word == "1" : null;
}
