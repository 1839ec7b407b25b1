namespace MsnForensics.Errors;

/// <summary>Stable ids of every error record; <c>docs/errors.md</c> tells what to do about each.</summary>
internal enum ErrorId
{
    AnalysisFailed,
    BridgeUnavailable,
    CaptureFormatUnknown,
    CaptureUnreadable,
    FormatUnsupported,
    HistoryFormatUnknown,
    KeyFileInvalid,
    KeyFileUnreadable,
    ManifestInvalid,
    OutputExists,
    OutputFormatUnknown,
    OutputIsEvidence,
    OutputNotAppendable,
    OutputNotWritable,
    PathIsContainer,
    PathNotFileSystem,
    PathNotFolder,
    PathNotFound,
    PathPatternInvalid,
    RedactionKeyTooShort,
    RedactionKeyUnreadable,
    TransferFileExists,
    TransferIncomplete,
    TransferNotFound,
    TransferOriginUnknown,
}
