using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using MsnForensics.Bytes;

namespace MsnForensics.Analysis.Transfers;

/// <summary>Writes contents of transfers into a folder, each under a name of its own, and reads back what it
/// wrote.</summary>
public sealed class TransferSaver
{
    private const int BufferLength = 64 * 1024;

    private readonly string _folder;
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="folder">Full path of the folder, which exists.</param>
    public TransferSaver(string folder) => _folder = folder;

    /// <summary>Whether there is anything to save.</summary>
    public static bool HasContent(MsnTransfer transfer) => transfer.ReceivedSize > 0 || transfer.Sha256 is not null;

    /// <summary>The run that made a record; null for a record that was stored and read again.</summary>
    public static RunOrigin? OriginOf(MsnTransfer transfer) => transfer.Origin as RunOrigin;

    /// <summary>The content of a record made by a run that keeps contents; whoever asks disposes it.</summary>
    public static KeptContent? ContentOf(MsnTransfer transfer) => transfer.Content as KeptContent;

    /// <summary>A path that no other content of this saver has: a number goes behind a name that comes again.</summary>
    public string PathOf(MsnTransfer transfer)
    {
        string name = TransferFileName.Of(transfer);
        string suffix = name.EndsWith(TransferFileName.PartialSuffix, StringComparison.Ordinal)
            ? TransferFileName.PartialSuffix
            : "";
        string stem = name.Substring(0, name.Length - suffix.Length);
        string unique = name;
        for (int i = 2; !_taken.Add(unique); i++)
        {
            unique = SafeFileName.Insert(stem, string.Format(CultureInfo.InvariantCulture, " ({0})", i)) + suffix;
        }

        return Path.Combine(_folder, unique);
    }

    /// <summary>True when the path is one of the captures that the transfer was read from.</summary>
    public static bool IsEvidence(string path, MsnTransfer transfer)
    {
        IEnumerable<string> captures = transfer.Evidence.Parts.Concat(transfer.DataEvidence.Parts)
            .Select(part => part.Path).Append(transfer.Evidence.Path).Append(transfer.DataEvidence.Path);
        return captures.Distinct().Any(capture => capture.Length > 0 && string.Equals(
            Path.GetFullPath(capture), path, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Writes a content; holes are zero, and a list beside the file names them.</summary>
    /// <param name="transfer">The transfer.</param>
    /// <param name="content">Its content, which is used up.</param>
    /// <param name="path">As <see cref="PathOf"/> gave it.</param>
    /// <param name="overwrites">Replaces a file that is there.</param>
    /// <param name="name">How the record names the file; null for its path.</param>
    /// <exception cref="IOException">The file is there, the medium is full, or what was written reads back
    /// different.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static MsnTransferFile Write(
        MsnTransfer transfer, KeptContent content, string path, bool overwrites, string? name = null)
    {
        long length = EndOf(transfer);
        if (overwrites && File.Exists(path))
        {
            string temporary = path + "." + Path.GetRandomFileName() + ".tmp";
            content.WriteTo(temporary, length);
            File.Replace(temporary, path, destinationBackupFileName: null);
        }
        else
        {
            content.WriteTo(path, length);
        }

        MsnTransferFile file = Describe(transfer, path, name ?? path);
        if (transfer.Sha256 is { } expected && expected != file.Sha256)
        {
            throw new IOException("The file reads back with another hash than the content has.");
        }

        if (transfer.Pictures.Count > 0)
        {
            File.WriteAllLines(path + ".frames.csv", ListOf(transfer.Pictures));
        }

        if (transfer.MissingRanges.Count > 0)
        {
            File.WriteAllLines(path + ".missing.csv", ListOf(transfer.MissingRanges));
        }

        return file;
    }

    // Up to the last byte that is there or known to be missing.
    private static long EndOf(MsnTransfer transfer) =>
        transfer.ReceivedSize + transfer.MissingRanges.Sum(range => range.Length);

    private static IEnumerable<string> ListOf(IEnumerable<MsnByteRange> ranges) => ranges
        .Select(range => string.Format(CultureInfo.InvariantCulture, "{0},{1}", range.Offset, range.Length))
        .Prepend("Offset,Length");

    private static IEnumerable<string> ListOf(IEnumerable<MsnWebcamPicture> pictures) => pictures
        .Select(picture => string.Format(
            CultureInfo.InvariantCulture,
            "{0},{1:yyyy-MM-ddTHH:mm:ss.fffffffZ},{2},{3},{4},{5}",
            picture.Number,
            picture.Time,
            picture.Milliseconds,
            picture.Offset,
            picture.Length,
            picture.IsKey))
        .Prepend("Number,Time,Milliseconds,Offset,Length,IsKey");

    private static MsnTransferFile Describe(MsnTransfer transfer, string path, string shown)
    {
        string[] hashes = HashesOf(path, out long length);
        string id = transfer.RecordId;
        string name = Path.GetFileName(path);
        return new MsnTransferFile
        {
            Timestamp = transfer.Timestamp,
            TimestampSource = transfer.TimestampSource,
            SessionId = transfer.SessionId,
            Path = shown,
            Length = length,
            Sha256 = hashes[0],
            Sha1 = hashes[1],
            Md5 = hashes[2],
            FileName = transfer.FileName,
            Kind = transfer.Kind,
            From = transfer.From,
            To = transfer.To,
            IsComplete = transfer.Outcome == MsnTransferOutcome.Completed,
            MissingRanges = transfer.MissingRanges,
            TransferId = id,
            RecordIdSource = () => RecordIdentity.Of("TransferFile", id, name),
            Evidence = transfer.DataEvidence.FrameNumbers.Count > 0 ? transfer.DataEvidence : transfer.Evidence,
            Anomalies = transfer.Anomalies,
        };
    }

    private static string[] HashesOf(string path, out long length)
    {
#pragma warning disable CA5350, CA5351 // Known files are listed by these hashes.
        using IncrementalHash sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using IncrementalHash sha1 = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        using IncrementalHash md5 = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
#pragma warning restore CA5350, CA5351
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        byte[] buffer = new byte[BufferLength];
        length = 0;
        while (stream.Read(buffer, 0, buffer.Length) is > 0 and int count)
        {
            sha256.AppendData(buffer, 0, count);
            sha1.AppendData(buffer, 0, count);
            md5.AppendData(buffer, 0, count);
            length += count;
        }

        return new[] { sha256, sha1, md5 }.Select(hash => HexText.Of(hash.GetHashAndReset())).ToArray();
    }
}
