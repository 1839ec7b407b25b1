using System;
using System.Linq;
using System.Text;
using CsCheck;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Messages;

namespace MsnForensics.Core.Tests.Protocol.Messages;

public sealed class NotificationTests
{
    internal const string Alert =
        "<NOTIFICATION ver=\"1\" id=\"2\" siteid=\"111\" siteurl=\"http://alerts.example.org/\">\r\n"
        + " <TO pid=\"0x00000001:0x0000000A\" name=\"Alice@example.org\"/>\r\n"
        + " <MSG id=\"0\"><ACTION url=\"/go?a=1&amp;b=2\"/><SUBSCR url=\"/more\"/>"
        + "<BODY lang=\"1033\" icon=\"/i.gif\"><TEXT>Your team &lt;won&gt;</TEXT></BODY></MSG>\r\n</NOTIFICATION>";

    internal const string Machine =
        "<NOTIFICATION id=\"0\" siteid=\"45705\" siteurl=\"http://contacts.msn.com\"><TO pid=\"0x00000001:0x0000000A\" "
        + "name=\"alice@example.org\"/><MSG id=\"0\"><BODY>&lt;NotificationData xmlns:xsd=&quot;x&quot;&gt;&lt;Service&gt;"
        + "ABCHInternal&lt;/Service&gt;&lt;CID&gt;-123456789&lt;/CID&gt;&lt;LastModifiedDate&gt;2009-09-15T13:23:21Z&lt;/"
        + "LastModifiedDate&gt;&lt;HasNewItem&gt;true&lt;/HasNewItem&gt;&lt;/NotificationData&gt;</BODY></MSG>"
        + "</NOTIFICATION>";

    internal const string Page =
        "<NOTIFICATION id=\"0\"><FROM name=\"tel:+15550100\"/><VIA agent=\"mobile\"/><TO name=\"alice@example.org\"/>"
        + "<MSG id=\"1\"><BODY><TEXT>call me</TEXT></BODY></MSG></NOTIFICATION>";

    [Fact]
    public void An_alert_has_words_and_addresses()
    {
        Notification alert = Read(Alert)!;
        Assert.Equal(("2", "111", "http://alerts.example.org/"), (alert.Id, alert.SiteId, alert.SiteUrl));
        Assert.Equal(("alice@example.org", 0x1_0000_000AUL), (alert.To, alert.Puid));
        Assert.Equal(("Your team <won>", "/go?a=1&b=2", "/more"), (alert.Text, alert.ActionUrl, alert.SubscriptionUrl));
        Assert.Null(alert.Data);
        Assert.Null(alert.From);
        Assert.True(alert.IsWhole);
        Assert.Equal(
            "Id=2 SiteId=111 SiteUrl=http://alerts.example.org/ Puid=000000010000000A MessageId=0 ActionUrl=/go?a=1&b=2 "
            + "SubscriptionUrl=/more",
            FieldsOf(alert));
    }

    [Fact]
    public void A_machines_notice_holds_a_document()
    {
        Notification notice = Read(Machine)!;
        Assert.Null(notice.Text);
        Assert.Equal("ABCHInternal", notice.Data!.ValueOf("Service"));
        Assert.EndsWith(
            "Service=ABCHInternal CID=-123456789 LastModifiedDate=2009-09-15T13:23:21Z HasNewItem=true",
            FieldsOf(notice),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_names_the_telephone()
    {
        Notification page = Read(Page)!;
        Assert.Equal(("tel:+15550100", "mobile", "1"), (page.From, page.Agent, page.MessageId));
        Assert.Equal("call me", page.Text);
        Assert.Null(page.Puid);
    }

    [Theory]
    [InlineData("0x00000001")]
    [InlineData("1:2")]
    [InlineData("0xFFFFFFFFF:0x1")]
    [InlineData("0x:0x")]
    [InlineData("")]
    public void What_is_no_unique_id_is_none(string pid) =>
        Assert.Null(Read("<NOTIFICATION><TO pid=\"" + pid + "\"/></NOTIFICATION>")!.Puid);

    [Theory]
    [InlineData("")]
    [InlineData("text")]
    [InlineData("<OTHER/>")]
    public void Another_document_is_none(string payload) => Assert.Null(Read(payload));

    [Fact]
    public void A_body_with_bare_text_is_its_text() =>
        Assert.Equal("words", Read("<NOTIFICATION><MSG><BODY>words</BODY></MSG></NOTIFICATION>")!.Text);

    [Fact]
    public void Any_cut_and_any_flip_give_a_result()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Alert);
        for (int length = 0; length < bytes.Length; length++)
        {
            Notification? cut = Notification.Read(bytes.AsSpan(0, length), MsnParserOption.Default);
            Assert.True(cut?.IsWhole != true);
            Assert.True(length < 90 || cut!.SiteId == "111");
        }

        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte).Sample(flip =>
        {
            byte[] changed = (byte[])bytes.Clone();
            changed[flip.Item1] = flip.Item2;
            return Notification.Read(changed, MsnParserOption.Default)?.Fields.Count() is not < 0;
        });
    }

    private static Notification? Read(string payload) =>
        Notification.Read(Encoding.UTF8.GetBytes(payload), MsnParserOption.Default);

    private static string FieldsOf(Notification notification) =>
        string.Join(' ', notification.Fields.Select(field => field.Key + "=" + field.Value));
}
