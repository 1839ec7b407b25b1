using System;
using System.IO;
using System.Management.Automation;
using MsnForensics.Analysis;
using MsnForensics.Analysis.History;
using MsnForensics.Capture;
using MsnForensics.LoadIsolation;

namespace MsnForensics.Errors;

/// <summary>The one place where error records are made: stable id, category, target, and what to do next.</summary>
internal static class ErrorRecords
{
    private const string GiveCapture = "Give a pcap or pcapng file, plain or compressed with gzip or Zstandard.";

    public static ErrorRecord PathNotFound(string path, Exception? inner = null) => Create(
        ErrorId.PathNotFound,
        ErrorCategory.ObjectNotFound,
        path,
        new ItemNotFoundException($"Nothing is found at '{path}'.", inner),
        "Check the spelling and the current location; quote wildcards that are part of a name with -LiteralPath.");

    public static ErrorRecord PathIsContainer(string path) => Create(
        ErrorId.PathIsContainer,
        ErrorCategory.InvalidArgument,
        path,
        new ArgumentException($"'{path}' is a folder, not a file."),
        "Name the files in it, for example with a wildcard: folder/*.pcap*");

    public static ErrorRecord PathNotFolder(string path) => Create(
        ErrorId.PathNotFolder,
        ErrorCategory.InvalidArgument,
        path,
        new ArgumentException($"'{path}' is a file, not a folder."),
        "Give the folder to write into; it is made when it does not exist.");

    public static ErrorRecord PathNotFileSystem(string path, string provider) => Create(
        ErrorId.PathNotFileSystem,
        ErrorCategory.InvalidArgument,
        path,
        new ArgumentException($"'{path}' is a path of the provider '{provider}', not of the file system."),
        "Give the path of a file.");

    public static ErrorRecord PathPatternInvalid(string path, Exception exception) => Create(
        ErrorId.PathPatternInvalid,
        ErrorCategory.InvalidArgument,
        path,
        exception,
        "Correct the wildcard, or give the name with -LiteralPath.");

    public static ErrorRecord OutputExists(string path) => Create(
        ErrorId.OutputExists,
        ErrorCategory.ResourceExists,
        path,
        new IOException($"'{path}' exists, and -NoClobber was given."),
        "Choose another name, or leave -NoClobber out.");

    public static ErrorRecord OutputFolderExists(string path) => Create(
        ErrorId.OutputExists,
        ErrorCategory.ResourceExists,
        path,
        new IOException($"The folder '{path}' is there and not empty. Nothing was written."),
        "Choose another name, or remove the folder: a data set never mixes with what is there.");

    public static ErrorRecord FormatUnsupported(string path, Exception exception) => Create(
        ErrorId.FormatUnsupported,
        ErrorCategory.NotImplemented,
        path,
        exception,
        "Use PowerShell 7, or choose another -Format.");

    public static ErrorRecord OutputIsEvidence(string path) => Create(
        ErrorId.OutputIsEvidence,
        ErrorCategory.InvalidOperation,
        path,
        new InvalidOperationException($"'{path}' is evidence that the records were read from. Nothing was written."),
        "Choose another name: evidence is never written to.");

    public static ErrorRecord OutputFormatUnknown(string path) => Create(
        ErrorId.OutputFormatUnknown,
        ErrorCategory.InvalidArgument,
        path,
        new ArgumentException($"The name '{path}' does not tell the format."),
        "Give -Format, or a name that ends in .csv, .jsonl, .ndjson, .body, .tln, .jsonld, .graphml or .gexf.");

    public static ErrorRecord OutputNotAppendable(string path, Exception exception) => Create(
        ErrorId.OutputNotAppendable,
        ErrorCategory.InvalidData,
        path,
        new InvalidDataException($"Nothing was appended to '{path}': {exception.Message}", exception),
        "Give the -Format and -Encoding that the file was written with, or choose another name.");

    public static ErrorRecord FormatNotAppendable(string path, TimelineFormat format) => Create(
        ErrorId.OutputNotAppendable,
        ErrorCategory.InvalidArgument,
        path,
        new ArgumentException($"{format} holds one closed whole: nothing can be appended to '{path}'."),
        "Leave -Append out and give all records at once.");

    public static ErrorRecord OutputNotWritable(string path, Exception exception) => Create(
        ErrorId.OutputNotWritable,
        exception is UnauthorizedAccessException ? ErrorCategory.PermissionDenied : ErrorCategory.WriteError,
        path,
        new IOException($"'{path}' was not written: {exception.Message}", exception),
        "Check that the folder exists, is writable and has room; -Force writes over a read-only file.");

    public static ErrorRecord TransferFileExists(string path) => Create(
        ErrorId.TransferFileExists,
        ErrorCategory.ResourceExists,
        path,
        new IOException($"'{path}' exists. Nothing was written."),
        "Choose another folder, or give -Force to write over the file.");

