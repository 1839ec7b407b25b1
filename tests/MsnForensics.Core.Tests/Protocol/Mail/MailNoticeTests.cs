using System.Linq;
using System.Text;
using CsCheck;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Mail;

namespace MsnForensics.Core.Tests.Protocol.Mail;

public sealed class MailNoticeTests
{
    private const string NewMail =
        "From: =?utf-8?B?Qm9iIEI=?=\r\nMessage-URL: /cgi-bin/getmsg?msg=1\r\nPost-URL: https://login.example.org/\r\n"
        + "Subject: =?iso-8859-1?Q?Caf=E9?=\r\nDest-Folder: ACTIVE\r\nFrom-Addr: Bob@Example.org\r\nid: 2\r\n";

    [Fact]
    public void A_new_mail_tells_sender_and_subject()
    {
        MailNotice notice = Parse(NewMail);
        Assert.Equal(("Bob B", "bob@example.org", "Caf\u00E9"), (notice.From, notice.FromAddress, notice.Subject));
        Assert.Equal(("2", "ACTIVE"), (notice.Id, notice["dest-folder"]));
        Assert.Null(notice.MailData);
        Assert.Equal(7, notice.Fields.Count);
    }

    [Fact]
    public void The_document_stands_apart_from_the_fields()
    {
        MailNotice notice = Parse("Mail-Data: " + MailDataTests.Two + "\r\nInbox-URL: /cgi-bin/HoTMaiL\r\n");
        Assert.Equal(MailDataTests.Two, notice.MailData);
        Assert.Equal("Inbox-URL", Assert.Single(notice.Fields).Key);
    }

    [Fact]
    public void A_document_in_several_lines_is_taken_whole()
    {
        MailNotice notice = Parse(
            "Inbox-URL: /a\r\nMail-Data: " + MailDataTests.Two.Replace("><", ">\r\n<", System.StringComparison.Ordinal)
            + "\r\nPost-URL: /b?c&d\r\n");
        MailData data = MailData.Parse(notice.MailData!, MsnParserOption.Default);
        Assert.Equal(2, data.Entries.Count);
        Assert.NotNull(data.Entries[0].ReceivedAt);
        Assert.Equal(new[] { "Inbox-URL", "Post-URL" }, notice.Fields.Select(field => field.Key));
    }

    [Theory]
    [InlineData("Mail-Data: too-large\r\nInbox-URL: /a\r\n", "too-large")]
    [InlineData("mail-data:too-large", "too-large")]
    [InlineData("Mail-Data: <MD><M><E>b", " <MD><M><E>b")]
    [InlineData("Mail-Data:", "")]
    public void Short_and_cut_documents(string body, string expected) => Assert.Equal(expected, Parse(body).MailData);

    [Fact]
    public void Empty_fields_are_null()
    {
        MailNotice notice = Parse("From:\r\nSubject: \r\n");
        Assert.Equal((null, null, null), (notice.From, notice.Subject, notice.FromAddress));
        Assert.Equal(2, notice.Fields.Count);
    }

    [Fact]
    public void Any_bytes_give_a_notice() =>
        Gen.OneOf(Gen.Byte.Array[0, 60], AnyOf.Items("Mail-Dt:<M>\r\n "u8.ToArray()).Array[0, 80])
            .Sample(bytes => MailNotice.Parse(bytes).Fields.Count <= bytes.Length);

    private static MailNotice Parse(string body) => MailNotice.Parse(Encoding.UTF8.GetBytes(body));
}
