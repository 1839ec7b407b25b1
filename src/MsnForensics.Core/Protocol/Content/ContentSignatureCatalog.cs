using System;
using System.Collections.Generic;
using System.Linq;

namespace MsnForensics.Protocol.Content;

/// <summary>First bytes of the files that people sent each other (reference: section 5.4, and the formats' own
/// specifications).</summary>
public static class ContentSignatureCatalog
{
    /// <summary>As many first bytes as any signature needs.</summary>
    public const int HeadLength = 16;

    // Two bytes may begin a text too.
    private const int StrongLength = 3;

    private static readonly ContentSignature Executable = new(
        "application/vnd.microsoft.portable-executable",
        new[] { "exe", "dll", "scr", "ocx", "cpl", "com", "sys", "pif", "drv", "ax" });

    private static readonly HashSet<string> PlainText = new()
    {
        "txt", "log", "csv", "htm", "html", "xml", "ini", "inf", "bat", "cmd", "vbs", "js", "css", "reg", "nfo", "url",
    };

    private static readonly (byte[] Magic, int Offset, ContentSignature Signature)[] Entries =
    {
        Entry("89504E470D0A1A0A", 0, "image/png", "png"),
        Entry("47494638", 0, "image/gif", "gif"),
        Entry("FFD8FF", 0, "image/jpeg", "jpg", "jpeg", "jpe", "jfif"),
        Entry("424D", 0, "image/bmp", "bmp", "dib"),
        Entry("00000100", 0, "image/x-icon", "ico"),
        Entry("49492A00", 0, "image/tiff", "tif", "tiff"),
        Entry("4D4D002A", 0, "image/tiff", "tif", "tiff"),
        Entry("57415645", 8, "audio/wav", "wav"),
        Entry("41564920", 8, "video/x-msvideo", "avi"),
        Entry("4D534346", 0, "application/vnd.ms-cab-compressed", "cab", "mct", "mco", "dt2"),
        Entry("465753", 0, "application/x-shockwave-flash", "swf"),
        Entry("435753", 0, "application/x-shockwave-flash", "swf"),
        Entry("494433", 0, "audio/mpeg", "mp3"),
        Entry("FFFB", 0, "audio/mpeg", "mp3"),
        Entry("3026B2758E66CF11", 0, "video/x-ms-asf", "wmv", "wma", "asf"),
        Entry("66747970", 4, "video/mp4", "mp4", "m4a", "m4v", "mov", "3gp"),
        Entry("000001BA", 0, "video/mpeg", "mpg", "mpeg", "vob"),
        Entry("000001B3", 0, "video/mpeg", "mpg", "mpeg"),
        Entry("4F676753", 0, "audio/ogg", "ogg", "oga", "ogv"),
        Entry("664C6143", 0, "audio/flac", "flac"),
        Entry("4D546864", 0, "audio/midi", "mid", "midi"),
        Entry("25504446", 0, "application/pdf", "pdf"),
        Entry("7B5C727466", 0, "application/rtf", "rtf", "doc"),
        Entry("D0CF11E0A1B11AE1", 0, "application/x-ole-storage", "doc", "xls", "ppt", "msi", "pps", "dot", "mpp",
            "pub", "vsd", "msg", "db"),
        Entry("504B0304", 0, "application/zip", "zip", "docx", "xlsx", "pptx", "jar", "odt", "ods", "odp", "xpi",
            "wmz", "apk", "epub", "sxw"),
        Entry("526172211A07", 0, "application/vnd.rar", "rar"),
        Entry("377ABCAF271C", 0, "application/x-7z-compressed", "7z"),
        Entry("1F8B08", 0, "application/gzip", "gz", "tgz"),
        Entry("7F454C46", 0, "application/x-elf", "elf", "so", "bin"),
        Entry("4C0000000114020000000000C0000000", 0, "application/x-ms-shortcut", "lnk"),
    };

    // Every file with one of these names begins with its signature.
    private static readonly HashSet<string> Signed = new(Entries
        .SelectMany(entry => entry.Signature.Extensions)
        .Concat(Executable.Extensions.Take(5))
        .Except(new[] { "bin", "so", "db", "msg", "mp3", "mov", "dot", "doc", "mpg", "mpeg", "vob", "dt2", "wmz" }));

    /// <summary>The signature of a file's beginning; null when it has none that is known.</summary>
    public static ContentSignature? Find(ReadOnlySpan<byte> head) => Find(head, out _);

    /// <summary>The signature of a media type; null for one that is not known.</summary>
    public static ContentSignature? FindByMediaType(string? mediaType) => mediaType == Executable.MediaType
        ? Executable
        : Entries.Select(entry => entry.Signature).FirstOrDefault(signature => signature.MediaType == mediaType);

    /// <summary>True when the first bytes are those of another kind of file than the name says.</summary>
    /// <param name="head">First bytes; <see cref="HeadLength"/> of them, or all of a shorter file.</param>
    /// <param name="fileName">The name.</param>
    public static bool Contradicts(ReadOnlySpan<byte> head, string fileName)
    {
        int dot = fileName.LastIndexOf('.');
        if (dot < 0 || head.IsEmpty)
        {
            return false;
        }

        string extension = fileName.Substring(dot + 1).Trim().ToLowerInvariant();
        ContentSignature? found = Find(head, out bool isStrong);
        if (found is null)
        {
            return Signed.Contains(extension);
        }

        return !found.Extensions.Contains(extension)
            && (Signed.Contains(extension) || (isStrong && PlainText.Contains(extension)) || IsExecutable(found));
    }

    private static bool IsExecutable(ContentSignature signature) => ReferenceEquals(signature, Executable);

    private static ContentSignature? Find(ReadOnlySpan<byte> head, out bool isStrong)
    {
        isStrong = false;
        foreach ((byte[] magic, int offset, ContentSignature signature) in Entries)
        {
            if (head.Length >= offset + magic.Length && head.Slice(offset).StartsWith(magic))
            {
                isStrong = magic.Length >= StrongLength;
                return signature;
            }
        }

        // A program's header holds zero bytes, a text that begins with these letters does not.
        isStrong = head.StartsWith("MZ"u8) && head.Slice(0, Math.Min(HeadLength, head.Length)).IndexOf((byte)0) >= 0;
        return isStrong ? Executable : null;
    }

    private static (byte[] Magic, int Offset, ContentSignature Signature) Entry(
        string magic, int offset, string mediaType, params string[] extensions)
    {
        byte[] bytes = new byte[magic.Length / 2];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = Convert.ToByte(magic.Substring(i * 2, 2), 16);
        }

        return (bytes, offset, new ContentSignature(mediaType, extensions));
    }
}
