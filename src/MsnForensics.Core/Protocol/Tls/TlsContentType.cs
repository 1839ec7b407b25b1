namespace MsnForensics.Protocol.Tls;

/// <summary>What a record carries; the wire codes (reference: captures and TLS, section 9.3).</summary>
public enum TlsContentType : byte
{
    ChangeCipherSpec = 20,
    Alert = 21,
    Handshake = 22,
    ApplicationData = 23,
    Heartbeat = 24,
}
