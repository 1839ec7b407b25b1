using System.Collections.Generic;
using System.IO;
using System.Security;
using MsnForensics.Analysis.Tls;
using MsnForensics.Protocol.Tls;
using MsnForensics.Tls.Keys;

namespace MsnForensics.Tls;

/// <summary>The keys that a user gave.</summary>
public sealed class TlsKeyRing : ITlsKeyRing
{
    /// <summary>Longest file with private keys: stores with all their certificates stay far below.</summary>
    private const int MaximumKeyFileLength = 16 * 1024 * 1024;

    private readonly KeyLogIndex _secrets = new();
    private readonly List<ServerKey> _serverKeys = new();

    /// <inheritdoc/>
    public bool HasKeys => _secrets.Count > 0 || _serverKeys.Count > 0;

    /// <inheritdoc/>
    public TlsKeyLogSummary AddKeyLog(string path) => _secrets.AddFile(path);

    /// <inheritdoc/>
    public int AddServerKey(string path, SecureString? password)
    {
        if (new FileInfo(path).Length > MaximumKeyFileLength)
        {
            throw new InvalidDataException("It is too long for a file with private keys.");
        }

        IReadOnlyList<ServerKey> keys = ServerKeyReader.Read(File.ReadAllBytes(path), password);
        _serverKeys.AddRange(keys);
        return keys.Count;
    }

    /// <inheritdoc/>
    public ITlsDecryptor CreateDecryptor(bool keepsUnverified) =>
        new TlsDecryptor(_secrets, _serverKeys, keepsUnverified);
}
