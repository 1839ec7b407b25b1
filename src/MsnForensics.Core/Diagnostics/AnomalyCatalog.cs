using System.Collections.Generic;

namespace MsnForensics.Diagnostics;

/// <summary>Severity and meaning of every <see cref="AnomalyCode"/>; <c>docs/anomalies.md</c> is made from it.</summary>
public static class AnomalyCatalog
{
    private static readonly Dictionary<AnomalyCode, Entry> Entries = new()
    {
        [AnomalyCode.CaptureTruncated] = new(AnomalySeverity.Warning, "The file ends inside a packet or block; every whole packet before the cut was read."),
        [AnomalyCode.CaptureCorrupt] = new(AnomalySeverity.Error, "A length or header of the capture file is impossible; reading ended there."),
        [AnomalyCode.CaptureResynchronized] = new(AnomalySeverity.Warning, "A damaged range of the capture file was skipped and reading went on behind it."),
        [AnomalyCode.CaptureBlockInvalid] = new(AnomalySeverity.Warning, "A pcapng block or option contradicts itself; what could be read of it was used."),
        [AnomalyCode.CaptureInterfaceUnknown] = new(AnomalySeverity.Warning, "A packet names an interface that the section does not describe; it was counted but not decoded."),
        [AnomalyCode.CaptureTimestampInvalid] = new(AnomalySeverity.Information, "A packet's time stamp is out of range and was normalised."),
        [AnomalyCode.CaptureTimeBackwards] = new(AnomalySeverity.Information, "Time stamps step backwards; the number and the largest step are given."),
        [AnomalyCode.CaptureFramesDropped] = new(AnomalySeverity.Warning, "The capturing system reports that it dropped packets: gaps may stem from this."),
        [AnomalyCode.CaptureDecompressionFailed] = new(AnomalySeverity.Error, "The compressed capture is damaged; everything before the damage was read."),
        [AnomalyCode.CaptureLimitReached] = new(AnomalySeverity.Warning, "A limit on the capture file (packet or block size, comments, secrets) was hit; the rest of that item was skipped."),
        [AnomalyCode.CaptureSecretInvalid] = new(AnomalySeverity.Warning, "Lines of a TLS key log inside the capture are cut or damaged; the others were used."),
        [AnomalyCode.LinkTypeUnknown] = new(AnomalySeverity.Warning, "Packets of a link type that is not decoded; they were counted."),
        [AnomalyCode.PacketTruncated] = new(AnomalySeverity.Warning, "Packets were cut by the capture's snap length; the missing bytes are reported as holes."),
        [AnomalyCode.PacketMalformed] = new(AnomalySeverity.Information, "Packet headers that contradict themselves; these packets were counted but not used."),
        [AnomalyCode.TunnelDepthReached] = new(AnomalySeverity.Warning, "Packets, or streams, nested in more tunnels than the limit; the inner part was not read."),
        [AnomalyCode.FragmentOverlap] = new(AnomalySeverity.Warning, "IP fragments overlap with different content; the first copy was kept."),
        [AnomalyCode.FragmentIncomplete] = new(AnomalySeverity.Warning, "An IP datagram whose fragments did not all arrive."),
        [AnomalyCode.FragmentLimitReached] = new(AnomalySeverity.Warning, "The limit on unfinished IP datagrams was hit; the oldest were given up."),
        [AnomalyCode.TcpOverlapConflict] = new(AnomalySeverity.Warning, "Two copies of the same stream bytes differ; the policy in force chose one."),
        [AnomalyCode.TcpGap] = new(AnomalySeverity.Warning, "Bytes of a stream are not in the capture."),
        [AnomalyCode.TcpChecksumInvalid] = new(AnomalySeverity.Information, "Segments with wrong checksums were accepted; usual for packets sent by the capturing computer."),
        [AnomalyCode.TcpDataAfterReset] = new(AnomalySeverity.Information, "Data follows a reset from the same side."),
        [AnomalyCode.TcpLateData] = new(AnomalySeverity.Warning, "Bytes arrived after their place had been given up as a hole, or before the start of the stream; they were counted but not used."),
        [AnomalyCode.TcpPortReused] = new(AnomalySeverity.Information, "The same address and port pair was used for a new connection."),
        [AnomalyCode.TcpFlowLimitReached] = new(AnomalySeverity.Warning, "The limit on streams followed at one time was hit; the longest idle one was closed."),
        [AnomalyCode.TcpBufferLimitReached] = new(AnomalySeverity.Warning, "The limit on bytes held for reordering was hit; the oldest hole was given up."),
        [AnomalyCode.TlsHandshakeMissing] = new(AnomalySeverity.Information, "An encrypted stream whose handshake is not, or not wholly, in the capture: no key opens it."),
        [AnomalyCode.TlsKeyMismatch] = new(AnomalySeverity.Warning, "There were keys for an encrypted stream, and they do not fit: no record passed its check, and nothing of it was used."),
        [AnomalyCode.TlsKeysUnused] = new(AnomalySeverity.Warning, "Keys were given, and none of the encrypted streams could be opened with them."),
        [AnomalyCode.TlsRecordInvalid] = new(AnomalySeverity.Warning, "The check value (MAC or tag) of encrypted records is wrong: they were damaged or altered. Their bytes were used with -AllowUnverified alone."),
        [AnomalyCode.TlsRecordUnreadable] = new(AnomalySeverity.Warning, "Encrypted records could not be decrypted, because bytes in or before them are missing."),
        [AnomalyCode.TlsSuiteUnsupported] = new(AnomalySeverity.Information, "An encrypted stream uses a version or cipher suite that cannot be decrypted here, whatever the keys."),
        [AnomalyCode.MsnpLineTooLong] = new(AnomalySeverity.Warning, "A command line is longer than the limit; it was skipped."),
        [AnomalyCode.MsnpLineFeedOnly] = new(AnomalySeverity.Information, "A command line ends in a lone line feed."),
        [AnomalyCode.MsnpJunkSkipped] = new(AnomalySeverity.Information, "Bytes between commands that belong to none were skipped."),
        [AnomalyCode.MsnpPayloadLengthInvalid] = new(AnomalySeverity.Warning, "A payload command does not state a usable length; it was read as a line alone."),
        [AnomalyCode.MsnpPayloadTooLong] = new(AnomalySeverity.Warning, "A payload length exceeds the limit; the line was read without payload."),
        [AnomalyCode.MsnpPayloadTruncated] = new(AnomalySeverity.Warning, "The stream ends, or has a hole, inside a payload; what is there was read and marked."),
        [AnomalyCode.MsnpResynchronized] = new(AnomalySeverity.Warning, "Bytes were skipped until the next recognisable command."),
        [AnomalyCode.MsnpCommandUnknown] = new(AnomalySeverity.Information, "A command that no known dialect has; kept raw."),
        [AnomalyCode.MsnpNameUndecodable] = new(AnomalySeverity.Information, "A name is not valid UTF-8; it was read as Windows-1252."),
        [AnomalyCode.PayloadMalformed] = new(AnomalySeverity.Information, "An XML payload is damaged or goes beyond a limit; what stands in front of that was read."),
        [AnomalyCode.MessageChunkMissing] = new(AnomalySeverity.Warning, "A message sent in parts lacks at least one part."),
        [AnomalyCode.MessageChunkLimitReached] = new(AnomalySeverity.Warning, "A message announces more parts than the limit, or too many are unfinished; parts were given out as they came."),
        [AnomalyCode.MessageSenderMismatch] = new(AnomalySeverity.Warning, "The sender named inside a message is not the one the server names."),
        [AnomalyCode.MessageTextUndecodable] = new(AnomalySeverity.Information, "A text is not valid in its declared charset; it was read as Windows-1252."),
        [AnomalyCode.OfflineMessageMissing] = new(AnomalySeverity.Information, "Offline messages of one sender's run are numbered, and numbers are not in the capture; they may have been fetched before or elsewhere."),
        [AnomalyCode.SessionOwnerUnknown] = new(AnomalySeverity.Information, "Nothing in the stream tells whose client was captured."),
        [AnomalyCode.SessionParticipantsUnknown] = new(AnomalySeverity.Information, "The session starts before the capture; its members are known only as far as they show themselves."),
        [AnomalyCode.ContactListIncomplete] = new(AnomalySeverity.Information, "The capture does not hold the whole contact list of an account; the detail says what is missing."),
        [AnomalyCode.AnalysisLimitReached] = new(AnomalySeverity.Warning, "A limit of the analysis was hit; the detail names the option and what was given up."),
        [AnomalyCode.HttpDamaged] = new(AnomalySeverity.Warning, "Bytes between HTTP messages belong to none, or a head exceeds its limit; reading went on at the next start line."),
        [AnomalyCode.HttpBodyTooLong] = new(AnomalySeverity.Warning, "A body of interest exceeds the limit; its beginning was kept."),
        [AnomalyCode.HttpBodyUndecodable] = new(AnomalySeverity.Warning, "A compressed body is damaged or its coding is not known; it was decoded as far as possible or kept as it is."),
        [AnomalyCode.HttpMessageIncomplete] = new(AnomalySeverity.Warning, "A request to, or an answer from, a service or the gateway is cut or has a hole; what is there was read."),
        [AnomalyCode.GatewayOpenMissing] = new(AnomalySeverity.Information, "The request that opened a session of the HTTP gateway is not in the capture; the server was told by what it says."),
        [AnomalyCode.GatewayExchangeMissing] = new(AnomalySeverity.Warning, "Requests or answers of a session of the HTTP gateway are not in the capture."),
        [AnomalyCode.ProxyRefused] = new(AnomalySeverity.Information, "A proxy did not open the connection that the client asked for."),
        [AnomalyCode.TransferOfferDamaged] = new(AnomalySeverity.Warning, "The offer of a transfer is cut or damaged; what could be read of it was used."),
        [AnomalyCode.TransferUnnegotiated] = new(AnomalySeverity.Information, "Content came of which no offer is in the capture."),
        [AnomalyCode.TransferSizeMismatch] = new(AnomalySeverity.Warning, "A content has another size than its offer announced."),
        [AnomalyCode.TransferCopiesDiffer] = new(AnomalySeverity.Warning, "Two copies of the same part of a content differ; the first was kept."),
        [AnomalyCode.TransferContentMismatch] = new(AnomalySeverity.Warning, "The first bytes of a content are those of another kind of file than its name or type says."),
        [AnomalyCode.TransferHashMismatch] = new(AnomalySeverity.Warning, "A whole content does not have the SHA-1 that its object announces (SHA1D)."),
        [AnomalyCode.TransferObjectInconsistent] = new(AnomalySeverity.Information, "The checksum of an object's description does not fit it (SHA1C): an edited object, or a third-party client."),
        [AnomalyCode.LogTruncated] = new(AnomalySeverity.Warning, "A log ends inside an entry, or an XML log was never closed; what is there was read."),
        [AnomalyCode.LogDamaged] = new(AnomalySeverity.Warning, "Bytes of a log belong to no entry, or an entry is not well formed; reading went on behind them."),
        [AnomalyCode.LogCharacterInvalid] = new(AnomalySeverity.Information, "An entry holds bytes or characters that its charset or XML forbids; add-ons write such for colours."),
        [AnomalyCode.LogTimeBackwards] = new(AnomalySeverity.Information, "An entry of a log is older than the one before it: the clock was set, or the log was edited or merged."),
        [AnomalyCode.LogTimeMissing] = new(AnomalySeverity.Information, "An entry of a log has no time that can be read."),
        [AnomalyCode.LogSessionMissing] = new(AnomalySeverity.Information, "Numbers of conversations are missing in a log, or stand out of order: it may have been edited."),
        [AnomalyCode.LogLimitReached] = new(AnomalySeverity.Warning, "An entry of a log is longer than the limit; it was cut there."),
    };

    /// <summary>The catalogue entry; every code has one (a test holds this).</summary>
    public static Entry Get(AnomalyCode code) => Entries[code];

    /// <summary>Severity and one-sentence meaning of a code.</summary>
    public sealed record Entry(AnomalySeverity Severity, string Meaning);
}
