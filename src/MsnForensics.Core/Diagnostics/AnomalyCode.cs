namespace MsnForensics.Diagnostics;

/// <summary>Stable names of everything odd that evidence can show. Never renamed, never reused.</summary>
public enum AnomalyCode
{
    // Capture files
    CaptureTruncated,
    CaptureReadFailed,
    CaptureCorrupt,
    CaptureResynchronized,
    CaptureBlockInvalid,
    CaptureInterfaceUnknown,
    CaptureTimestampInvalid,
    CaptureTimeBackwards,
    CaptureFramesDropped,
    CaptureDecompressionFailed,
    CaptureLimitReached,
    CaptureSecretInvalid,

    // Packets and streams
    LinkTypeUnknown,
    PacketTruncated,
    PacketMalformed,
    TunnelDepthReached,
    FragmentOverlap,
    FragmentIncomplete,
    FragmentLimitReached,
    TcpOverlapConflict,
    TcpGap,
    TcpChecksumInvalid,
    TcpDataAfterReset,
    TcpLateData,
    TcpPortReused,
    TcpFlowLimitReached,
    TcpBufferLimitReached,

    // Encrypted streams
    TlsHandshakeMissing,
    TlsKeyMismatch,
    TlsKeysUnused,
    TlsRecordInvalid,
    TlsRecordUnreadable,
    TlsSuiteUnsupported,

    // MSNP
    MsnpLineTooLong,
    MsnpLineFeedOnly,
    MsnpJunkSkipped,
    MsnpPayloadLengthInvalid,
    MsnpPayloadTooLong,
    MsnpPayloadTruncated,
    MsnpResynchronized,
    MsnpCommandUnknown,
    MsnpNameUndecodable,
    PayloadMalformed,
    MessageChunkMissing,
    MessageChunkLimitReached,
    MessageSenderMismatch,
    MessageTextUndecodable,
    OfflineMessageMissing,
    SessionOwnerUnknown,
    SessionParticipantsUnknown,
    ContactListIncomplete,
    AnalysisLimitReached,

    // Web and proxies
    HttpDamaged,
    HttpBodyTooLong,
    HttpBodyUndecodable,
    HttpMessageIncomplete,
    GatewayOpenMissing,
    GatewayExchangeMissing,
    ProxyRefused,

    // Transfers
    TransferOfferDamaged,
    TransferUnnegotiated,
    TransferSizeMismatch,
    TransferCopiesDiffer,
    TransferContentMismatch,
    TransferHashMismatch,
    TransferObjectInconsistent,

    // Logs of clients
    LogReadFailed,
    LogTruncated,
    LogDamaged,
    LogCharacterInvalid,
    LogTimeBackwards,
    LogTimeMissing,
    LogSessionMissing,
    LogLimitReached,
}
