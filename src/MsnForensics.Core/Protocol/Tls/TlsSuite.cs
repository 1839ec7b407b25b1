using System;
using System.Globalization;

namespace MsnForensics.Protocol.Tls;

/// <summary>A cipher suite. Everything about it is read off its registered name (reference: captures and TLS, section
/// 9.10).</summary>
public sealed class TlsSuite
{
    /// <param name="code">Wire code.</param>
    /// <param name="name">Registered name, such as <c>TLS_RSA_WITH_RC4_128_MD5</c>.</param>
    public TlsSuite(int code, string name)
    {
        Code = code;
        Name = name;
        int with = name.IndexOf("_WITH_", StringComparison.Ordinal);
        string keyExchange = with < 0 ? "" : name.Substring(0, with);
        string[] words = name.Substring(with < 0 ? "TLS_".Length : with + "_WITH_".Length).Split('_');
        IsExport = keyExchange.IndexOf("EXPORT", StringComparison.Ordinal) >= 0;
        IsRsaKeyExchange = keyExchange is "TLS_RSA" or "TLS_RSA_EXPORT" or "TLS_RSA_EXPORT1024";
        Hash = HashOf(words[words.Length - 1]);
        Cipher = CipherOf(words[0]);
        Mode = ModeOf(Cipher, words);
        KeyLength = KeyLengthOf(Cipher, words);
        BlockLength = Mode != TlsCipherMode.Block ? 0 : HasShortBlocks ? 8 : 16;
        TagLength = !IsAuthenticated ? 0 : words[words.Length - 1] == "8" || words[words.Length - 2] == "8" ? 8 : 16;
    }

    public int Code { get; }

    public string Name { get; }

    /// <summary><see cref="TlsCipherKind.Unknown"/> for signalling values and ciphers that nothing here
    /// knows.</summary>
    public TlsCipherKind Cipher { get; }

    public TlsCipherMode Mode { get; }

    /// <summary>Bytes of key taken from the key block; an export suite makes the real key out of them.</summary>
    public int KeyLength { get; }

    /// <summary>Bytes of key of the cipher itself.</summary>
    public int CipherKeyLength => !IsExport ? KeyLength : Cipher == TlsCipherKind.Des ? 8 : 16;

    /// <summary>0 for all but block ciphers.</summary>
    public int BlockLength { get; }

    /// <summary>Bytes of the tag of GCM, CCM and Poly1305; else 0.</summary>
    public int TagLength { get; }

    /// <summary>The last word of the name: the hash of the MAC, or that of the key schedule where a tag takes the
    /// place of the MAC.</summary>
    public TlsHash Hash { get; }

    /// <summary>Bytes of the MAC; 0 where a tag takes its place.</summary>
    public int MacLength => IsAuthenticated ? 0 : Hash switch
    {
        TlsHash.Md5 => 16,
        TlsHash.Sha1 => 20,
        TlsHash.Sha256 => 32,
        TlsHash.Sha384 => 48,
        _ => 0,
    };

    /// <summary>The hash of the key schedule since TLS 1.2.</summary>
    public TlsHash PrfHash => Hash == TlsHash.Sha384 ? TlsHash.Sha384 : TlsHash.Sha256;

    /// <summary>Integrity comes from the cipher's own tag.</summary>
    public bool IsAuthenticated => Mode is TlsCipherMode.Gcm or TlsCipherMode.Ccm or TlsCipherMode.Poly1305;

    /// <summary>The client sends the secret encrypted for the server's RSA key, which then opens the
    /// session.</summary>
    public bool IsRsaKeyExchange { get; }

    /// <summary>Keys of 40 or 56 bits, for which the key schedule has a further step.</summary>
    public bool IsExport { get; }

    public override string ToString() => Name;

    private bool HasShortBlocks =>
        Cipher is TlsCipherKind.Des or TlsCipherKind.TripleDes or TlsCipherKind.Rc2 or TlsCipherKind.Idea;

    private static TlsHash HashOf(string word) => word switch
    {
        "MD5" => TlsHash.Md5,
        "SHA" => TlsHash.Sha1,
        "SHA384" => TlsHash.Sha384,
        "NULL" => TlsHash.None,

        // CCM suites name no hash; SHA-256 is theirs.
        _ => TlsHash.Sha256,
    };

    private static TlsCipherKind CipherOf(string word) => word switch
    {
        "NULL" => TlsCipherKind.Null,
        "RC4" => TlsCipherKind.Rc4,
        "RC2" => TlsCipherKind.Rc2,
        "DES" or "DES40" => TlsCipherKind.Des,
        "3DES" => TlsCipherKind.TripleDes,
        "IDEA" => TlsCipherKind.Idea,
        "SEED" => TlsCipherKind.Seed,
        "AES" => TlsCipherKind.Aes,
        "CAMELLIA" => TlsCipherKind.Camellia,
        "ARIA" => TlsCipherKind.Aria,
        "CHACHA20" => TlsCipherKind.ChaCha20,
        _ => TlsCipherKind.Unknown,
    };

    private static TlsCipherMode ModeOf(TlsCipherKind cipher, string[] words) =>
        cipher is TlsCipherKind.Null or TlsCipherKind.Rc4 or TlsCipherKind.Unknown ? TlsCipherMode.Stream
        : cipher == TlsCipherKind.ChaCha20 ? TlsCipherMode.Poly1305
        : Array.IndexOf(words, "GCM") > 0 ? TlsCipherMode.Gcm
        : Array.IndexOf(words, "CCM") > 0 ? TlsCipherMode.Ccm
        : TlsCipherMode.Block;

    private static int KeyLengthOf(TlsCipherKind cipher, string[] words) => cipher switch
    {
        TlsCipherKind.Des => words[0] == "DES40" || Array.IndexOf(words, "40") > 0 ? 5 : 8,
        TlsCipherKind.TripleDes => 24,
        TlsCipherKind.Idea or TlsCipherKind.Seed => 16,
        TlsCipherKind.ChaCha20 => 32,
        _ => Array.Find(words, word => word is "40" or "56" or "128" or "256") is string bits
            ? int.Parse(bits, CultureInfo.InvariantCulture) / 8
            : 0,
    };
}

/// <summary>Ciphers of TLS.</summary>
public enum TlsCipherKind
{
    Unknown,
    Null,
    Rc4,
    Rc2,
    Des,
    TripleDes,
    Idea,
    Seed,
    Aes,
    Camellia,
    Aria,
    ChaCha20,
}

/// <summary>How a cipher is applied to a record.</summary>
public enum TlsCipherMode
{
    /// <summary>A key stream, or none at all; a MAC behind the content.</summary>
    Stream,

    /// <summary>Cipher block chaining, a MAC and padding.</summary>
    Block,
    Gcm,
    Ccm,
    Poly1305,
}

/// <summary>Hashes of MACs and key schedules.</summary>
public enum TlsHash
{
    None,
    Md5,
    Sha1,
    Sha256,
    Sha384,
}
