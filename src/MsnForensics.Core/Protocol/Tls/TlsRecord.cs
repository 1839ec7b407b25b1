namespace MsnForensics.Protocol.Tls;

/// <summary>The header of a record.</summary>
/// <param name="Type">What it carries; of an encrypted record of TLS 1.3 always application data.</param>
/// <param name="Version">Version of the record layer; 0x0002 for a hello in the form of SSL 2.0.</param>
/// <param name="HeaderLength">Bytes before the fragment.</param>
/// <param name="Length">Bytes of the fragment.</param>
public readonly record struct TlsRecord(TlsContentType Type, int Version, int HeaderLength, int Length)
{
    /// <summary>Bytes from the start of the header to the end of the fragment.</summary>
    public int End => HeaderLength + Length;

    /// <summary>A client hello in the form of SSL 2.0, which has a header of its own.</summary>
    public bool IsVersion2 => Version == TlsVersion.Ssl20;
}