    public static ErrorRecord TransferIncomplete(MsnTransfer transfer) => Create(
        ErrorId.TransferIncomplete,
        ErrorCategory.InvalidData,
        transfer,
        new InvalidOperationException(
            $"'{transfer.FileName}' was not saved: {transfer.Outcome}, {transfer.ReceivedSize} bytes are there, "
            + $"missing are {transfer.MissingRanges}."),
        "Give -Force to save what is there, with zeros in place of what is missing.");

    public static ErrorRecord TransferNotFound(string recordId) => Create(
        ErrorId.TransferNotFound,
        ErrorCategory.ObjectNotFound,
        recordId,
        new ItemNotFoundException($"Reading the capture once more did not give the transfer '{recordId}'."),
        "Check that the capture is still the same file; give the capture itself with -Path.");

    public static ErrorRecord TransferOriginUnknown(MsnTransfer transfer) => Create(
        ErrorId.TransferOriginUnknown,
        ErrorCategory.InvalidArgument,
        transfer,
        new ArgumentException(
            $"'{transfer.FileName}' was stored and read again: the record no longer knows how to read the content."),
        "Pipe the record straight from Get-MsnTransfer, or give the capture itself with -Path.");

    public static ErrorRecord RedactionKeyTooShort(string? path, int minimum) => Create(
        ErrorId.RedactionKeyTooShort,
        ErrorCategory.InvalidArgument,
        path ?? "Key",
        new ArgumentException($"The key has fewer than {minimum} bytes: its pseudonyms could be guessed."),
        "Give a longer key, best of random bytes from a file.");

    public static ErrorRecord RedactionKeyUnreadable(string path, Exception exception) => Create(
        ErrorId.RedactionKeyUnreadable,
        exception is UnauthorizedAccessException ? ErrorCategory.PermissionDenied : ErrorCategory.OpenError,
        path,
        new IOException($"'{path}' could not be read: {exception.Message}", exception),
        "Check that the key file is there and readable. Nothing was written.");

    public static ErrorRecord ManifestInvalid(string path, Exception exception) => Create(
        ErrorId.ManifestInvalid,
        ErrorCategory.InvalidData,
        path,
        new InvalidDataException($"'{path}' is no manifest: {exception.Message}", exception),
        "Give the JSON file that New-MsnManifest wrote; sha256sum and hashdeep check the lists beside it.");

    /// <summary>What reading a key log or a server's key can end with; the message never quotes its content.</summary>
    public static ErrorRecord FromKeyFile(string path, Exception exception) => exception switch
    {
        InvalidDataException => Create(
            ErrorId.KeyFileInvalid,
            ErrorCategory.InvalidData,
            path,
            new InvalidDataException($"'{path}' gives no key: {exception.Message}"),
            "Give an RSA private key as PEM, DER or PKCS#12, and its password with -ServerKeyPassword."),
        BridgeException => FromEvidence(path, exception),
        _ => Create(
            ErrorId.KeyFileUnreadable,
            exception is UnauthorizedAccessException ? ErrorCategory.PermissionDenied : ErrorCategory.OpenError,
            path,
            new IOException($"'{path}' could not be read: {exception.Message}", exception),
            "Check that the file is there and readable; the captures were read without it."),
    };

    /// <summary>Whatever a run over a capture, log or other file can end with.</summary>
    public static ErrorRecord FromEvidence(string path, Exception exception) => exception switch
    {
        CaptureFormatException format => Create(
            ErrorId.CaptureFormatUnknown,
            ErrorCategory.InvalidData,
            path,
            format,
            format.RecommendedAction.Length > 0 ? format.RecommendedAction : GiveCapture),
        HistoryFormatException => Create(
            ErrorId.HistoryFormatUnknown,
            ErrorCategory.InvalidData,
            path,
            exception,
            "Give a log that a client wrote; about_MsnForensics lists the formats that are read."),
        BridgeException => Create(
            ErrorId.BridgeUnavailable,
            ErrorCategory.ResourceUnavailable,
            path,
            exception,
            "The installation of the module is damaged: install it anew."),
        FileNotFoundException or DirectoryNotFoundException => PathNotFound(path, exception),
        UnauthorizedAccessException => Create(
            ErrorId.CaptureUnreadable,
            ErrorCategory.PermissionDenied,
            path,
            new UnauthorizedAccessException($"'{path}' may not be read: {exception.Message}", exception),
            "Ask for read access; the file is opened read-only and shared."),
        IOException => Create(
            ErrorId.CaptureUnreadable,
            ErrorCategory.OpenError,
            path,
            new IOException($"'{path}' could not be read: {exception.Message}", exception),
            "Check that the medium is readable and that no other program locks the file."),
        _ => Create(
            ErrorId.AnalysisFailed,
            ErrorCategory.InvalidResult,
            path,
            new InvalidOperationException($"The analysis of '{path}' failed: {exception.Message}", exception),
            "This is a fault of the module. Report it with the exception's StackTrace; other files are not affected."),
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
