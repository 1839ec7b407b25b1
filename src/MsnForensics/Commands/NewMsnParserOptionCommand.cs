using System;
using System.Management.Automation;
using MsnForensics.Diagnostics;

namespace MsnForensics.Commands;

[Cmdlet(VerbsCommon.New, "MsnParserOption")]
[OutputType(typeof(MsnParserOption))]
public sealed class NewMsnParserOptionCommand : PSCmdlet
{
    [Parameter]
    [ValidateRange(1_024, 16_777_216)]
    public int MaximumPacketLength { get; set; } = MsnParserOption.Default.MaximumPacketLength;

    [Parameter]
    [ValidateRange(4_096, 1_073_741_824)]
    public int MaximumBlockLength { get; set; } = MsnParserOption.Default.MaximumBlockLength;

    [Parameter]
    [ValidateRange(0, 1_024)]
    public int ReorderFrameCount { get; set; } = MsnParserOption.Default.ReorderFrameCount;

    [Parameter]
    [ValidateRange(16, 10_000_000)]
    public int MaximumStreamCount { get; set; } = MsnParserOption.Default.MaximumStreamCount;

    [Parameter]
    [ValidateRange(4_096, 1_073_741_824)]
    public int MaximumPendingBytesPerStream { get; set; } = MsnParserOption.Default.MaximumPendingBytesPerStream;

    [Parameter]
    [ValidateRange(65_536L, 68_719_476_736L)]
    public long MaximumPendingBytes { get; set; } = MsnParserOption.Default.MaximumPendingBytes;

    [Parameter]
    [ValidateRange(1, 1_000_000)]
    public int MaximumFragmentedDatagramCount { get; set; } = MsnParserOption.Default.MaximumFragmentedDatagramCount;

    [Parameter]
    [PositiveTime]
    [TimeSpanText]
    public TimeSpan FragmentTimeout { get; set; } = MsnParserOption.Default.FragmentTimeout;

    [Parameter]
    [PositiveTime]
    [TimeSpanText]
    public TimeSpan StreamIdleTimeout { get; set; } = MsnParserOption.Default.StreamIdleTimeout;

    [Parameter]
    [ValidateRange(0, 32)]
    public int MaximumTunnelDepth { get; set; } = MsnParserOption.Default.MaximumTunnelDepth;

    [Parameter]
    public TcpOverlapPolicy OverlapPolicy { get; set; } = MsnParserOption.Default.OverlapPolicy;

    [Parameter]
    [ValidateRange(64, 16_777_216)]
    public int DetectionByteCount { get; set; } = MsnParserOption.Default.DetectionByteCount;

    [Parameter]
    [ValidateRange(256, 1_048_576)]
    public int MaximumLineLength { get; set; } = MsnParserOption.Default.MaximumLineLength;

    [Parameter]
    [ValidateRange(1_664, 67_108_864)]
    public int MaximumMessageLength { get; set; } = MsnParserOption.Default.MaximumMessageLength;

    [Parameter]
    [ValidateRange(1_664, 268_435_456)]
    public int MaximumDocumentLength { get; set; } = MsnParserOption.Default.MaximumDocumentLength;

    [Parameter]
    [ValidateRange(1, 1_000_000)]
    public int MaximumChunkCount { get; set; } = MsnParserOption.Default.MaximumChunkCount;

    [Parameter]
    [PositiveTime]
    [TimeSpanText]
    public TimeSpan SightingWindow { get; set; } = MsnParserOption.Default.SightingWindow;

    [Parameter]
    [ValidateRange(1, 10_000_000)]
    public int MaximumWaitingMessageCount { get; set; } = MsnParserOption.Default.MaximumWaitingMessageCount;

    [Parameter]
    [ValidateRange(1, 10_000_000)]
    public int MaximumCaptureNoteCount { get; set; } = MsnParserOption.Default.MaximumCaptureNoteCount;

    [Parameter]
    [ValidateRange(16, 16_777_216)]
    public int MaximumCaptureNoteLength { get; set; } = MsnParserOption.Default.MaximumCaptureNoteLength;

    [Parameter]
    [ValidateRange(0L, 68_719_476_736L)]
    public long MaximumCaptureSecretBytes { get; set; } = MsnParserOption.Default.MaximumCaptureSecretBytes;

    [Parameter]
    [ValidateRange(1, 10_000_000)]
    public int MaximumInterfaceCount { get; set; } = MsnParserOption.Default.MaximumInterfaceCount;

