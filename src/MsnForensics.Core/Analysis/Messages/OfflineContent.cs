using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using MsnForensics.Protocol.Mail;
using MsnForensics.Protocol.Messages;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Protocol.Soap;

namespace MsnForensics.Analysis.Messages;

/// <summary>What an offline message says, in a notice and as the mail it is (reference: section 9).</summary>
public static class OfflineContent
{
    private static readonly string[] TellingHeaders = { "Date", "Message-ID", "X-OriginalArrivalTime" };

    /// <summary>Of an entry in a notice: all but the text.</summary>
    public static MessageContent OfEntry(MailDataEntry entry, string? contentType) => new()
    {
        Kind = MsnMessageKind.Offline,
        ContentType = contentType,
        JoinKey = entry.Id,
        Details = new MessageDetails
        {
            Sender = entry.Sender,
            SenderName = entry.SenderName,
            Subject = entry.Subject,
            MessageId = entry.Id,
            WrittenAt = entry.ReceivedAt,
            Fields = entry.Fields,
        },
    };

    public static MessageRoute RouteOf(MailDataEntry entry) => new() { From = entry.Sender, IsConversation = true };

    /// <summary>Of the mail itself.</summary>
    /// <param name="text">As the web service gives it, or takes it.</param>
    /// <param name="id">The service's name for it, when known.</param>
    /// <param name="mail">The mail as read; without it headers alone are understood.</param>
    public static MessageContent OfMail(string text, string? id, MailMessage? mail)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        IReadOnlyList<KeyValuePair<string, string>> headers = mail is { Headers.Count: > 0 }
            ? mail.Headers
            : MessagePayload.Parse(bytes).Headers;
        OimHeaders oim = new(headers);
        return new MessageContent
        {
            Kind = MsnMessageKind.Offline,
            Text = mail?.Text,
            IsEncrypted = mail?.Text is { } written && AddOnEncryption.IsEncrypted(written),
            ContentType = headers.FirstOrDefault(header => Is(header.Key, "Content-Type")).Value,
            Charset = mail?.Charset,
            Format = headers.FirstOrDefault(header => Is(header.Key, "X-MMS-IM-Format")).Value,
            UserAgent = oim.Proxy,
            Headers = headers,
            Body = bytes,
            JoinKey = id,
            Details = DetailsOf(oim, headers, id, mail),
        };
    }

    /// <summary>Of a message that a client leaves. A try that was refused and the next one are one message.</summary>
    public static MessageContent OfStored(OimStore store, SoapFault? fault, IMailReader? reader)
    {
        MessageContent content = OfMail(store.Content, null, reader?.Read(store.Content));
        OimHeaders headers = new(content.Headers);
        List<KeyValuePair<string, string>> fields = new(store.Fields);
        if (fault?.Code is { } code)
        {
            fields.Add(new("Fault", code));
        }

        return content with
        {
            UserAgent = store.Proxy ?? content.UserAgent,
            JoinKey = headers.RunId is { } run ? run + " " + headers.SequenceNumber + " " + store.To : null,
            Details = content.Details! with
            {
                Sender = store.From,
                SenderName = store.FromName,
                Fields = fields.Concat(content.Details.Fields).ToArray(),
            },
        };
    }

    private static MessageDetails DetailsOf(
        OimHeaders oim, IReadOnlyList<KeyValuePair<string, string>> headers, string? id, MailMessage? mail) => new()
    {
        Sender = mail?.From,
        SenderName = mail?.FromName,
        Subject = mail?.Subject,
        MessageId = id,
        OriginAddress = oim.OriginatingSource,
        WrittenAt = mail?.Date ?? oim.ArrivalTime,
        Fields = headers.Where(header => IsTelling(header.Key)).Concat(ArrivalOf(oim)).ToArray(),
    };

    private static IEnumerable<KeyValuePair<string, string>> ArrivalOf(OimHeaders oim)
    {
        if (oim.ArrivalTime is { } time)
        {
            yield return new(
                "ArrivalTime", time.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture));
        }
    }

    private static bool IsTelling(string name) =>
        name.StartsWith("X-OIM", StringComparison.OrdinalIgnoreCase)
        || TellingHeaders.Any(telling => Is(name, telling));

    private static bool Is(string name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);
}
