using System;
using System.Security;
using MsnForensics.Analysis.Tls;
using MsnForensics.Protocol.Tls;

namespace MsnForensics.LoadIsolation;

/// <summary>Stands for the key ring until the first key, given or carried by a capture, needs it.</summary>
internal sealed class DeferredTlsKeyRing : ITlsKeyRing
{
    private readonly Lazy<ITlsKeyRing> _ring;

    public DeferredTlsKeyRing(Func<ITlsKeyRing> create) => _ring = new Lazy<ITlsKeyRing>(create);

    public bool HasKeys => _ring.IsValueCreated && _ring.Value.HasKeys;

    public TlsKeyLogSummary AddKeyLog(string path) => _ring.Value.AddKeyLog(path);

    public int AddServerKey(string path, SecureString? password) => _ring.Value.AddServerKey(path, password);

    public ITlsDecryptor CreateDecryptor(bool keepsUnverified) => _ring.Value.CreateDecryptor(keepsUnverified);
}
