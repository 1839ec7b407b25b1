using MsnForensics.Bytes;

namespace MsnForensics.Protocol.Msnp;

/// <summary>
/// How often a client of MSNP21 was sent on: the last word of its <c>CVR</c> and of the server's <c>XFR</c>, base64 of
/// <c>Version: 1</c> and <c>XfrCount: n</c> (reference: section 3.2).
/// </summary>
public static class RedirectCount
{
    /// <summary>The count; 0 for the word <c>0</c>, null for anything unreadable.</summary>
    public static int? Parse(string word)
    {
        if (word == "0")
        {
            return 0;
        }

        string? count = MessagePayload.ReadHeaders(Base64Text.Decode(word, out _)).ValueOf("XfrCount");
        return count is not null && DecimalNumber.TryParse(count, out long number) && number <= int.MaxValue
            ? (int)number
            : null;
    }
}
