using System;
using System.Linq;
using System.Text;
using CsCheck;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Mail;
using MsnForensics.Protocol.Soap;

namespace MsnForensics.Core.Tests.Protocol.Mail;

public sealed class OimStoreTests
{
    internal const string Header =
        "<From memberName=\"Alice@example.org\" friendlyName=\"=?utf-8?B?QWxpY2U=?=\" xml:lang=\"en-US\" "
        + "proxy=\"MSNMSGR\" xmlns=\"http://messenger.msn.com/ws/2004/09/oim/\" msnpVer=\"MSNP15\" "
        + "buildVer=\"8.5.1288\"/><To memberName=\"bob@example.org\"/><Ticket passport=\"secret\" appid=\"PROD\" "
        + "lockkey=\"\"/><Sequence><Identifier>http://messenger.msn.com</Identifier><MessageNumber>2</MessageNumber>"
        + "</Sequence>";

    internal const string Body =
        "<MessageType>text</MessageType><Content>MIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n"
        + "Content-Transfer-Encoding: base64\nX-OIM-Message-Type: OfflineMessage\n"
        + "X-OIM-Run-Id: {0F1E2D3C-4B5A-6978-8796-A5B4C3D2E1F0}\nX-OIM-Sequence-Num: 2\n\nSGVsbG8=</Content>";

    internal const string Action = "\"http://messenger.live.com/ws/2006/09/oim/Store2\"";

    [Fact]
    public void A_stored_message_tells_sender_receiver_and_program()
    {
        SoapEnvelope request = OimServiceTests.Read(Body, Action, Header);
        Assert.True(OimService.IsOim(request));
        OimStore store = OimStore.Read(request)!;
        Assert.Equal(
            ("alice@example.org", "Alice", "bob@example.org"), (store.From, store.FromName, store.To));
        Assert.Equal(("2", "text"), (store.MessageNumber, store.MessageType));
        Assert.StartsWith("MIME-Version: 1.0\n", store.Content, StringComparison.Ordinal);
        Assert.EndsWith("\n\nSGVsbG8=", store.Content, StringComparison.Ordinal);
        Assert.Equal(
            "proxy=MSNMSGR msnpVer=MSNP15 buildVer=8.5.1288 MessageNumber=2 MessageType=text",
            string.Join(' ', store.Fields.Select(field => field.Key + "=" + field.Value)));
    }

    [Fact]
    public void The_older_form_is_known_without_its_action_too()
    {
        OimStore store = OimStore.Read(OimServiceTests.Read(
            "<MessageType xmlns=\"http://messenger.msn.com/ws/2004/09/oim/\">text</MessageType><Content>x</Content>"))!;
        Assert.Equal((null, null, "x"), (store.From, store.To, store.Content));
        Assert.Equal("MessageType", Assert.Single(store.Fields).Key);
    }

    [Fact]
    public void Another_call_is_none() =>
        Assert.Null(OimStore.Read(OimServiceTests.Read("<GetMessage><messageId>1</messageId></GetMessage>")));

    [Fact]
    public void Any_cut_and_any_flip_give_a_result()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(
            "<Envelope><Header>" + Header + "</Header><Body>" + Body + "</Body></Envelope>");
        int sender = bytes.AsSpan().IndexOf("<To"u8);
        for (int length = 0; length < bytes.Length; length++)
        {
            OimStore? store = Read(bytes.AsSpan(0, length));
            Assert.True(length <= sender || store is null || store.From == "alice@example.org");
        }

        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte).Sample(flip =>
        {
            byte[] changed = (byte[])bytes.Clone();
            changed[flip.Item1] = flip.Item2;
            Read(changed);
        });
    }

    private static OimStore? Read(ReadOnlySpan<byte> bytes) =>
        SoapEnvelope.Read(bytes, Action, MsnParserOption.Default) is { } envelope ? OimStore.Read(envelope) : null;
}
