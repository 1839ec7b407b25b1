using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MsnForensics.Bytes;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Mail;
using MsnForensics.Protocol.Messages;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Analysis.Messages;

/// <summary>Reads what special kinds of messages say (reference: sections 8.5 to 8.8).</summary>
public static class MessageDetailReader
{
    /// <summary>The details of a kind; null for kinds without any.</summary>
    public static MessageDetails? Read(
        MsnMessageKind kind, MessagePayload payload, byte[] body, MsnParserOption limits) => kind switch
    {
        MsnMessageKind.Action => new MessageDetails { Text = Datacast.Parse(body).Data },
        MsnMessageKind.Wink or MsnMessageKind.VoiceClip => OfObject(Datacast.Parse(body).Data),
        MsnMessageKind.Emoticon => OfEmoticons(body),
        MsnMessageKind.Invitation => OfInvitation(Invitation.Parse(body)),
        MsnMessageKind.Capability => OfCapabilities(MessagePayload.ReadHeaders(body)),
        MsnMessageKind.Ink => OfInk(body),
        MsnMessageKind.Mail or MsnMessageKind.Offline => OfMail(MailNotice.Parse(body), limits),
        MsnMessageKind.System => OfSystem(SystemNotice.Parse(body)),
        MsnMessageKind.Profile => new MessageDetails { Fields = OwnFieldsOf(payload) },
        _ => null,
    };

    /// <summary>A wink or voice clip, whose content is fetched by its object.</summary>
    public static MessageDetails? OfObject(string? text) =>
        string.IsNullOrEmpty(text) ? null : new MessageDetails { Object = text };

    public static MessageDetails OfEmoticons(byte[] body) =>
        new() { Emoticons = EmoticonDefinition.ParseAll(WireText.Decode(body)) };

    /// <summary>Fields as one line of words.</summary>
    public static string? WordsOf(IEnumerable<KeyValuePair<string, string>> fields)
    {
        string words = string.Join("; ", fields.Select(
            item => item.Value.Trim().Length == 0 ? item.Key : item.Key + ": " + item.Value.Trim()));
        return words.Length == 0 ? null : words;
    }

    public static KeyValuePair<string, string> Field(string name, string value) => new(name, value);

    private static MessageDetails OfInvitation(Invitation invitation)
    {
        List<KeyValuePair<string, string>> fields = new(invitation.Fields);
        AddPort(fields, "DecodedPort", invitation["PortX"] is null ? null : invitation.Port);
        AddPort(fields, "DecodedInternalPort", invitation.InternalPort);
        return new MessageDetails { Text = WordsOf(invitation.Fields), Fields = fields };
    }

    private static void AddPort(List<KeyValuePair<string, string>> fields, string name, int? port)
    {
        if (port is { } number)
        {
            fields.Add(Field(name, number.ToString(CultureInfo.InvariantCulture)));
        }
    }

    private static MessageDetails OfCapabilities(List<KeyValuePair<string, string>> fields) => new()
    {
        Text = WordsOf(fields),
        Fields = fields,
        UserAgent = fields.Find(item =>
            string.Equals(item.Key, "Client-Name", StringComparison.OrdinalIgnoreCase)).Value?.Trim(),
    };

    private static MessageDetails? OfInk(byte[] body) => InkBody.Read(body) is { } ink
        ? new MessageDetails
        {
            Attachment = ink.Content,
            Fields = new[] { Field("Format", ink.Format.ToString()) },
        }
        : null;

    private static MessageDetails OfSystem(SystemNotice notice) => new()
    {
        Fields = notice.Fields,
        Text = notice.MinutesToMaintenance is { } minutes
            ? string.Format(CultureInfo.InvariantCulture, "The server goes down in {0} minutes.", minutes)
            : WordsOf(notice.Fields),
    };

    private static MessageDetails OfMail(MailNotice notice, MsnParserOption limits)
    {
        MailData? data = notice.MailData is { } value ? MailData.Parse(value, limits) : null;
        List<KeyValuePair<string, string>> counters = new(CountersOf(data));
        return new MessageDetails
        {
            Text = WordsOf(notice) ?? WordsOf(counters) ?? WordsOf(notice.Fields.Where(item => !IsAddress(item))),
            Sender = notice.FromAddress,
            SenderName = notice.From,
            Subject = notice.Subject,
            MessageId = notice.Id,
            Fields = notice.Fields.Concat(counters).ToArray(),
            MailData = data,
            IsMalformed = data is { IsWhole: false },
        };
    }

    private static string? WordsOf(MailNotice notice)
    {
        string? address = notice.FromAddress is null ? null : "<" + notice.FromAddress + ">";
        string sender = string.Join(" ", new[] { notice.From, address }.Where(part => part is not null));
        return sender.Length == 0 ? notice.Subject : sender + ": " + notice.Subject;
    }

    private static IEnumerable<KeyValuePair<string, string>> CountersOf(MailData? data)
    {
        if (data?.IsTooLarge == true)
        {
            yield return Field("Mail-Data", "too-large");
        }

        foreach (KeyValuePair<string, long?> counter in new KeyValuePair<string, long?>[]
        {
            new("Inbox", data?.InboxCount), new("InboxUnread", data?.InboxUnread),
            new("OtherFolders", data?.OtherCount), new("OtherFoldersUnread", data?.OtherUnread),
        })
        {
            if (counter.Value is { } number)
            {
                yield return Field(counter.Key, number.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    private static bool IsAddress(KeyValuePair<string, string> field) =>
        field.Key.EndsWith("URL", StringComparison.OrdinalIgnoreCase);

    private static KeyValuePair<string, string>[] OwnFieldsOf(MessagePayload payload) => payload.Headers
        .Where(header => !header.Key.Equals("MIME-Version", StringComparison.OrdinalIgnoreCase)
            && !header.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
        .ToArray();
}
