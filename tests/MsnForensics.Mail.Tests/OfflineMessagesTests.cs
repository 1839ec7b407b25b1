using System;
using System.Linq;
using System.Security;
using MsnForensics.Analysis;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Conversations;
using MsnForensics.Testing.Packets;
using MsnForensics.Testing.Web;

namespace MsnForensics.Mail.Tests;

/// <summary>Offline messages from packets to records: announced by the notification server, fetched by SOAP, read as
/// the mail they are (reference: section 9.1).</summary>
public sealed class OfflineMessagesTests
{
    private const string Service = "http://www.hotmail.msn.com/ws/2004/09/oim/rsi";

    private static readonly string Notice =
        "Mail-Data: <MD><M><T>11</T><S>6</S><RT>2008-02-17T20:11:03.000Z</RT><RS>0</RS><SZ>849</SZ><E>bob@example.org</E>"
        + "<I>B2C3D4E5-0000-0000-0000-000000000001</I><F>.!!OIM</F><N>=?utf-8?B?Qm9i?=</N></M></MD>\r\n";

    [Theory]
    [InlineData("plain")]
    [InlineData("chunked")]
    [InlineData("gzip")]
    public void A_message_is_announced_fetched_and_read(string coding)
    {
        AnalysisRun run = Run(coding, new AnalysisRequest { MailReader = new MimeMailReader() });
        MsnMessage message = run.Messages.Single(item => item.Kind == MsnMessageKind.Offline);
        Assert.Equal("H\u00E9llo \u2615", message.Text);
        Assert.Equal(("bob@example.org", "Bob", "alice@example.org"), (message.From, message.FromName, message.To.Single()));
        Assert.Equal(new DateTimeOffset(2008, 2, 17, 20, 11, 3, TimeSpan.Zero), message.WrittenAt);
        Assert.Equal(("198.51.100.23", "alice@example.org"), (message.OriginAddress, message.Owner));
        Assert.Equal("B2C3D4E5-0000-0000-0000-000000000001", message.MessageId);
        Assert.Equal(2, message.Sightings.Count);
        Assert.Equal("UTF-8", message.Charset);
        Assert.Contains("X-OIM-Run-Id={0F1E2D3C-4B5A-6978-8796-A5B4C3D2E1F0}", message.Fields);
        Assert.Contains("SZ=849", message.Fields);
        Assert.Equal(run.Sessions.Single().SessionId, message.SessionId);
        Assert.Equal(1, run.Conversations.Single().MessageCount);
        Assert.Contains(run.Messages, item => item.Text == "DeleteMessages: B2C3D4E5-0000-0000-0000-000000000001");
    }

    [Fact]
    public void Without_the_bridge_the_mail_stays_raw()
    {
        MsnMessage message = Run("plain", null).Messages.Single(item => item.Kind == MsnMessageKind.Offline);
        Assert.Null(message.Text);
        Assert.Contains("SMOpbGxvIOKYlQ==", message.Body!.ToString(), StringComparison.Ordinal);
        Assert.Equal(("bob@example.org", "198.51.100.23"), (message.From, message.OriginAddress));
    }

    private static AnalysisRun Run(string coding, AnalysisRequest? request)
    {
        MsnpConversation server = MsnpConversation.Open(
            "198.51.100.7:1040", "192.0.2.20:1863", new DateTimeOffset(2005, 5, 6, 11, 59, 50, TimeSpan.Zero))
            .Client("VER 1 MSNP15 CVR0").Server("VER 1 MSNP15").Client("USR 3 SSO I alice@example.org")
            .Server("USR 4 OK alice@example.org 1 0")
            .Server("MSG Hotmail Hotmail", MessageBytes.Typed("text/x-msmsgsoimnotification; charset=UTF-8", Notice));
        WebScene web = new();
        TcpConversation connection = web.Connect();
        web.Send(connection, true, Call("GetMessage", "<messageId>B2C3D4E5-0000-0000-0000-000000000001</messageId>"))
            .Send(connection, false, Answer(coding))
            .Send(connection, true, Call(
                "DeleteMessages", "<messageIds><messageId>B2C3D4E5-0000-0000-0000-000000000001</messageId></messageIds>"))
            .Send(connection, false, HttpText.Answer("Content-Type: text/xml", Envelope("<DeleteMessagesResponse/>")))
            .Close(connection);
        return AnalysisRun.Of([.. server.Packets.Concat(web.Packets).OrderBy(packet => packet.Time)], request);
    }

    private static byte[] Call(string action, string content) => HttpText.Request(
        "POST /rsi/rsi.asmx",
        "Host: rsi.hotmail.com\nContent-Type: text/xml; charset=utf-8\nSOAPAction: \"" + Service + "/" + action + "\"\n",
        Envelope($"<{action} xmlns=\"{Service}\">{content}</{action}>"));

    private static byte[] Answer(string coding)
    {
        byte[] body = System.Text.Encoding.UTF8.GetBytes(Envelope(
            $"<GetMessageResponse xmlns=\"{Service}\"><GetMessageResult>"
            + SecurityElement.Escape(MimeMailReaderTests.Offline) + "</GetMessageResult></GetMessageResponse>"));
        return coding switch
        {
            "chunked" => HttpText.Chunked("Content-Type: text/xml", body, 100),
            "gzip" => HttpText.Answer("Content-Type: text/xml\nContent-Encoding: gzip", HttpText.Gzip(body)),
            _ => HttpText.Answer("Content-Type: text/xml", body),
        };
    }

    private static string Envelope(string body) =>
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><soap:Envelope "
        + "xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>" + body + "</soap:Body></soap:Envelope>";
}
