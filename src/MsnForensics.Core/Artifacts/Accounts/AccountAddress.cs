namespace MsnForensics.Artifacts.Accounts;

/// <summary>Tells addresses of accounts from other words.</summary>
public static class AccountAddress
{
    private const int LongestAddress = 254;

    /// <summary>True when the whole text has the form <c>local@domain</c>.</summary>
    public static bool IsAddress(string text)
    {
        int at = text.IndexOf('@');
        return at > 0
            && text.Length <= LongestAddress
            && at < text.Length - 1
            && text.IndexOf('@', at + 1) < 0
            && text[text.Length - 1] != '.'
            && IsMadeOf(text, at);
    }

    private static bool IsMadeOf(string text, int at)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char character = text[i];
            bool fits = char.IsLetterOrDigit(character) || character is '.' or '-' or '_'
                || (i < at && "!#$%&'*+/=?^`{|}~".IndexOf(character) >= 0) || i == at;
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }
}
