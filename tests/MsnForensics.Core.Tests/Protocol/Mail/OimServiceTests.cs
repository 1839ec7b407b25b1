using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Mail;
using MsnForensics.Protocol.Soap;

namespace MsnForensics.Core.Tests.Protocol.Mail;

public sealed class OimServiceTests
{
    private const string Namespace = "http://www.hotmail.msn.com/ws/2004/09/oim/rsi";

    [Fact]
    public void A_message_is_asked_for_by_its_id()
    {
        SoapEnvelope request = Read(
            "<GetMessage xmlns=\"" + Namespace + "\"><messageId>B2C3-1</messageId><alsoMarkAsRead>true</alsoMarkAsRead>"
            + "</GetMessage>", "\"" + Namespace + "/GetMessage\"");
        Assert.True(OimService.IsOim(request));
        Assert.Equal((OimService.GetMessage, "B2C3-1"), (request.Action, OimService.WantedId(request)));
        Assert.True(OimService.MarksAsRead(request));
    }

    [Fact]
    public void A_message_comes_as_text()
    {
        SoapEnvelope response = Read(
            "<GetMessageResponse xmlns=\"" + Namespace + "\"><GetMessageResult>From: &lt;bob@example.org&gt;\n\nSGVsbG8="
            + "</GetMessageResult></GetMessageResponse>");
        Assert.True(OimService.IsOim(response));
        Assert.Equal("From: <bob@example.org>\n\nSGVsbG8=", OimService.MessageText(response));
        Assert.Null(OimService.MessageText(Read("<GetMessageResponse><GetMessageResult/></GetMessageResponse>")));
    }

    [Fact]
    public void Several_messages_are_deleted_at_once() => Assert.Equal(
        new[] { "1", "2" },
        OimService.DeletedIds(Read(
            "<DeleteMessages xmlns=\"" + Namespace + "\"><messageIds><messageId>1</messageId><messageId> 2 </messageId>"
            + "</messageIds></DeleteMessages>")));

    [Theory]
    [InlineData("<GetMetadataResponse><MD><M><E>bob@example.org</E></M></MD></GetMetadataResponse>")]
    [InlineData("<GetMetadataResponse><GetMetadataResult>&lt;MD&gt;&lt;M&gt;&lt;E&gt;bob@example.org&lt;/E&gt;&lt;/M&gt;"
        + "&lt;/MD&gt;</GetMetadataResult></GetMetadataResponse>")]
    [InlineData("<GetMetadataResponse> &lt;MD&gt;&lt;M&gt;&lt;E&gt;bob@example.org&lt;/E&gt;&lt;/M&gt;&lt;/MD&gt;"
        + "</GetMetadataResponse>")]
    public void Metadata_come_as_elements_or_as_text(string content)
    {
        MailData data = OimService.Metadata(Read(content), MsnParserOption.Default)!;
        Assert.Equal("bob@example.org", Assert.Single(data.Entries).Sender);
        Assert.True(data.IsWhole);
    }

    [Fact]
    public void What_is_absent_is_null()
    {
        SoapEnvelope other = Read("<Other xmlns=\"http://example.org/\"/>");
        Assert.False(OimService.IsOim(other));
        Assert.Null(OimService.WantedId(other));
        Assert.Null(OimService.MessageText(other));
        Assert.Null(OimService.Metadata(other, MsnParserOption.Default));
        Assert.Empty(OimService.DeletedIds(other));
        Assert.False(OimService.MarksAsRead(other));
        Assert.Empty(OimService.DeletedIds(Read("")));
    }

    internal static SoapEnvelope Read(string content, string? action = null, string header = "") => SoapEnvelope.Read(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><soap:Envelope "
        + "xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Header>" + header + "</soap:Header><soap:Body>"
        + content + "</soap:Body></soap:Envelope>",
        action,
        MsnParserOption.Default)!;
}
