using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using MsnForensics.Analysis;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Streams;
using MsnForensics.Analysis.Web;
using MsnForensics.Protocol.Http;
using MsnForensics.Protocol.Mail;
using MsnForensics.Testing.Conversations;

namespace MsnForensics.Core.Tests.Analysis.Messages;

public sealed class OfflineTrackerTests
{
    private const string Alice = "alice@example.org";
    private const string Bob = "bob@example.org";
    private const string Service = "http://www.hotmail.msn.com/ws/2004/09/oim/rsi";
    private const string Store = "http://messenger.live.com/ws/2006/09/oim/Store2";

    private static readonly DateTimeOffset Written = new(2008, 2, 17, 20, 11, 3, TimeSpan.Zero);

    private AnalysisScene _scene = new(new AnalysisRequest { MailReader = new PlainMailReader() });

    [Fact]
    public void A_fetched_message_is_joined_with_its_notice()
    {
        MsnpSession session = Announce("1");
        Fetch("1", Mail(1, "hello"));
        MsnMessage message = Messages().Single();
        Assert.Equal((MsnMessageKind.Offline, "hello", "1"), (message.Kind, message.Text, message.MessageId));
        Assert.Equal((Bob, Alice, "Bob"), (message.From, message.To.Single(), message.FromName));
        Assert.Equal((Written, "198.51.100.23", "MSNMSGR"), (message.WrittenAt!.Value, message.OriginAddress, message.UserAgent));
        Assert.Equal((session.SessionId, Alice), (message.SessionId, message.Owner));
        Assert.Equal(2, message.Sightings.Count);
        Assert.Contains("RS=0", message.Fields);
        Assert.Contains("X-OIM-Sequence-Num=1", message.Fields);
        Assert.Contains(
            message.Fields, field => field.StartsWith("ArrivalTime=2008-02-17T20:", StringComparison.Ordinal));
        Assert.NotNull(message.ConversationId);
        Assert.Contains("From: Bob", Encoding.UTF8.GetString(message.Body!.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_reader_the_text_stays_raw()
    {
        _scene = new AnalysisScene();
        Announce("1");
        Fetch("1", Mail(1, "hello"));
        MsnMessage message = Messages().Single();
        Assert.Null(message.Text);
        Assert.EndsWith("\n\nhello", Encoding.UTF8.GetString(message.Body!.ToArray()), StringComparison.Ordinal);
        Assert.Equal((Bob, "198.51.100.23"), (message.From, message.OriginAddress));
    }

    [Fact]
    public void A_message_that_nobody_announced_stands_for_itself()
    {
        Fetch("7", Mail(1, "hello"));
        MsnMessage message = Messages().Single();
        Assert.Equal((Bob, Alice, Alice), (message.From, message.To.Single(), message.Owner));
        Assert.Null(message.SessionId);
        Assert.Equal(MsnDirection.Received, message.Direction);
    }

    [Fact]
    public void A_message_that_is_fetched_much_later_is_a_record_of_its_own()
    {
        Announce("1");
        _scene.Wait(3600);
        Fetch("1", Mail(1, "hello"));
        MsnMessage[] messages = Messages();
        Assert.Equal(new[] { null, "hello" }, messages.Select(message => message.Text));
        Assert.All(messages, message => Assert.Equal("1", message.MessageId));
        Assert.Equal(messages[0].ConversationId, messages[1].ConversationId);
    }

    [Fact]
    public void The_list_of_the_web_service_is_joined_with_the_notice()
    {
        Announce("1");
        Exchange(
            Service + "/GetMetadata",
            Envelope("<GetMetadata xmlns=\"" + Service + "\"/>"),
            Envelope("<GetMetadataResponse xmlns=\"" + Service + "\"><MD>" + Entry("1") + Entry("2") + "</MD></GetMetadataResponse>"));
        MsnMessage[] messages = Messages();
        Assert.Equal(new[] { "1", "2" }, messages.Select(message => message.MessageId));
        Assert.Equal(new[] { 2, 1 }, messages.Select(message => message.Sightings.Count));
        Assert.Equal(Alice, messages[0].Owner);
        Assert.Equal(2, messages.Select(message => message.RecordId).Distinct().Count());
    }

    [Fact]
    public void A_stored_message_and_its_second_try_are_one()
    {
        string request = Envelope(
            "<MessageType>text</MessageType><Content>" + Content(2, "see you") + "</Content>",
            $"<From memberName=\"{Alice}\" friendlyName=\"=?utf-8?B?QWxpY2U=?=\" proxy=\"MSNMSGR\" msnpVer=\"MSNP15\"/>"
            + $"<To memberName=\"{Bob}\"/>");
        Exchange(Store, request, Envelope(
            "<soap:Fault><faultcode>q0:AuthenticationFailed</faultcode><faultstring>no</faultstring></soap:Fault>"));
        Exchange(Store, request, Envelope("<Store2Response/>"));
        MsnMessage message = Messages().Single();
        Assert.Equal((Alice, Bob, "Alice"), (message.From, message.To.Single(), message.FromName));
        Assert.Equal(("see you", MsnDelivery.Acknowledged, MsnDirection.Sent), (message.Text, message.Delivery, message.Direction));
        Assert.Contains("Fault=q0:AuthenticationFailed", message.Fields);
        Assert.Contains("msnpVer=MSNP15", message.Fields);
        Assert.Equal(2, message.Sightings.Count);
    }

    [Fact]
    public void A_refused_message_is_refused()
    {
        Exchange(
            Store,
            Envelope("<MessageType>text</MessageType><Content>" + Content(1, "x") + "</Content>"),
            Envelope("<soap:Fault><faultcode>q0:SystemUnavailable</faultcode></soap:Fault>"));
        Assert.Equal(MsnDelivery.Refused, Messages().Single().Delivery);
    }

    [Fact]
    public void Deleted_messages_are_named()
    {
        Exchange(
            Service + "/DeleteMessages",
            Envelope("<DeleteMessages xmlns=\"" + Service + "\"><messageIds><messageId>1</messageId><messageId>2</messageId>"
                + "</messageIds></DeleteMessages>"),
            null);
        MsnMessage message = Messages().Single();
        Assert.Equal((MsnMessageKind.Signal, "DeleteMessages: 1; 2"), (message.Kind, message.Text));
        Assert.Equal(new[] { "MessageId=1", "MessageId=2" }, message.Fields);
        Assert.Null(message.ConversationId);
    }

    [Fact]
    public void Missing_numbers_of_a_run_are_told_at_the_end()
    {
        Fetch("1", Mail(2, "two"));
        Fetch("2", Mail(5, "five"));
        Fetch("3", Mail(3, "three"));
        Messages(out IReadOnlyList<MsnRecord> records);
        MsnAnomaly anomaly = records.OfType<MsnAnomaly>().Single(item => item.Code == "OfflineMessageMissing");
        Assert.Contains(": 1, 4.", anomaly.Detail, StringComparison.Ordinal);
        Assert.Contains(Bob, anomaly.Detail, StringComparison.Ordinal);
        Assert.True(anomaly.FrameNumber > 0);
    }

    [Fact]
    public void An_answer_without_its_request_is_read()
    {
        Exchange(null, null, Answer(Mail(1, "hello")));
        MsnMessage message = Messages().Single();
        Assert.Equal("hello", message.Text);
        Assert.Null(message.MessageId);
    }

    [Theory]
    [InlineData(Service + "/GetMessage", "no envelope", "none either")]
    [InlineData(Service + "/GetMessage", "<Envelope><Body><GetMessage/></Body></Envelope>", null)]
    [InlineData("http://example.org/GetMessage", "<Envelope><Body><GetMessage/></Body></Envelope>", null)]
    [InlineData(Service + "/Unknown", "<Envelope><Body><Unknown/></Body></Envelope>", null)]
    [InlineData(Service + "/GetMetadata", "<Envelope><Body/></Envelope>", "<Envelope><Body/></Envelope>")]
    [InlineData(null, null, "mentions /oim/ only")]
    public void Other_exchanges_give_nothing(string? action, string? request, string? response)
    {
        Exchange(action, request, response);
        Assert.Empty(Messages());
    }

    [Fact]
    public void A_cut_answer_says_so()
    {
        string answer = Answer(Mail(1, "hello"));
        Exchange(Service + "/GetMessage", Request("1"), answer[..(answer.IndexOf("hello", StringComparison.Ordinal) + 3)]);
        MsnMessage message = Messages().Single();
        Assert.Equal(("hel", MsnCompleteness.Truncated), (message.Text, message.Completeness));
    }

    private static string Entry(string id) =>
        $"<M><T>11</T><RT>2008-02-17T20:11:03.000Z</RT><RS>0</RS><E>{Bob}</E><I>{id}</I><N>Bob</N></M>";

    private static string Mail(int number, string text) =>
        $"From: Bob\nX-From: {Bob}\nX-To: {Alice}\nX-OIM-originatingSource: 198.51.100.23\nX-OIMProxy: MSNMSGR\n"
        + "X-OriginalArrivalTime: x FILETIME=[3873C270:01C871A1]\n" + Content(number, text);

    private static string Content(int number, string text) =>
        "MIME-Version: 1.0\nX-OIM-Run-Id: {0F1E2D3C-4B5A-6978-8796-A5B4C3D2E1F0}\nX-OIM-Sequence-Num: " + number + "\n\n" + text;

    private static string Envelope(string body, string header = "") =>
        "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Header>" + header
        + "</soap:Header><soap:Body>" + body + "</soap:Body></soap:Envelope>";

    private static string Request(string id) =>
        Envelope("<GetMessage xmlns=\"" + Service + "\"><messageId>" + id + "</messageId></GetMessage>");

    private static string Answer(string mail) => Envelope(
        "<GetMessageResponse xmlns=\"" + Service + "\"><GetMessageResult>" + mail + "</GetMessageResult></GetMessageResponse>");

    private MsnpSession Announce(string id)
    {
        MsnpSession session = _scene.Open();
        session.Identify(Alice, null);
        byte[] notice = MessageBytes.Typed(
            "text/x-msmsgsoimnotification; charset=UTF-8", "Mail-Data: <MD>" + Entry(id) + "</MD>\r\n");
        _scene.Server(session, "MSG Hotmail Hotmail", notice);
        return session;
    }

    private void Fetch(string id, string mail) => Exchange(Service + "/GetMessage", Request(id), Answer(mail));

    private void Exchange(string? action, string? request, string? response)
    {
        _scene.Wait(1);
        StreamContext stream = _scene.OpenStream(server: "198.51.100.40:80");
        _scene.Hub.OnExchange(new HttpExchange(
            stream, Part("POST /rsi/rsi.asmx HTTP/1.1", action, request, true), Part("HTTP/1.1 200 OK", null, response, false)));
    }

    private HttpPart? Part(string start, string? action, string? body, bool isFromClient)
    {
        if (body is null)
        {
            return null;
        }

        List<KeyValuePair<string, string>> headers = [];
        if (action is not null)
        {
            headers.Add(new("SOAPAction", "\"" + action + "\""));
        }

        byte[] bytes = Encoding.UTF8.GetBytes(body);
        return new HttpPart(
            new HttpHead(start, headers),
            bytes,
            true,
            new StreamPiece(isFromClient, new ByteRange(0, bytes.Length, [AnalysisScene.FrameAt(_scene.Second)], null)));
    }

    private MsnMessage[] Messages() => Messages(out _);

    private MsnMessage[] Messages(out IReadOnlyList<MsnRecord> records)
    {
        records = _scene.Complete();
        return [.. records.OfType<MsnMessage>()];
    }

    /// <summary>Mail whose sender and receiver stand in headers of their own.</summary>
    private sealed class PlainMailReader : IMailReader
    {
        public MailMessage Read(string text)
        {
            string[] halves = text.Split("\n\n", 2);
            KeyValuePair<string, string>[] headers = [.. halves[0].Split('\n')
                .Select(line => line.Split(": ", 2))
                .Select(pair => new KeyValuePair<string, string>(pair[0], pair[^1]))];
            MailMessage mail = new() { Headers = headers, Text = halves[^1], Charset = "UTF-8" };
            return mail["X-From"] is { } from
                ? mail with { From = from, FromName = mail["From"], To = [mail["X-To"]!], Date = Written }
                : mail;
        }
    }
}
