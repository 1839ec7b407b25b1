using System;

namespace MsnForensics.Diagnostics;

/// <summary>
/// Every limit and policy of the analysis. The defaults suit evidence of any size on an ordinary computer;
/// each limit names the anomaly that tells when it was hit.
/// </summary>
public sealed record MsnParserOption
{
    /// <summary>The defaults.</summary>
    public static MsnParserOption Default { get; } = new();

    /// <summary>Largest packet, in bytes, believed in a capture file (262,144, libpcap's own ceiling).
    /// CaptureCorrupt.</summary>
    public int MaximumPacketLength { get; init; } = 262_144;

    /// <summary>Largest pcapng block, in bytes (16 MiB: key logs are large). CaptureLimitReached.</summary>
    public int MaximumBlockLength { get; init; } = 16 * 1024 * 1024;

    /// <summary>Comments, names, secrets and interfaces kept of one capture file, of each (10,000).
    /// CaptureLimitReached.</summary>
    public int MaximumCaptureNoteCount { get; init; } = 10_000;

    /// <summary>Bytes kept of one comment or name in a capture file (8 KiB). CaptureLimitReached.</summary>
    public int MaximumCaptureNoteLength { get; init; } = 8 * 1024;

    /// <summary>Bytes of decryption secrets kept of one capture file (64 MiB). CaptureLimitReached.</summary>
    public long MaximumCaptureSecretBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>Interfaces known at one time in one pcapng section (65,536). CaptureLimitReached.</summary>
    public int MaximumInterfaceCount { get; init; } = 65_536;

    /// <summary>Damaged places of one capture file that are reported one by one (100). CaptureLimitReached.</summary>
    public int MaximumCaptureReportCount { get; init; } = 100;

    /// <summary>Frames held back so that slightly disordered ones are processed in the order of their times; 0
    /// to 1024.</summary>
    public int ReorderFrameCount { get; init; } = 32;

    /// <summary>Streams followed at one time (100,000: some 150 MB). TcpFlowLimitReached.</summary>
    public int MaximumStreamCount { get; init; } = 100_000;

    /// <summary>Bytes held for reordering in one direction of one stream (4 MiB). TcpBufferLimitReached.</summary>
    public int MaximumPendingBytesPerStream { get; init; } = 4 * 1024 * 1024;

    /// <summary>Bytes held for reordering in all streams together (64 MiB). TcpBufferLimitReached.</summary>
    public long MaximumPendingBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>Unfinished IP datagrams held at one time (4,096). FragmentLimitReached.</summary>
    public int MaximumFragmentedDatagramCount { get; init; } = 4096;

    /// <summary>Capture time after which an unfinished IP datagram is given up (60 s, RFC 8200).
    /// FragmentIncomplete.</summary>
    public TimeSpan FragmentTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Idle capture time after which a stream is closed (6 h: clients ping every minute or less).</summary>
    public TimeSpan StreamIdleTimeout { get; init; } = TimeSpan.FromHours(6);

    /// <summary>Nested tunnels followed (4). TunnelDepthReached.</summary>
    public int MaximumTunnelDepth { get; init; } = 4;

    /// <summary>Which copy wins when overlapping segments differ. TcpOverlapConflict.</summary>
    public TcpOverlapPolicy OverlapPolicy { get; init; } = TcpOverlapPolicy.First;

    /// <summary>Bytes per direction searched for MSNP before a stream is set aside (16 KiB: ten full
    /// switchboard messages).</summary>
    public int DetectionByteCount { get; init; } = 16 * 1024;

    /// <summary>Longest command line in bytes (8 KiB; names reach 400, tickets 4,000). MsnpLineTooLong.</summary>
    public int MaximumLineLength { get; init; } = 8 * 1024;

    /// <summary>Largest payload of an ordinary command (64 KiB; the service allowed 1,664).
    /// MsnpPayloadTooLong.</summary>
    public int MaximumMessageLength { get; init; } = 64 * 1024;

    /// <summary>Largest payload of list, notification and policy commands (4 MiB). MsnpPayloadTooLong.</summary>
    public int MaximumDocumentLength { get; init; } = 4 * 1024 * 1024;

    /// <summary>Parts of one chunked message (1,024). MessageChunkLimitReached.</summary>
    public int MaximumChunkCount { get; init; } = 1024;

    /// <summary>Capture time for which a message waits for its other sightings and its acknowledgement (10
    /// s).</summary>
    public TimeSpan SightingWindow { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Bytes the analysis holds back in unfinished commands, unrecognised streams, parts of messages, waiting
    /// messages and states of presence together (64 MiB). AnalysisLimitReached.</summary>
    public long MaximumHeldBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>Messages that wait for other sightings at one time (10,000). AnalysisLimitReached.</summary>
    public int MaximumWaitingMessageCount { get; init; } = 10_000;

    /// <summary>Different indicators whose finds are counted at one time, in all streams together (100,000: some 50
    /// MB). AnalysisLimitReached.</summary>
    public int MaximumIndicatorCount { get; init; } = 100_000;

    /// <summary>Contacts kept over the whole run, of all accounts together (50,000: some 70 MB).
    /// AnalysisLimitReached.</summary>
    public int MaximumContactCount { get; init; } = 50_000;

    /// <summary>Accounts kept over the whole run (50,000: some 70 MB). AnalysisLimitReached.</summary>
    public int MaximumAccountCount { get; init; } = 50_000;

    /// <summary>Nesting followed in an XML payload (64; address books nest some 15 deep). PayloadMalformed.</summary>
    public int MaximumXmlDepth { get; init; } = 64;

    /// <summary>Elements read of one XML payload (200,000: an address book of 1,000 people has some 40,000).
    /// PayloadMalformed.</summary>
    public int MaximumXmlElementCount { get; init; } = 200_000;

    /// <summary>Longest head of an HTTP message, in bytes (64 KiB: cookies and tickets reach 16).
    /// HttpDamaged.</summary>
    public int MaximumHttpHeadLength { get; init; } = 64 * 1024;

    /// <summary>Bytes kept of one HTTP body, as sent and decompressed alike (8 MiB: an address book of 1,000 people
    /// has some 2). HttpBodyTooLong.</summary>
    public int MaximumHttpBodyLength { get; init; } = 8 * 1024 * 1024;

    /// <summary>Transfers followed at one time (10,000: some 100 MB at worst). AnalysisLimitReached.</summary>
    public int MaximumTransferCount { get; init; } = 10_000;

    /// <summary>Largest content of a transfer believed, in bytes (64 GiB: disks of the time held less).
    /// AnalysisLimitReached.</summary>
    public long MaximumTransferLength { get; init; } = 64L * 1024 * 1024 * 1024;

    /// <summary>Bytes of the longest entry of a client's log (1 MiB: messages have 1,664, pasted ones some more).
    /// LogLimitReached.</summary>
    public int MaximumLogEntryLength { get; init; } = 1024 * 1024;
}
