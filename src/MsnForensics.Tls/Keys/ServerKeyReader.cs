using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Security;
using System.Text;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Pkcs;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.OpenSsl;
using Org.BouncyCastle.Pkcs;
using Org.BouncyCastle.Security;

namespace MsnForensics.Tls.Keys;

/// <summary>Reads RSA keys out of files: PEM, PKCS#1 and PKCS#8, PKCS#12, plain or encrypted.</summary>
internal static class ServerKeyReader
{
    /// <summary>All RSA keys of the file.</summary>
    /// <exception cref="InvalidDataException">There is none, or the password does not open it.</exception>
    [SuppressMessage("Design", "CA1031", Justification = "BouncyCastle throws many types on malformed input.")]
    public static IReadOnlyList<ServerKey> Read(byte[] content, SecureString? password)
    {
        char[] letters = Reveal(password);
        List<AsymmetricKeyParameter> keys;
        try
        {
            keys = IsPem(content) ? ReadPem(content, letters) : ReadBinary(content, letters);
        }
        catch (Exception exception)
        {
            throw new InvalidDataException(ReasonOf(exception, password), exception);
        }
        finally
        {
            Array.Clear(letters, 0, letters.Length);
        }

        List<ServerKey> found = keys.OfType<RsaPrivateCrtKeyParameters>().Select(key => new ServerKey(key)).ToList();
        return found.Count > 0 ? found : throw new InvalidDataException("There is no RSA private key in it.");
    }

    private static string ReasonOf(Exception exception, SecureString? password) =>
        exception is InvalidDataException ? exception.Message
        : password is null || password.Length == 0 ? "It is no private key, or it is encrypted and wants a password."
        : "It is no private key, or the password does not open it.";

    private static bool IsPem(byte[] content) =>
        Encoding.ASCII.GetString(content).IndexOf("-----BEGIN", StringComparison.Ordinal) >= 0;

    private static List<AsymmetricKeyParameter> ReadPem(byte[] content, char[] password)
    {
        List<AsymmetricKeyParameter> keys = new();
        using StringReader text = new(Encoding.ASCII.GetString(content));
        using PemReader reader = new(text, new Password(password));
        while (reader.ReadObject() is { } item)
        {
            if ((item is AsymmetricCipherKeyPair pair ? pair.Private : item) is AsymmetricKeyParameter key)
            {
                keys.Add(key);
            }
        }

        return keys;
    }

    // The first fields tell the formats apart: version 3 of PKCS#12, version 0 of the others, and of an encrypted key
    // the algorithm.
    private static List<AsymmetricKeyParameter> ReadBinary(byte[] content, char[] password)
    {
        Asn1Sequence fields = Asn1Sequence.GetInstance(content);
        if (fields[0] is not DerInteger version)
        {
            return new() { PrivateKeyFactory.DecryptKey(password, content) };
        }

        if (version.HasValue(3))
        {
            return ReadStore(content, password);
        }

        return fields[1] is DerInteger
            ? new() { CreateKey(RsaPrivateKeyStructure.GetInstance(fields)) }
            : new() { PrivateKeyFactory.CreateKey(content) };
    }

    private static RsaPrivateCrtKeyParameters CreateKey(RsaPrivateKeyStructure key) => new(
        key.Modulus, key.PublicExponent, key.PrivateExponent, key.Prime1, key.Prime2, key.Exponent1, key.Exponent2,
        key.Coefficient);

    private static List<AsymmetricKeyParameter> ReadStore(byte[] content, char[] password)
    {
        Pkcs12Store store = new Pkcs12StoreBuilder().Build();
        store.Load(new MemoryStream(content, false), password);
        return store.Aliases.Where(store.IsKeyEntry).Select(alias => store.GetKey(alias).Key).ToList();
    }

    private static char[] Reveal(SecureString? password)
    {
        if (password is null)
        {
            return Array.Empty<char>();
        }

        char[] letters = new char[password.Length];
        IntPtr copy = Marshal.SecureStringToGlobalAllocUnicode(password);
        try
        {
            Marshal.Copy(copy, letters, 0, letters.Length);
        }
        finally
        {
            Marshal.ZeroFreeGlobalAllocUnicode(copy);
        }

        return letters;
    }

    private sealed class Password : IPasswordFinder
    {
        private readonly char[] _letters;

        public Password(char[] letters) => _letters = letters;

        public char[] GetPassword() => (char[])_letters.Clone();
    }
}
