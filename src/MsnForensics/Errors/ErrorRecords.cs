using System;
using System.IO;
using System.Management.Automation;
using MsnForensics.Analysis;
using MsnForensics.Analysis.History;
using MsnForensics.Capture;
using MsnForensics.LoadIsolation;
using MsnForensics.Localization;
using static MsnForensics.Localization.TextFormat;

namespace MsnForensics.Errors;

/// <summary>The one place where error records are made: stable id, category, target, and what to do next.</summary>
internal static class ErrorRecords
{
    public static ErrorRecord PathNotFound(string path, Exception? inner = null) => Create(
        ErrorId.PathNotFound,
        ErrorCategory.ObjectNotFound,
        path,
        new ItemNotFoundException(Say(Texts.PathNotFound, path), inner),
        Texts.PathNotFoundAction);

    public static ErrorRecord PathIsContainer(string path) => Create(
        ErrorId.PathIsContainer,
        ErrorCategory.InvalidArgument,
        path,
        new ArgumentException(Say(Texts.PathIsContainer, path)),
        Texts.PathIsContainerAction);

    public static ErrorRecord PathNotFolder(string path) => Create(
        ErrorId.PathNotFolder,
        ErrorCategory.InvalidArgument,
        path,
        new ArgumentException(Say(Texts.PathNotFolder, path)),
        Texts.PathNotFolderAction);

    public static ErrorRecord PathNotFileSystem(string path, string provider) => Create(
        ErrorId.PathNotFileSystem,
        ErrorCategory.InvalidArgument,
        path,
        new ArgumentException(Say(Texts.PathNotFileSystem, path, provider)),
        Texts.PathNotFileSystemAction);

    public static ErrorRecord PathPatternInvalid(string path, Exception exception) => Create(
        ErrorId.PathPatternInvalid,
        ErrorCategory.InvalidArgument,
        path,
        exception,
        Texts.PathPatternInvalidAction);

    public static ErrorRecord OutputExists(string path) => Create(
        ErrorId.OutputExists,
        ErrorCategory.ResourceExists,
        path,
        new IOException(Say(Texts.OutputExists, path)),
        Texts.OutputExistsAction);

    public static ErrorRecord OutputFolderExists(string path) => Create(
        ErrorId.OutputExists,
        ErrorCategory.ResourceExists,
        path,
        new IOException(Say(Texts.OutputFolderExists, path)),
        Texts.OutputFolderExistsAction);

    public static ErrorRecord FormatUnsupported(string path, Exception exception) => Create(
        ErrorId.FormatUnsupported,
        ErrorCategory.NotImplemented,
        path,
        exception,
        Texts.FormatUnsupportedAction);

    public static ErrorRecord OutputIsEvidence(string path) => Create(
        ErrorId.OutputIsEvidence,
        ErrorCategory.InvalidOperation,
        path,
        new InvalidOperationException(Say(Texts.OutputIsEvidence, path)),
        Texts.OutputIsEvidenceAction);

    public static ErrorRecord OutputFormatUnknown(string path) => Create(
        ErrorId.OutputFormatUnknown,
        ErrorCategory.InvalidArgument,
        path,
        new ArgumentException(Say(Texts.OutputFormatUnknown, path)),
        Texts.OutputFormatUnknownAction);

    public static ErrorRecord OutputNotAppendable(string path, Exception exception) => Create(
        ErrorId.OutputNotAppendable,
        ErrorCategory.InvalidData,
        path,
        new InvalidDataException(Say(Texts.OutputNotAppendable, path, exception.Message), exception),
        Texts.OutputNotAppendableAction);

    public static ErrorRecord FormatNotAppendable(string path, TimelineFormat format) => Create(
        ErrorId.OutputNotAppendable,
        ErrorCategory.InvalidArgument,
        path,
        new ArgumentException(Say(Texts.FormatNotAppendable, format, path)),
        Texts.FormatNotAppendableAction);

    public static ErrorRecord OutputNotWritable(string path, Exception exception) => Create(
        ErrorId.OutputNotWritable,
        exception is UnauthorizedAccessException ? ErrorCategory.PermissionDenied : ErrorCategory.WriteError,
        path,
        new IOException(Say(Texts.OutputNotWritable, path, exception.Message), exception),
        Texts.OutputNotWritableAction);

    public static ErrorRecord TransferFileExists(string path) => Create(
        ErrorId.TransferFileExists,
        ErrorCategory.ResourceExists,
        path,
        new IOException(Say(Texts.TransferFileExists, path)),
        Texts.TransferFileExistsAction);

    public static ErrorRecord TransferIncomplete(MsnTransfer transfer) => Create(
        ErrorId.TransferIncomplete,
        ErrorCategory.InvalidData,
        transfer,
        new InvalidOperationException(Say(
            Texts.TransferIncomplete,
            transfer.FileName,
            transfer.Outcome,
            transfer.ReceivedSize,
            transfer.MissingRanges)),
        Texts.TransferIncompleteAction);

