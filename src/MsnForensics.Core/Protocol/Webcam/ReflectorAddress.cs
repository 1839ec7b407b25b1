using System;
using System.Text;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.Webcam;

/// <summary>The reflector that producer and viewer meet at, as a session message names it (reference: section
/// 7.5).</summary>
/// <param name="Host">Host name or address.</param>
/// <param name="Port">TCP port.</param>
/// <param name="TunnelId">The number that both show there.</param>
public sealed record ReflectorAddress(string Host, int Port, long? TunnelId)
{
    private const string Prefix = "ReflData:";

    // One URL and a number.
    private const int MaximumLength = 4096;

    /// <summary>Reads the text of a session message; null for another one.</summary>
    public static ReflectorAddress? Parse(string text)
    {
        if (!text.StartsWith(Prefix, StringComparison.Ordinal) || text.Length > MaximumLength)
        {
            return null;
        }

        string query = FromHex(text.Substring(Prefix.Length));
        string? url = ValueOf(query, "ru");
        return Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) && uri.Host.Length > 0
            ? new ReflectorAddress(
                uri.Host,
                uri.Port,
                DecimalNumber.TryParse(ValueOf(query, "ti") ?? "", out long tunnel) ? tunnel : null)
            : null;
    }

    private static string FromHex(string digits)
    {
        StringBuilder text = new();
        for (int i = 0; i + 1 < digits.Length; i += 2)
        {
            int high = ValueOf(digits[i]);
            int low = ValueOf(digits[i + 1]);
            if (high < 0 || low < 0)
            {
                break;
            }

            text.Append((char)((high << 4) | low));
        }

        return text.ToString();
    }

    private static int ValueOf(char digit) => digit switch
    {
        >= '0' and <= '9' => digit - '0',
        >= 'a' and <= 'f' => digit - 'a' + 10,
        >= 'A' and <= 'F' => digit - 'A' + 10,
        _ => -1,
    };

    private static string? ValueOf(string query, string name)
    {
        foreach (string part in query.TrimEnd('\0').Split('&'))
        {
            if (part.StartsWith(name + "=", StringComparison.Ordinal))
            {
                return part.Substring(name.Length + 1);
            }
        }

        return null;
    }
}
