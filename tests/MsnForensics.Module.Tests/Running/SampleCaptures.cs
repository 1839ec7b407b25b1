using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using MsnForensics.Testing.Captures;
using MsnForensics.Testing.Packets;
using MsnForensics.Testing.PeerToPeer;
using MsnForensics.Testing.Samples;
using MsnForensics.Testing.Web;

namespace MsnForensics.Module.Tests.Running;

/// <summary>Captures that the tests build: one switchboard chat of alice@example.com with bob@example.com.</summary>
internal static class SampleCaptures
{
    /// <summary>The text of the first message: an escape, a reversal of direction, and Greek.</summary>
    public const string FirstText = "hello \u001B[31mred \u202Eback γειά";

    /// <summary>A chat of <paramref name="messageCount"/> messages, sent in turn by the two.</summary>
    public static byte[] Chat(int messageCount)
    {
        TcpConversation conversation = new();
        conversation.Handshake()
            .FromClient("USR 1 alice@example.com 1056015481.11897\r\n")
            .FromServer("USR 1 OK alice@example.com Alice\r\n")
            .FromClient("CAL 2 bob@example.com\r\n")
            .FromServer("CAL 2 RINGING 11752013\r\n")
            .FromServer("JOI bob@example.com Bob\r\n");
        for (int i = 0; i < messageCount; i++)
        {
            string text = i == 0 ? FirstText : "message " + i.ToString(CultureInfo.InvariantCulture);
            byte[] payload = Payload(text);
            bool isSent = i % 2 == 0;
            string line = isSent
                ? string.Create(CultureInfo.InvariantCulture, $"MSG {i + 3} N {payload.Length}\r\n")
                : string.Create(CultureInfo.InvariantCulture, $"MSG bob@example.com Bob {payload.Length}\r\n");
            conversation.Send(isSent, [.. Encoding.UTF8.GetBytes(line), .. payload]);
        }

        return ToPcap(conversation.FromClient("OUT\r\n").Close().Packets);
    }

    /// <summary>A sign-in with a digest that fails, and a second one that succeeds.</summary>
    public static byte[] SignIn() => ToPcap(new TcpConversation().Handshake()
        .FromClient("VER 0 MSNP7 CVR0\r\n")
        .FromServer("VER 0 MSNP7\r\n")
        .FromClient("USR 1 MD5 I alice@example.com\r\n")
        .FromServer("USR 1 MD5 S 1013928519.693957190\r\n")
        .FromClient("USR 2 MD5 S 00000000000000000000000000000000\r\n")
        .FromServer("911 2\r\n")
        .FromClient("USR 3 MD5 I alice@example.com\r\n")
        .FromServer("USR 3 MD5 S 1013928519.693957190\r\n")
        .FromClient("USR 4 MD5 S 7f919fab309532df353c901430df36fa\r\n")
        .FromServer("USR 4 OK alice@example.com Alice 1\r\n")
        .FromClient("OUT\r\n").Close().Packets);

    /// <summary>A call of the address book, and a request for a ticket that is refused.</summary>
    private static byte[] Services() => ToPcap(new TcpConversation().Handshake()
        .FromClient(HttpText.Request(
            "POST /abservice/abservice.asmx", "Host: contacts.msn.com", SoapText.Call("ABGroupAdd", "<a>\u202Eb</a>")))
        .FromServer(HttpText.Answer("", SoapText.Answer("ABGroupAdd")))
        .FromClient(HttpText.Request("GET /RST.srf", "Authorization: Passport1.4 sign-in=alice%40example.com,pwd=wonder1and"))
        .FromServer(HttpText.Message("HTTP/1.1 401 Unauthorized", "", [])).Close().Packets);