    public static ErrorRecord TransferNotFound(string recordId) => Create(
        ErrorId.TransferNotFound,
        ErrorCategory.ObjectNotFound,
        recordId,
        new ItemNotFoundException(Say(Texts.TransferNotFound, recordId)),
        Texts.TransferNotFoundAction);

    public static ErrorRecord TransferOriginUnknown(MsnTransfer transfer) => Create(
        ErrorId.TransferOriginUnknown,
        ErrorCategory.InvalidArgument,
        transfer,
        new ArgumentException(Say(Texts.TransferOriginUnknown, transfer.FileName)),
        Texts.TransferOriginUnknownAction);

    public static ErrorRecord RedactionKeyTooShort(string? path, int minimum) => Create(
        ErrorId.RedactionKeyTooShort,
        ErrorCategory.InvalidArgument,
        path ?? "Key",
        new ArgumentException(Say(Texts.RedactionKeyTooShort, minimum)),
        Texts.RedactionKeyTooShortAction);

    public static ErrorRecord RedactionKeyUnreadable(string path, Exception exception) => Create(
        ErrorId.RedactionKeyUnreadable,
        exception is UnauthorizedAccessException ? ErrorCategory.PermissionDenied : ErrorCategory.OpenError,
        path,
        new IOException(Say(Texts.RedactionKeyUnreadable, path, exception.Message), exception),
        Texts.RedactionKeyUnreadableAction);

    public static ErrorRecord ManifestInvalid(string path, Exception exception) => Create(
        ErrorId.ManifestInvalid,
        ErrorCategory.InvalidData,
        path,
        new InvalidDataException(Say(Texts.ManifestInvalid, path, exception.Message), exception),
        Texts.ManifestInvalidAction);

    /// <summary>What reading a key log or a server's key can end with; the message never quotes its content.</summary>
    public static ErrorRecord FromKeyFile(string path, Exception exception) => exception switch
    {
        InvalidDataException => Create(
            ErrorId.KeyFileInvalid,
            ErrorCategory.InvalidData,
            path,
            new InvalidDataException(Say(Texts.KeyFileInvalid, path, exception.Message)),
            Texts.KeyFileInvalidAction),
        BridgeException => FromEvidence(path, exception),
        _ => Create(
            ErrorId.KeyFileUnreadable,
            exception is UnauthorizedAccessException ? ErrorCategory.PermissionDenied : ErrorCategory.OpenError,
            path,
            new IOException(Say(Texts.KeyFileUnreadable, path, exception.Message), exception),
            Texts.KeyFileUnreadableAction),
    };

    /// <summary>Whatever a run over a capture, log or other file can end with.</summary>
    public static ErrorRecord FromEvidence(string path, Exception exception) => exception switch
    {
        CaptureFormatException format => Create(
            ErrorId.CaptureFormatUnknown,
            ErrorCategory.InvalidData,
            path,
            format,
            format.RecommendedAction.Length > 0 ? format.RecommendedAction : Texts.CaptureFormatUnknownAction),
        HistoryFormatException => Create(
            ErrorId.HistoryFormatUnknown,
            ErrorCategory.InvalidData,
            path,
            exception,
            Texts.HistoryFormatUnknownAction),
        BridgeException => Create(
            ErrorId.BridgeUnavailable,
            ErrorCategory.ResourceUnavailable,
            path,
            exception,
            Texts.BridgeUnavailableAction),
        FileNotFoundException or DirectoryNotFoundException => PathNotFound(path, exception),
        UnauthorizedAccessException => Create(
            ErrorId.CaptureUnreadable,
            ErrorCategory.PermissionDenied,
            path,
            new UnauthorizedAccessException(Say(Texts.CaptureDenied, path, exception.Message), exception),
            Texts.CaptureDeniedAction),
        IOException => Create(
            ErrorId.CaptureUnreadable,
            ErrorCategory.OpenError,
            path,
            new IOException(Say(Texts.CaptureUnreadable, path, exception.Message), exception),
            Texts.CaptureUnreadableAction),
        _ => Create(
            ErrorId.AnalysisFailed,
            ErrorCategory.InvalidResult,
            path,
            new InvalidOperationException(Say(Texts.AnalysisFailed, path, exception.Message), exception),
            Texts.AnalysisFailedAction),
    };

    private static ErrorRecord Create(
        ErrorId id, ErrorCategory category, object target, Exception exception, string action)
    {
        return new ErrorRecord(exception, id.ToString(), category, target)
        {
            ErrorDetails = new ErrorDetails(exception.Message) { RecommendedAction = action },
        };
    }
}
