using System;
using System.Collections.Generic;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Protocol.Mail;

/// <summary>
/// A notice about mail. Its fields stand in a second block of header lines, behind the blank line that ends the first
/// (reference: section 8.8).
/// </summary>
public sealed class MailNotice
{
    private const string MailDataName = "Mail-Data";

    private MailNotice(IReadOnlyList<KeyValuePair<string, string>> fields, string? mailData)
    {
        Fields = fields;
        MailData = mailData;
    }

    /// <summary>All fields in order, encoded words decoded, without the document of <see cref="MailData"/>.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields { get; }

    /// <summary>The value of <c>Mail-Data</c>: a document <c>MD</c>, or <c>too-large</c>; null when absent.</summary>
    public string? MailData { get; }

    /// <summary>Display name of the mail's sender.</summary>
    public string? From => this["From"];

    /// <summary>Address of the mail's sender, lower case.</summary>
    public string? FromAddress => this["From-Addr"]?.ToLowerInvariant();

    public string? Subject => this["Subject"];

    /// <summary>The mail's number at the service.</summary>
    public string? Id => this["id"];

    /// <summary>A field's value; null when absent or empty.</summary>
    public string? this[string name] => Fields.ValueOf(name) is { Length: > 0 } value ? value : null;

    /// <summary>Reads the body of a notice; any bytes give a result.</summary>
    public static MailNotice Parse(ReadOnlySpan<byte> body)
    {
        List<KeyValuePair<string, string>> fields = new();
        string? mailData = null;
        foreach (KeyValuePair<string, string> field in MessagePayload.ReadHeaders(body))
        {
            if (field.Key.Equals(MailDataName, StringComparison.OrdinalIgnoreCase))
            {
                mailData ??= field.Value;
            }
            else if (field.Key.Length > 0 && field.Key[0] != '<')
            {
                fields.Add(new(field.Key, EncodedWord.Decode(field.Value.TrimEnd())));
            }
        }

        return new MailNotice(fields, IsCutIntoLines(mailData) ? DocumentIn(body) : mailData);
    }

    private static bool IsCutIntoLines(string? mailData) =>
        mailData is not null && !mailData.Trim().Equals("too-large", StringComparison.OrdinalIgnoreCase)
        && mailData.IndexOf("</MD>", StringComparison.OrdinalIgnoreCase) < 0;

    private static string DocumentIn(ReadOnlySpan<byte> body)
    {
        string text = WireText.Decode(body);
        int start = text.IndexOf(MailDataName, StringComparison.OrdinalIgnoreCase) + MailDataName.Length + 1;
        return text.Substring(Math.Min(start, text.Length));
    }
}
