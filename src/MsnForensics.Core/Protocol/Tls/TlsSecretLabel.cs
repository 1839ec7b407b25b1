namespace MsnForensics.Protocol.Tls;

/// <summary>What a line of a key log gives (reference: captures and TLS, section 9.2).</summary>
public enum TlsSecretLabel : byte
{
    /// <summary>Master secret by client random: <c>CLIENT_RANDOM</c>.</summary>
    Master,

    /// <summary>Pre-master secret by client random: <c>PMS_CLIENT_RANDOM</c>.</summary>
    PreMaster,

    /// <summary>Pre-master secret by the first eight bytes of its encrypted form: <c>RSA</c>.</summary>
    EncryptedPreMaster,

    /// <summary>Master secret by session id: <c>RSA Session-ID:… Master-Key:…</c>.</summary>
    Session,

    ClientEarly,
    ClientHandshake,
    ServerHandshake,
    ClientApplication,
    ServerApplication,
}
