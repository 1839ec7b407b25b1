using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using MimeKit;
using MsnForensics.Protocol.Mail;

namespace MsnForensics.Mail;

/// <summary>Reads offline messages with MimeKit.</summary>
public sealed class MimeMailReader : IMailReader
{
    // An offline message has one part, one from a telephone two; each level costs stack.
    private const int MaximumDepth = 16;

    private static readonly ParserOptions Options = new() { MaxMimeDepth = MaximumDepth };

    /// <inheritdoc/>
    public MailMessage Read(string text)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(text), false);
        try
        {
            using MimeMessage message = MimeMessage.Load(Options, stream);
            return Convert(message);
        }
        catch (FormatException)
        {
            return new MailMessage();
        }
    }

    private static MailMessage Convert(MimeMessage message)
    {
        MailboxAddress? from = message.From.Mailboxes.FirstOrDefault();
        TextPart? part = message.BodyParts.OfType<TextPart>().FirstOrDefault(item => item.IsPlain);
        return new MailMessage
        {
            Headers = message.Headers.Concat(message.Body?.Headers ?? Enumerable.Empty<Header>())
                .Select(header => new KeyValuePair<string, string>(header.Field, header.Value))
                .ToArray(),
            From = Filled(from?.Address)?.ToLowerInvariant(),
            FromName = Filled(from?.Name),
            To = message.To.Mailboxes.Select(mailbox => mailbox.Address.ToLowerInvariant()).ToArray(),
            Subject = Filled(message.Subject),
            Date = message.Date == default ? null : message.Date.ToUniversalTime(),
            Text = part?.Text,
            Charset = part?.ContentType.Charset,
        };
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
