using System;
using System.Text;
using MsnForensics.Bytes;

namespace MsnForensics.Protocol.Msnp;

/// <summary>The MD5 package of MSNP2 to 7: the client answers the server's salt with a digest over salt and password,
/// which can be guessed offline (reference: section 5.2).</summary>
public static class SignInDigest
{
    /// <summary>The answer that a password gives: lower-case hexadecimal.</summary>
    public static string Compute(string salt, string password) =>
        HexText.Of(Digest.Md5(Encoding.UTF8.GetBytes(salt + password)));

    /// <summary>True for 32 hexadecimal digits.</summary>
    public static bool IsDigest(string word) => word.Length == 32 && Array.TrueForAll(word.ToCharArray(), IsHex);

    private static bool IsHex(char digit) =>
        digit is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
