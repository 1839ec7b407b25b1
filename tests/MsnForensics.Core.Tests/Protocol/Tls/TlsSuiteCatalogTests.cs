using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MsnForensics.Protocol.Tls;
using MsnForensics.Testing.Captures;

namespace MsnForensics.Core.Tests.Protocol.Tls;

public sealed class TlsSuiteCatalogTests
{
    [Fact]
    public void Codes_are_distinct_and_in_order() => Assert.Equal(
        TlsSuiteCatalog.Suites.Select(suite => suite.Code).Distinct().Order(),
        TlsSuiteCatalog.Suites.Select(suite => suite.Code));

    [Fact]
    public void Suite_is_found_by_its_code()
    {
        Assert.Equal("TLS_RSA_WITH_RC4_128_MD5", TlsSuiteCatalog.Find(4)?.Name);
        Assert.Equal("TLS_AES_128_GCM_SHA256", TlsSuiteCatalog.NameOf(0x1301));
        Assert.Null(TlsSuiteCatalog.Find(0x0A0A));
        Assert.Equal("0x0A0A", TlsSuiteCatalog.NameOf(0x0A0A));
    }

    [Fact]
    public void Codes_are_those_that_openssl_knows_for_the_same_key_lengths()
    {
        IReadOnlyList<string>? lines = ExternalTool.Run("openssl", "ciphers", "-V", "ALL:COMPLEMENTOFALL:@SECLEVEL=0");
        if (lines is null)
        {
            Console.WriteLine("Skipped: openssl is not installed.");
            return;
        }

        List<string> wrong = [];
        foreach (string[] words in lines.Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            int code = Convert.ToInt32(words[0].Replace(",0x", "", StringComparison.Ordinal), 16);
            string encryption = words.First(word => word.StartsWith("Enc=", StringComparison.Ordinal));
            TlsSuite? suite = TlsSuiteCatalog.Find(code);
            if (suite is null || !Agrees(suite, encryption["Enc=".Length..]))
            {
                wrong.Add($"{words[0]} {words[2]} {encryption}: {suite}");
            }
        }

        Assert.Empty(wrong);
        Assert.True(lines.Count > 50);
    }

    // Such as AESGCM(256), CAMELLIA(128), CHACHA20/POLY1305(256), None.
    private static bool Agrees(TlsSuite suite, string encryption)
    {
        string[] parts = encryption.Split('(', ')');
        int bits = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        TlsCipherMode? mode = parts[0] switch
        {
            "AESGCM" or "ARIAGCM" => TlsCipherMode.Gcm,
            "AESCCM" or "AESCCM8" => TlsCipherMode.Ccm,
            "CHACHA20/POLY1305" => TlsCipherMode.Poly1305,
            "None" => TlsCipherMode.Stream,
            "AES" or "Camellia" => TlsCipherMode.Block,
            _ => null,
        };
        return suite.KeyLength * 8 == bits && (mode is null || mode == suite.Mode)
            && (parts[0] != "AESCCM8" || suite.TagLength == 8);
    }
}
