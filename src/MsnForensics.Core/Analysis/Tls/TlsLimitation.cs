using System.Collections.Generic;
using System.Globalization;

namespace MsnForensics.Analysis.Tls;

/// <summary>Says in plain words what is encrypted, and what would open it.</summary>
public static class TlsLimitation
{
    public static IEnumerable<string> Of(TlsTotals totals)
    {
        if (totals.ServiceCount > 0)
        {
            yield return Say("{0} unread encrypted streams go to MSN services: ", totals.ServiceCount)
                + string.Join(", ", totals.Services) + ".";
        }

        if (totals.NoKeyCount > 0)
        {
            string serverKeys = totals.NoServerKeyCount == 0 ? "."
                : Say("; the servers' RSA keys (-ServerKeyPath) would open {0} of these.", totals.NoServerKeyCount);
            yield return Say(
                "A TLS key log (-KeyLogPath) would open {0} of the encrypted streams", totals.NoKeyCount) + serverKeys;
        }

        if (totals.MismatchCount > 0)
        {
            yield return Say("The keys at hand do not fit {0} encrypted streams.", totals.MismatchCount);
        }

        if (totals.NoHandshakeCount > 0)
        {
            yield return Say(
                "{0} encrypted streams cannot be opened by any key: their handshake is not in the capture.",
                totals.NoHandshakeCount);
        }

        if (totals.UnsupportedCount > 0)
        {
            yield return Say("{0} encrypted streams use ciphers that are not supported.", totals.UnsupportedCount);
        }
    }

    private static string Say(string format, long count) => string.Format(CultureInfo.InvariantCulture, format, count);
}
