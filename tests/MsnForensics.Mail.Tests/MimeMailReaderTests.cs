using System;
using System.Linq;
using System.Text;
using CsCheck;
using MsnForensics.Protocol.Mail;

namespace MsnForensics.Mail.Tests;

public sealed class MimeMailReaderTests
{
    internal const string Offline = """
        X-Message-Info: cwRBnLifKNE8dVZlNj6AiX8142B67OTjG9BFMLMyzuui1H4Xx7m3NQ==
        Received: from OIM-SSI02.phx.gbl ([192.0.2.9]) by oim1-f1.example.org with Microsoft SMTPSVC(6.0.3790.211);
        	 Sun, 17 Feb 2008 12:11:03 -0800
        From: =?utf-8?B?Qm9i?= <Bob@example.org>
        To: alice@example.org
        Subject:
        X-OIM-originatingSource: 198.51.100.23
        X-OIMProxy: MSNMSGR
        MIME-Version: 1.0
        Content-Type: text/plain; charset=UTF-8
        Content-Transfer-Encoding: base64
        X-OIM-Message-Type: OfflineMessage
        X-OIM-Run-Id: {0F1E2D3C-4B5A-6978-8796-A5B4C3D2E1F0}
        X-OIM-Sequence-Num: 1
        Message-ID: <OIM-SSI02abcdef0000000001@OIM-SSI02.phx.gbl>
        X-OriginalArrivalTime: 17 Feb 2008 20:11:03.0843 (UTC) FILETIME=[3873C270:01C871A1]
        Date: 17 Feb 2008 12:11:03 -0800
        Return-Path: ndr@oim.messenger.msn.com

        SMOpbGxvIOKYlQ==
        """;

    private readonly MimeMailReader _reader = new();

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void An_offline_message_is_decoded(string lineEnd)
    {
        MailMessage mail = Read(Offline.ReplaceLineEndings(lineEnd));
        Assert.Equal(("bob@example.org", "Bob"), (mail.From, mail.FromName));
        Assert.Equal("alice@example.org", Assert.Single(mail.To));
        Assert.Null(mail.Subject);
        Assert.Equal(new DateTimeOffset(2008, 2, 17, 20, 11, 3, TimeSpan.Zero), mail.Date);
        Assert.Equal(("H\u00E9llo \u2615", "UTF-8"), (mail.Text, mail.Charset));
        OimHeaders headers = new(mail.Headers);
        Assert.Equal(("198.51.100.23", "MSNMSGR", 1), (headers.OriginatingSource, headers.Proxy, headers.SequenceNumber));
        Assert.NotNull(headers.ArrivalTime);
        Assert.Contains("Sun, 17 Feb 2008 12:11:03 -0800", mail["received"], StringComparison.Ordinal);
        Assert.Equal("base64", mail["Content-Transfer-Encoding"]);
    }

    [Fact]
    public void A_message_from_a_telephone_has_parts()
    {
        MailMessage mail = Read(
            """
            From: "tel:+15550100" <15550100@mobile.example.org>
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="b1"
            X-OIM-originatingSource: tel:+15550100

            --b1
            Content-Type: text/html

            <b>no</b>
            --b1
            Content-Type: text/plain; charset=iso-8859-1
            Content-Transfer-Encoding: base64

            Y2Fm6Q==
            --b1--
            """);
        Assert.Equal(("caf\u00E9", "iso-8859-1"), (mail.Text, mail.Charset));
        Assert.Equal("tel:+15550100", new OimHeaders(mail.Headers).OriginatingSource);
    }

    [Fact]
    public void The_content_of_a_stored_message_has_neither_sender_nor_date()
    {
        MailMessage mail = Read(
            "MIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: base64\n"
            + "X-OIM-Sequence-Num: 2\n\n"
            + string.Join('\n', Convert.ToBase64String(Encoding.UTF8.GetBytes(new string('x', 200))).Chunk(76)
                .Select(line => new string(line))));
        Assert.Equal(new string('x', 200), mail.Text);
        Assert.Null(mail.From);
        Assert.Null(mail.Date);
        Assert.Empty(mail.To);
    }

    [Theory]
    [InlineData("Date: Sun, 17 Feb 08 12:11:03 PST", "2008-02-17T20:11:03")]
    [InlineData("Date: 17 Feb 2008 20:11:03 GMT", "2008-02-17T20:11:03")]
    [InlineData("Date: 17 Feb 2008 20:11 -0000", "2008-02-17T20:11:00")]
    [InlineData("Date: yesterday", null)]
    public void Old_forms_of_dates_are_read(string header, string? expected) => Assert.Equal(
        expected, Read(header + "\n\nx").Date?.UtcDateTime.ToString("s", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("just words")]
    [InlineData("\0\0\0")]
    public void What_is_no_mail_gives_an_empty_one(string text)
    {
        MailMessage mail = Read(text);
        Assert.Null(mail.From);
        Assert.Null(mail.Date);
    }

    [Fact]
    public void Deep_nesting_is_bounded()
    {
        StringBuilder text = new("MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"b0\"\n\n");
        for (int i = 0; i < 2000; i++)
        {
            text.Append("--b").Append(i).Append("\nContent-Type: multipart/mixed; boundary=\"b").Append(i + 1).Append("\"\n\n");
        }

        Assert.Null(Read(text.ToString()).Text);
    }

    [Fact]
    public void Any_cut_and_any_flip_give_a_mail()
    {
        for (int length = 0; length <= Offline.Length; length++)
        {
            Assert.NotNull(Read(Offline[..length]));
        }

        Gen.Select(Gen.Int[0, Offline.Length - 1], Gen.Char).Sample((at, character) =>
            Read(Offline[..at] + character + Offline[(at + 1)..]) is not null);
    }

    private MailMessage Read(string text) => _reader.Read(text);
}