    [Parameter]
    [ValidateRange(1, 1_000_000)]
    public int MaximumCaptureReportCount { get; set; } = MsnParserOption.Default.MaximumCaptureReportCount;

    [Parameter]
    [ValidateRange(65_536L, 68_719_476_736L)]
    public long MaximumHeldBytes { get; set; } = MsnParserOption.Default.MaximumHeldBytes;

    [Parameter]
    [ValidateRange(4, 1_000)]
    public int MaximumXmlDepth { get; set; } = MsnParserOption.Default.MaximumXmlDepth;

    [Parameter]
    [ValidateRange(16, 10_000_000)]
    public int MaximumXmlElementCount { get; set; } = MsnParserOption.Default.MaximumXmlElementCount;

    [Parameter]
    [ValidateRange(1, 10_000_000)]
    public int MaximumIndicatorCount { get; set; } = MsnParserOption.Default.MaximumIndicatorCount;

    [Parameter]
    [ValidateRange(1_024, 16_777_216)]
    public int MaximumHttpHeadLength { get; set; } = MsnParserOption.Default.MaximumHttpHeadLength;

    [Parameter]
    [ValidateRange(1_024, 1_073_741_824)]
    public int MaximumHttpBodyLength { get; set; } = MsnParserOption.Default.MaximumHttpBodyLength;

    [Parameter]
    [ValidateRange(1, 10_000_000)]
    public int MaximumContactCount { get; set; } = MsnParserOption.Default.MaximumContactCount;

    [Parameter]
    [ValidateRange(1, 10_000_000)]
    public int MaximumAccountCount { get; set; } = MsnParserOption.Default.MaximumAccountCount;

    [Parameter]
    [ValidateRange(1, 10_000_000)]
    public int MaximumTransferCount { get; set; } = MsnParserOption.Default.MaximumTransferCount;

    [Parameter]
    [ValidateRange(1L, 1_099_511_627_776L)]
    public long MaximumTransferLength { get; set; } = MsnParserOption.Default.MaximumTransferLength;

    [Parameter]
    [ValidateRange(1_024, 268_435_456)]
    public int MaximumLogEntryLength { get; set; } = MsnParserOption.Default.MaximumLogEntryLength;

    protected override void EndProcessing() => WriteObject(new MsnParserOption
    {
        MaximumTransferCount = MaximumTransferCount,
        MaximumTransferLength = MaximumTransferLength,
        MaximumPacketLength = MaximumPacketLength,
        MaximumBlockLength = MaximumBlockLength,
        ReorderFrameCount = ReorderFrameCount,
        MaximumStreamCount = MaximumStreamCount,
        MaximumPendingBytesPerStream = MaximumPendingBytesPerStream,
        MaximumPendingBytes = MaximumPendingBytes,
        MaximumFragmentedDatagramCount = MaximumFragmentedDatagramCount,
        FragmentTimeout = FragmentTimeout,
        StreamIdleTimeout = StreamIdleTimeout,
        MaximumTunnelDepth = MaximumTunnelDepth,
        OverlapPolicy = OverlapPolicy,
        DetectionByteCount = DetectionByteCount,
        MaximumLineLength = MaximumLineLength,
        MaximumMessageLength = MaximumMessageLength,
        MaximumDocumentLength = MaximumDocumentLength,
        MaximumChunkCount = MaximumChunkCount,
        SightingWindow = SightingWindow,
        MaximumWaitingMessageCount = MaximumWaitingMessageCount,
        MaximumHeldBytes = MaximumHeldBytes,
        MaximumCaptureReportCount = MaximumCaptureReportCount,
        MaximumInterfaceCount = MaximumInterfaceCount,
        MaximumCaptureSecretBytes = MaximumCaptureSecretBytes,
        MaximumCaptureNoteLength = MaximumCaptureNoteLength,
        MaximumCaptureNoteCount = MaximumCaptureNoteCount,
        MaximumXmlDepth = MaximumXmlDepth,
        MaximumXmlElementCount = MaximumXmlElementCount,
        MaximumIndicatorCount = MaximumIndicatorCount,
        MaximumHttpHeadLength = MaximumHttpHeadLength,
        MaximumHttpBodyLength = MaximumHttpBodyLength,
        MaximumContactCount = MaximumContactCount,
        MaximumAccountCount = MaximumAccountCount,
        MaximumLogEntryLength = MaximumLogEntryLength,
    });
}
