using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text;
using MsnForensics.Testing.Packets;

namespace MsnForensics.Testing.Samples;

/// <summary>Traffic that is not MSN's: a name look-up, a web page, the beginning of an encrypted connection.</summary>
public static class ForeignTraffic
{
    /// <summary>A question for a name's address, and the answer.</summary>
    public static IEnumerable<TestPacket> Dns(
        string client, string server, string name, string address, DateTimeOffset time)
    {
        IPEndPoint from = IPEndPoint.Parse(client);
        IPEndPoint to = IPEndPoint.Parse(server);
        byte[] labels = name.Split(
            '.').SelectMany(label => Encoding.ASCII.GetBytes((char)label.Length + label)).ToArray();
        byte[] question = [.. labels, 0, 0, 1, 0, 1];
        byte[] query = [0x12, 0x34, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, .. question];
        byte[] answer =
        [
            0x12, 0x34, 0x81, 0x80, 0, 1, 0, 1, 0, 0, 0, 0, .. question,
            0xC0, 12, 0, 1, 0, 1, 0, 0, 0x0E, 0x10, 0, 4, .. IPAddress.Parse(address).GetAddressBytes(),
        ];
        LinkFraming link = LinkFraming.Ethernet;
        yield return new TestPacket(time, link.LinkType, link.Wrap(InternetBuilder.Udp(from, to, query)));
        yield return new TestPacket(
            time.AddMilliseconds(23), link.LinkType, link.Wrap(InternetBuilder.Udp(to, from, answer)));
    }

    public static IEnumerable<TestPacket> Web(string client, string server, DateTimeOffset time) =>
        new TcpConversation(IPEndPoint.Parse(client), IPEndPoint.Parse(server), time).Handshake()
            .FromClient("GET /today.html HTTP/1.1\r\nHost: www.example.org\r\nUser-Agent: Example\r\n\r\n")
            .FromServer("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 21\r\n\r\n<p>MSG is no word</p>")
            .Close().Packets;

    /// <summary>A TLS 1.0 client hello that names a server, answered by an alert.</summary>
    public static IEnumerable<TestPacket> Tls(string client, string server, string name, DateTimeOffset time) =>
        new TcpConversation(IPEndPoint.Parse(client), IPEndPoint.Parse(server), time).Handshake()
            .FromClient(ClientHello(name))
            .FromServer([21, 3, 1, 0, 2, 2, 40])
            .Close().Packets;

    public static byte[] ClientHello(string name)
    {
        byte[] host = Encoding.ASCII.GetBytes(name);
        byte[] extension = [0, 0, 0, (
            byte)(host.Length + 5), 0, (byte)(host.Length + 3), 0, 0, (byte)host.Length, .. host];
        byte[] body =
        [
            3, 1, .. Enumerable.Range(0, 32).Select(i => (byte)(i * 7)), 0,
            0, 4, 0, 0x2F, 0, 0x0A, 1, 0, 0, (byte)extension.Length, .. extension,
        ];
        byte[] handshake = [1, 0, 0, (byte)body.Length, .. body];
        return [22, 3, 1, 0, (byte)handshake.Length, .. handshake];
    }
}
