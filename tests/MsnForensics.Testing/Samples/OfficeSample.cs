using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using MsnForensics.Testing.Captures;
using MsnForensics.Testing.Logs;
using MsnForensics.Testing.Packets;
using MsnForensics.Testing.PeerToPeer;
using MsnForensics.Testing.Web;

namespace MsnForensics.Testing.Samples;

/// <summary>
/// The case that the examples of the help speak of: a capture with a bit of everything, and what a computer kept.
/// Everything in it is invented.
/// </summary>
public static class OfficeSample
{
    private static readonly DateTimeOffset Morning = new(2008, 3, 14, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the files below a folder.</summary>
    public static void WriteTo(string folder)
    {
        Write(folder, "office.pcap", Capture([.. Services(), .. File().Msnftp(), .. FirstLookSample.Packets()]));
        Write(folder, "old.pcap", Capture([.. OldSignIn(), .. Picture()]));
        Write(folder, "cut.pcap", Capture(CutTransfer()));
        Write(folder, "bob2211151048.xml", History());
        Write(folder, "bob.log", "14/03/2008 21:05:09 bob@example.org >>> See you at nine, then.\n"u8.ToArray());
        Write(folder, "memory.raw", [
            .. new byte[4096], .. "USR 3 TWN I alice@example.com\r\n\0"u8, .. new byte[100],
            .. "<wsse:Password>wonderland</wsse:Password>\0"u8,
        ]);
        Write(folder, "keys.log", "# keys of a browser\n"u8.ToArray());
        HostImage.WriteTo(Path.Combine(folder, "image", "Users", "alice"));
    }

    private static FileScene File() => new("Accounts of the year, not for the press.\r\n"u8.ToArray(), "accounts.txt");

    private static IReadOnlyList<TestPacket> Services() => new TcpConversation(
            IPEndPoint.Parse("192.0.2.23:1050"), IPEndPoint.Parse("198.51.100.81:80"), Morning)
        .Handshake()
        .FromClient(HttpText.Request(
            "POST /abservice/abservice.asmx", "Host: contacts.msn.com", SoapText.Call("ABGroupAdd", "<a>Office</a>")))
        .FromServer(HttpText.Answer("", SoapText.Answer("ABGroupAdd")))
        .FromClient(HttpText.Request(
            "GET /RST.srf", "Authorization: Passport1.4 sign-in=alice%40example.org,pwd=wonder1and"))
        .FromServer(HttpText.Message("HTTP/1.1 401 Unauthorized", "", [])).Close().Packets;

    private static IReadOnlyList<TestPacket> OldSignIn() => new TcpConversation(
            IPEndPoint.Parse("192.0.2.23:1060"), IPEndPoint.Parse("198.51.100.20:1863"), Morning.AddYears(-5))
        .Handshake()
        .FromClient("VER 0 MSNP7 CVR0\r\n").FromServer("VER 0 MSNP7\r\n")
        .FromClient("USR 1 MD5 I alice@example.org\r\n").FromServer("USR 1 MD5 S 1013928519.693957190\r\n")
        .FromClient("USR 2 MD5 S 00000000000000000000000000000000\r\n").FromServer("911 2\r\n")
        .FromClient("USR 3 MD5 I alice@example.org\r\n").FromServer("USR 3 MD5 S 1013928519.693957190\r\n")
        .FromClient("USR 4 MD5 S 7f919fab309532df353c901430df36fa\r\n")
        .FromServer("USR 4 OK alice@example.org Alice 1\r\n")
        .FromClient("OUT\r\n").Close().Packets;

    private static IReadOnlyList<TestPacket> Picture() => new TcpConversation(
            IPEndPoint.Parse("192.0.2.23:1070"), IPEndPoint.Parse("198.51.100.20:1863"), Morning.AddYears(-3))
        .Handshake()
        .FromClient("VER 1 MSNP12 CVR0\r\n").FromServer("VER 1 MSNP12\r\n")
        .FromServer($"NLN NLN bob@example.org Bob 268435500 {Uri.EscapeDataString(HostImage.MsnObject)}\r\n")
        .FromClient("OUT\r\n").Close().Packets;

    private static IReadOnlyList<TestPacket> CutTransfer()
    {
        IReadOnlyList<TestPacket> packets = new FileScene(P2PBytes.Content(5000), "plan.bin").Switchboard(1);
        int place = Enumerable.Range(0, packets.Count * 3 / 4).Last(i => packets[i].Bytes.Length > 1200);
        return PacketLoss.Lose(packets, place);
    }

    // The clock of the computer was 90 seconds fast, and one line was changed later.
    private static byte[] History()
    {
        string Entry(string from, string to, string text, string time) => MessageLogText.Message(
            from, to, text, $"2008-03-14T18:{time}Z", time: "19:" + time[..5]);
        return System.Text.Encoding.UTF8.GetBytes(MessageLogText.Log(
            Entry("Alice", "Bob B.", "Hi Bob, are you there?", "22:16.955"),
            Entry("Bob B.", "Alice", "Gr\u00FC\u00DFe vom Caf\u00E9! \u2615 \U0001F600", "22:27.057"),
            Entry("Alice", "Bob B.", "\u5C71\u7530\u3055\u3093 says hello, too \U0001F44B", "22:41.125"),
            Entry("Alice", "Bob B.", "Got to cook, see you tomorrow", "23:14.210"),
            Entry("Bob B.", "Alice", "yes do", "26:39.000")));
    }

    private static byte[] Capture(IEnumerable<TestPacket> packets)
    {
        PcapBuilder file = new();
        foreach (TestPacket packet in packets.OrderBy(packet => packet.Time))
        {
            file.Add(packet.UnixNanoseconds, packet.Bytes, (uint)packet.OriginalLength);
        }

        return file.ToArray();
    }

    private static void Write(string folder, string name, byte[] content) =>
        System.IO.File.WriteAllBytes(Path.Combine(folder, name), content);
}
