using System;
using System.IO;
using System.Text;

namespace MsnForensics.Tls.Tests.Sessions;

/// <summary>A file with keys that is gone after the test.</summary>
internal sealed class KeyFile : IDisposable
{
    public KeyFile(string text)
        : this(Encoding.ASCII.GetBytes(text))
    {
    }

    public KeyFile(byte[] content) => File.WriteAllBytes(Path, content);

    public string Path { get; } = System.IO.Path.GetTempFileName();

    /// <summary>A ring with this file as a key log.</summary>
    public TlsKeyRing ToRing()
    {
        TlsKeyRing ring = new();
        ring.AddKeyLog(Path);
        return ring;
    }

    public void Dispose() => File.Delete(Path);
}
