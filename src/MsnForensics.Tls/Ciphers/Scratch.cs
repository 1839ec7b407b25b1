using MsnForensics.Protocol.Tls;

namespace MsnForensics.Tls.Ciphers;

/// <summary>Room for the record that is decrypted just now; one for all ciphers of a run.</summary>
internal sealed class Scratch
{
    public byte[] Input { get; } = new byte[TlsRecords.MaximumLength];

    public byte[] Output { get; } = new byte[TlsRecords.MaximumLength];

    /// <summary>Of content that was compressed.</summary>
    public byte[] Inflated { get; } = new byte[TlsRecords.MaximumLength];
}
