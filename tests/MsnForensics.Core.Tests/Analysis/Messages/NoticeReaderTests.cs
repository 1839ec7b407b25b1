using System.Linq;
using System.Text;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Transport;

namespace MsnForensics.Core.Tests.Analysis.Messages;

public sealed class NoticeReaderTests
{
    private const string Alice = "alice@example.org";

    private readonly AnalysisScene _scene = new();

    [Fact]
    public void A_page_that_was_too_long_is_no_conversation()
    {
        MsnMessage message = Read(
            "IPG", "<NOTIFICATION id=\"12\"><FROM name=\"tel:+15550100\"/><MSG id=\"407\"><BODY><TEXT>too long</TEXT></BODY>"
            + "</MSG></NOTIFICATION>")!;
        Assert.Equal((MsnMessageKind.Page, "too long", "12"), (message.Kind, message.Text, message.MessageId));
        Assert.Null(message.ConversationId);
    }

    [Theory]
    [InlineData("PAG 7 tel:+15550100", "")]
    [InlineData("PGD 7 tel:+15550100 1", "Device=Mobile")]
    [InlineData("PGD 7 tel:+15550100 2", "Device=MsnDirect")]
    [InlineData("PGD 7 tel:+15550100 9", "Device=9")]
    public void A_page_goes_to_a_telephone(string line, string fields)
    {
        MsnMessage message = Read(line, "<TEXT>call me</TEXT>", isFromClient: true)!;
        Assert.Equal((Alice, "tel:+15550100", "call me"), (message.From, message.To.Single(), message.Text));
        Assert.Equal((fields, "Telephone", MsnDirection.Sent), (message.Fields.ToString(), message.Network, message.Direction));
        Assert.NotNull(message.ConversationId);
    }

    [Theory]
    [InlineData("UBN bob@example.org;{2222} 1", "{2222}")]
    [InlineData("UBN bob@example.org:{2222} 1", "{2222}")]
    [InlineData("UBN bob@example.org 1", null)]
    public void A_notice_names_the_other_clients_endpoint(string line, string? endpoint)
    {
        MsnMessage message = Read(line, "<SNM opcode=\"ACK\"/>")!;
        Assert.Equal(("bob@example.org", endpoint), (message.From, message.EndpointId));
        Assert.Equal("SharingFolder: opcode: ACK", message.Text);
        Assert.Equal(new[] { "Type=1", "opcode=ACK" }, message.Fields);
        Assert.Equal("<SNM opcode=\"ACK\"/>", Encoding.ASCII.GetString(message.Body!.ToArray()));
    }

    [Theory]
    [InlineData("2")]
    [InlineData("3")]
    [InlineData("12")]
    public void The_beginning_of_a_transfer_is_no_message(string type) => Assert.Null(Read("UBN bob@example.org " + type, "x"));

    [Theory]
    [InlineData("8", "DisconnectOthers")]
    [InlineData("x", "0")]
    [InlineData("99999999999", "0")]
    public void Types_without_fields_keep_their_payload(string type, string text)
    {
        MsnMessage message = Read("UBN bob@example.org " + type, "raw")!;
        Assert.Equal((text, "Type=" + type), (message.Text, message.Fields.Single()));
        Assert.Equal("raw", Encoding.ASCII.GetString(message.Body!.ToArray()));
    }

    [Fact]
    public void Answers_are_no_notices()
    {
        MsnpSession session = _scene.Open();
        _scene.Server(session, "UUN 14 OK").Server(session, "PGD 12");
        session.Close(StreamEnd.Finished, default);
        Assert.Empty(_scene.Complete().OfType<MsnMessage>());
    }

    private MsnMessage? Read(string line, string payload, bool isFromClient = false)
    {
        MsnpSession session = _scene.Open();
        session.Identify(Alice, null);
        byte[] bytes = Encoding.UTF8.GetBytes(payload);
        _scene.Feed(session, _scene.Command(isFromClient, line, bytes, session));
        session.Close(StreamEnd.Finished, default);
        return _scene.Complete().OfType<MsnMessage>().SingleOrDefault();
    }
}
