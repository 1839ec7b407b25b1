using System.Security;
using MsnForensics.Analysis.Tls;
using MsnForensics.Core.Tests.Protocol.Tls;
using MsnForensics.Protocol.Tls;

namespace MsnForensics.Core.Tests.Analysis.Tls;

/// <summary>A key ring whose decryptor is the one without cryptography.</summary>
internal sealed class MaskingKeyRing : ITlsKeyRing
{
    public MaskingDecryptor Decryptor { get; } = new();

    public bool HasKeys { get; set; } = true;

    public int CreatedCount { get; private set; }

    public TlsKeyLogSummary AddKeyLog(string path) => default;

    public int AddServerKey(string path, SecureString? password) => 0;

    public ITlsDecryptor CreateDecryptor(bool keepsUnverified)
    {
        CreatedCount++;
        return Decryptor;
    }
}