    /// <summary>Writes the files that the scripts read.</summary>
    public static void WriteTo(string folder)
    {
        byte[] chat = Chat(6);
        File.WriteAllBytes(Path.Combine(folder, "chat.pcap"), chat);
        File.WriteAllBytes(Path.Combine(folder, "chat[1].pcap"), chat);
        File.WriteAllBytes(Path.Combine(folder, "cut.pcap"), chat[..^7]);
        File.WriteAllBytes(Path.Combine(folder, "signin.pcap"), SignIn());
        File.WriteAllBytes(Path.Combine(folder, "services.pcap"), Services());
        File.WriteAllBytes(Path.Combine(folder, "radio.pcap"), Radio());
        File.WriteAllBytes(Path.Combine(folder, "presence.pcap"), Presence());
        File.WriteAllBytes(Path.Combine(folder, "list.pcap"), ContactList());
        File.WriteAllBytes(Path.Combine(folder, "file.pcap"), ToPcap(FileTransfer("..\\report?.txt").Msnftp()));
        File.WriteAllBytes(Path.Combine(folder, "holes.pcap"), Holes());
        File.WriteAllText(Path.Combine(folder, "notes.txt"), "no capture at all");
        Directory.CreateDirectory(Path.Combine(folder, "folder.pcap.d"));
        SampleLogs.WriteTo(folder);
        TlsCaptures.WriteTo(folder);
    }

    /// <summary>A notification session of alice@example.com, who sees Bob come and leave his desk.</summary>
    private static byte[] Presence() => ToPcap(new TcpConversation().Handshake()
        .FromClient("VER 1 MSNP9 CVR0\r\n")
        .FromServer("VER 1 MSNP9\r\n")
        .FromServer("USR 4 OK alice@example.com Alice 1 0\r\n")
        .FromClient("CHG 6 HDN 268435500\r\n")
        .FromServer("CHG 6 HDN 268435500\r\n")
        .FromServer("ILN 6 NLN bob@example.com Bob%1B%20B 268435500\r\n")
        .FromServer("NLN AWY bob@example.com Bob%1B%20B 268435500\r\n")
        .FromClient("OUT\r\n").Close().Packets);

    /// <summary>A notification session of alice@example.com, whose list comes short of one and who blocks Bob.</summary>
    private static byte[] ContactList() => ToPcap(new TcpConversation().Handshake()
        .FromClient("VER 1 MSNP9 CVR0\r\n")
        .FromServer("VER 1 MSNP9\r\n")
        .FromServer("USR 4 OK alice@example.com Alice 1 0\r\n")
        .FromClient("SYN 5 0\r\n")
        .FromServer("SYN 5 3 3 1\r\nLSG 0 Friends%1B 0\r\n")
        .FromServer("LST bob@example.com Bob%1B%20B 11 0\r\nLST carol@example.com Carol 3 0\r\n")
        .FromClient("REM 6 AL bob@example.com\r\n").FromServer("REM 6 AL 4 bob@example.com\r\n")
        .FromClient("ADD 7 BL bob@example.com Bob\r\n").FromServer("ADD 7 BL 5 bob@example.com Bob\r\n")
        .FromClient("OUT\r\n").Close().Packets);

    /// <summary>Alice sends Bob 5,000 bytes.</summary>
    private static FileScene FileTransfer(string name) => new(P2PBytes.Content(5000), name);

    /// <summary>A transfer through a switchboard, of which the capture lacks one packet.</summary>
    private static byte[] Holes()
    {
        IReadOnlyList<TestPacket> packets = FileTransfer("report.bin").Switchboard(1);
        int place = 0;
        for (int i = 0; i < packets.Count * 3 / 4; i++)
        {
            place = packets[i].Bytes.Length > 1200 ? i : place;
        }

        return ToPcap(PacketLoss.Lose(packets, place));
    }

    /// <summary>A packet with a radiotap header that holds nothing: a link layer that only the bridge reads.</summary>
    private static byte[] Radio() =>
        new PcapBuilder { LinkType = 127 }.Add(1_000_000_000, [0, 0, 8, 0, 0, 0, 0, 0, 0, 0]).ToArray();

    private static byte[] Payload(string text) => Encoding.UTF8.GetBytes(
        "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n"
        + "X-MMS-IM-Format: FN=Arial; EF=; CO=0; CS=0; PF=22\r\n\r\n" + text);

    private static byte[] ToPcap(IEnumerable<TestPacket> packets)
    {
        PcapBuilder builder = new();
        foreach (TestPacket packet in packets)
        {
            builder.Add(packet.UnixNanoseconds, packet.Bytes);
        }

        return builder.ToArray();
    }
}
