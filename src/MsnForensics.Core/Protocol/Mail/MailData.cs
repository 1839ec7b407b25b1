using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Bytes;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Xml;

namespace MsnForensics.Protocol.Mail;

/// <summary>
/// The document <c>MD</c>: how much mail there is, and who left which offline message when. It stands in notices of the
/// notification server and in the answer to <c>GetMetadata</c> (reference: section 9.1).
/// </summary>
public sealed class MailData
{
    private const string TooLarge = "too-large";

    private MailData(WireElement? root, bool isTooLarge, bool isWhole)
    {
        IsTooLarge = isTooLarge;
        IsWhole = isWhole;
        InboxCount = NumberOf(root, "E/I");
        InboxUnread = NumberOf(root, "E/IU");
        OtherCount = NumberOf(root, "E/O");
        OtherUnread = NumberOf(root, "E/OU");
        Entries = root?.All("M").Select(item => new MailDataEntry(item)).ToArray() ?? Array.Empty<MailDataEntry>();
    }

    /// <summary>More messages wait than fit a notice: the client asks the web service for them.</summary>
    public bool IsTooLarge { get; }

    /// <summary>False when the document is cut or damaged: entries may be missing.</summary>
    public bool IsWhole { get; }

    public long? InboxCount { get; }

    public long? InboxUnread { get; }

    /// <summary>Messages in other folders.</summary>
    public long? OtherCount { get; }

    public long? OtherUnread { get; }

    /// <summary>The messages that wait, offline messages mostly.</summary>
    public IReadOnlyList<MailDataEntry> Entries { get; }

    /// <summary>Reads the value of <c>Mail-Data</c>; any text gives a result.</summary>
    public static MailData Parse(string value, MsnParserOption limits)
    {
        if (value.Trim().Equals(TooLarge, StringComparison.OrdinalIgnoreCase))
        {
            return new MailData(null, true, true);
        }

        WireXml document = WireXml.Read(value, limits);
        WireElement? root = document.Roots.FirstOrDefault(element => element.Is("MD"));
        return new MailData(root, false, root is not null && document.IsWellFormed && !document.IsLimited);
    }

    /// <summary>Takes the document out of an answer of the web service.</summary>
    public static MailData Read(WireElement root, bool isWhole) => new(root, false, isWhole);

    private static long? NumberOf(WireElement? root, string path) =>
        root?.ValueOf(path) is { } digits && DecimalNumber.TryParse(digits.Trim(), out long value) ? value : null;
}
