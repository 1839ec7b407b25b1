using System.Linq;
using System.Text;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Testing.Conversations;
using MsnForensics.Transport;

namespace MsnForensics.Core.Tests.Analysis.Messages;

public sealed class RoutedMessageReaderTests
{
    private const string Alice = "alice@example.org";
    private const string Erin = "erin@yahoo.example";

    private readonly AnalysisScene _scene = new();

    [Theory]
    [InlineData("UBM erin@yahoo.example 32 1", null, "Yahoo")]
    [InlineData("UBM erin@yahoo.example 32 alice@example.org 1 1", Alice, "Yahoo")]
    [InlineData("UBM 32:erin@yahoo.example 32 1:alice@example.org 1 1", Alice, "Yahoo")]
    [InlineData("UBM erin@yahoo.example x y", null, "None")]
    [InlineData("UBM erin@yahoo.example 77 1", null, "77")]
    public void Both_forms_of_the_line_are_read(string line, string? owner, string network)
    {
        MsnpSession session = _scene.Open();
        _scene.Server(session, line, MessageBytes.Text("text"));
        Assert.Equal(owner, session.Account);
        MsnMessage message = Complete(session);
        Assert.Equal((Erin, network, "text"), (message.From, message.Network, message.Text));
        Assert.Equal(owner is null ? [] : new[] { owner }, message.To);
    }

    [Theory]
    [InlineData(1, "hello", MsnMessageKind.Text)]
    [InlineData(2, "\r\n", MsnMessageKind.Typing)]
    [InlineData(3, "ID: 1\r\n", MsnMessageKind.Nudge)]
    [InlineData(4, "x", MsnMessageKind.Unknown)]
    public void The_lines_type_stands_in_for_a_missing_content_type(int type, string body, MsnMessageKind kind)
    {
        MsnpSession session = _scene.Open();
        _scene.Server(session, "UBM erin@yahoo.example 32 " + type, Encoding.UTF8.GetBytes("X-Y: z\r\n\r\n" + body));
        MsnMessage message = Complete(session);
        Assert.Equal(kind, message.Kind);
        Assert.Null(message.ContentType);
    }

    [Fact]
    public void A_text_within_the_network_was_written_for_later()
    {
        MsnpSession session = _scene.Open();
        session.Identify(Alice, null);
        _scene.Client(session, "UUM 7 bob@example.org 1 1", MessageBytes.Text("later")).Server(session, "509 7");
        MsnMessage message = Complete(session);
        Assert.Equal((MsnMessageKind.Offline, MsnDelivery.Refused), (message.Kind, message.Delivery));
        Assert.Equal((Alice, "bob@example.org", "later"), (message.From, message.To[0], message.Text));
    }

    [Fact]
    public void A_receipt_is_no_message()
    {
        MsnpSession session = _scene.Open();
        _scene.Server(
            session,
            "SDG 0",
            "Routing: 1.0\r\nFrom: 1:bob@example.org\r\n\r\nReliability: 1.0\r\nFlags: ACK\r\n\r\n"u8.ToArray());
        session.Close(StreamEnd.Finished, default);
        Assert.Empty(_scene.Complete().OfType<MsnMessage>());
    }

    [Fact]
    public void A_datagram_that_is_cut_in_its_headers_is_told()
    {
        MsnpSession session = _scene.Open();
        _scene.Feed(session, _scene.Command(
            false,
            "SDG 0",
            "Routing: 1.0\r\nTo: 1:alice@example.org\r\nFrom: 1:bob@exam"u8.ToArray(),
            session,
            MsnCompleteness.Truncated));
        MsnMessage message = Complete(session);
        Assert.Equal((MsnMessageKind.Unknown, MsnCompleteness.Truncated), (message.Kind, message.Completeness));
    }

    [Fact]
    public void A_hole_in_a_datagrams_text_is_shown()
    {
        byte[] payload = Encoding.UTF8.GetBytes(
            "Routing: 1.0\r\nTo: 1:alice@example.org\r\nFrom: 1:bob@example.org\r\n\r\nMessaging: 2.0\r\n"
            + "Message-Type: Text\r\nContent-Length: 10\r\n\r\nleft right");
        MsnpSession session = _scene.Open();
        _scene.Feed(session, _scene.Command(
            false, "SDG 0", payload, session, MsnCompleteness.Gap, payload.Length - 5));
        Assert.Equal("left \uFFFDright", Complete(session).Text);
    }

    private MsnMessage Complete(MsnpSession session)
    {
        session.Close(StreamEnd.Finished, default);
        return _scene.Complete().OfType<MsnMessage>().Single();
    }
}
