using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net;
using System.Text;
using MsnForensics.Testing.Packets;
using MsnForensics.Testing.Transcripts;

namespace MsnForensics.Testing.Conversations;

/// <summary>A TCP connection on which client and server exchange commands; each command is a segment unless told
/// otherwise.</summary>
public sealed class MsnpConversation
{
    private int _transaction;

    public MsnpConversation(TcpConversation tcp) => Tcp = tcp;

    /// <summary>The connection of <see cref="TcpConversation()"/>, opened.</summary>
    public MsnpConversation()
        : this(new TcpConversation().Handshake())
    {
    }

    public TcpConversation Tcp { get; }

    public IReadOnlyList<TestPacket> Packets => Tcp.Packets;

    /// <summary>A connection between these addresses and ports, opened.</summary>
    public static MsnpConversation Open(string client, string server, DateTimeOffset time) =>
        new(new TcpConversation(IPEndPoint.Parse(client), IPEndPoint.Parse(server), time).Handshake());

    /// <summary>The bytes of a command: its line, and its payload with the length in the line's end.</summary>
    public static byte[] Command(string line, byte[]? payload = null) => payload is null
        ? Encoding.UTF8.GetBytes(line + "\r\n")
        : LinkFraming.Concat(
            Encoding.UTF8.GetBytes(
                string.Create(CultureInfo.InvariantCulture, $"{line} {payload.Length}\r\n")), payload);

    public MsnpConversation Client(string line, byte[]? payload = null)
    {
        Tcp.FromClient(Command(line, payload));
        return this;
    }

    public MsnpConversation Server(string line, byte[]? payload = null)
    {
        Tcp.FromServer(Command(line, payload));
        return this;
    }

    /// <summary>A payload command whose payload is text.</summary>
    public MsnpConversation Client(string line, string payload) => Client(line, Encoding.UTF8.GetBytes(payload));

    /// <inheritdoc cref="Client(string, string)"/>
    public MsnpConversation Server(string line, string payload) => Server(line, Encoding.UTF8.GetBytes(payload));

    /// <summary>Both sides' commands of a transcript, one after the other.</summary>
    public MsnpConversation Play(Transcript transcript)
    {
        foreach (TranscriptStep step in transcript.Steps)
        {
            Tcp.Send(step.IsFromClient, step.Bytes);
        }

        return this;
    }

    /// <summary>The client's message, with transaction ids that count from 101.</summary>
    public MsnpConversation Say(byte[] payload, char acknowledgement = 'N') =>
        Client("MSG " + NextTransaction() + " " + acknowledgement, payload);

    /// <summary>The client's text.</summary>
    public MsnpConversation Say(string text, char acknowledgement = 'N') =>
        Say(MessageBytes.Text(text), acknowledgement);

    /// <summary>The client's text and the server's answer to it, such as <c>ACK</c> or <c>NAK</c>.</summary>
    public MsnpConversation SayAnswered(byte[] payload, string answer = "ACK")
    {
        Say(payload, 'A');
        return Server(answer + " " + (100 + _transaction));
    }

    /// <summary>A message that the server passes on.</summary>
    public MsnpConversation Hear(string account, string name, byte[] payload) =>
        Server("MSG " + account + " " + name, payload);

    public MsnpConversation Hear(string account, string name, string text) =>
        Hear(account, name, MessageBytes.Text(text));

    /// <summary>Enters a switchboard of one's own and calls others, who come.</summary>
    public MsnpConversation Enter(string account, string cookie, params string[] others)
    {
        string session = cookie.Split('.')[0];
        Client("USR 1 " + account + " " + cookie).Server("USR 1 OK " + account + " " + NameOf(account));
        foreach (string other in others)
        {
            Call(other, session);
        }

        return this;
    }

    /// <summary>Calls somebody into the switchboard, who comes.</summary>
    public MsnpConversation Call(string account, string session)
    {
        string id = NextTransaction();
        return Client("CAL " + id + " " + account)
            .Server("CAL " + id + " RINGING " + session)
            .Server("JOI " + account + " " + NameOf(account) + " 1342558252");
    }

    /// <summary>Follows an invitation into a switchboard in which others are.</summary>
    public MsnpConversation Answer(string account, string cookie, string session, params string[] others)
    {
        Client("ANS 1 " + account + " " + cookie + " " + session);
        for (int i = 0; i < others.Length; i++)
        {
            Server(string.Create(
                CultureInfo.InvariantCulture,
                $"IRO 1 {i + 1} {others.Length} {others[i]} {NameOf(others[i])} 1342558252"));
        }

        return Server("ANS 1 OK");
    }

    public MsnpConversation Wait(double seconds)
    {
        Tcp.Wait(TimeSpan.FromSeconds(seconds));
        return this;
    }

    /// <summary>The part before the at sign, with a capital.</summary>
    public static string NameOf(string account) =>
        char.ToUpperInvariant(account[0]) + account.Substring(1, account.IndexOf('@') - 1);

    private string NextTransaction() => (100 + ++_transaction).ToString(CultureInfo.InvariantCulture);
}
