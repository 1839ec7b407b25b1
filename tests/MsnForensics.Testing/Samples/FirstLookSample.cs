using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Testing.Captures;
using MsnForensics.Testing.Conversations;
using MsnForensics.Testing.Packets;

namespace MsnForensics.Testing.Samples;

/// <summary>
/// The capture that the project ships: an evening of Alice's, captured at her computer. Everything in it is invented.
/// </summary>
public static class FirstLookSample
{
    public const string Alice = "alice@example.org";
    public const string Bob = "bob@example.org";
    public const string Carol = "carol@example.org";
    public const string Dave = "dave@example.org";

    /// <summary>The text of which a segment is missing.</summary>
    public const string CutText =
        "The ferry leaves at nine from the old pier, not from the new one. Bring the blue bag, the tickets are in "
        + "its side pocket, and tell Dave that his seat is next to yours. "
        + "If it rains we take the bus at half past eight instead.";

    private const string ClientAddress = "192.0.2.23";
    private const string AliceName = "Alice%20%F0%9F%8C%BB";

    // 14 March 2008, 18:20 UTC.
    private static readonly DateTimeOffset Start = new(2008, 3, 14, 18, 20, 0, TimeSpan.Zero);

    /// <summary>The packets in the order of time.</summary>
    public static IReadOnlyList<TestPacket> Packets() => Parts()
        .SelectMany(part => part)
        .OrderBy(packet => packet.Time)
        .ToArray();

    /// <summary>The bytes of <c>examples/captures/first-look.pcapng</c>.</summary>
    public static byte[] File()
    {
        PcapngBuilder file = new PcapngBuilder()
            .Section(false, PcapngOption.Comment(
                "Invented sample of MsnForensics: nobody in it exists and nothing of it was ever sent."))
            .Interface(1, 65535, PcapngOption.Text(2, "eth0"));
        foreach (TestPacket packet in Packets())
        {
            file.Enhanced(0, (ulong)(packet.UnixNanoseconds / 1000), packet.Bytes, (uint)packet.OriginalLength);
        }

        return file.ToArray();
    }

    private static IEnumerable<IEnumerable<TestPacket>> Parts()
    {
        yield return ForeignTraffic.Dns(
            ClientAddress + ":1031", "192.0.2.1:53", "messenger.hotmail.com", "198.51.100.10", Start);
        yield return Dispatch(Start.AddSeconds(0.4)).Packets;
        yield return Notification(Start.AddSeconds(1.5)).Packets;
        yield return ForeignTraffic.Tls(
            ClientAddress + ":1034", "198.51.100.12:443", "login.example.org", Start.AddSeconds(2.2));
        yield return TwoPeople(Start.AddSeconds(42)).Packets;
        yield return ForeignTraffic.Web(ClientAddress + ":1040", "198.51.100.80:80", Start.AddSeconds(150));
        yield return ThreePeople(Start.AddSeconds(302)).Packets;
        yield return Invited(Start.AddSeconds(602)).Packets;
        yield return Cut(Start.AddSeconds(902)).Packets;
    }

    private static MsnpConversation Open(int port, string server, DateTimeOffset time)
    {
        MsnpConversation connection = new(new TcpConversation(
            System.Net.IPEndPoint.Parse(ClientAddress + ":" + port), System.Net.IPEndPoint.Parse(server), time)
        {
            ClientSequence = 0x51A00000u + ((uint)port * 9973),
            ServerSequence = 0xA3000000u + ((uint)port * 7919),
            Step = TimeSpan.FromMilliseconds(17),
        });
        connection.Tcp.Handshake();
        return connection;
    }

    private static MsnpConversation Dispatch(DateTimeOffset time)
    {
        MsnpConversation server = Open(1032, "198.51.100.10:1863", time)
            .Client("VER 1 MSNP15 CVR0")
            .Server("VER 1 MSNP15")
            .Client("CVR 2 0x0409 winnt 5.1 i386 MSNMSGR 8.5.1302 BC01 " + Alice)
            .Server("CVR 2 8.5.1302 8.5.1302 8.1.0178 http://download.example.org/a http://messenger.example.org")
            .Client("USR 3 SSO I " + Alice)
            .Server("XFR 3 NS 198.51.100.20:1863 U D");
        server.Tcp.Close();
        return server;
    }

    private static MsnpConversation Notification(DateTimeOffset time)
    {
        MsnpConversation server = Open(1033, "198.51.100.20:1863", time);
        SignIn(server);
        server.Wait(9.2).Client("PNG").Server("QNG 45");
        RunAt(server, time, 38).Client("XFR 15 SB")
            .Server("XFR 15 SB 198.51.100.31:1863 CKI 17342299.12794104.12345 U messenger.example.org 1");
        RunAt(server, time, 298).Client("XFR 16 SB")
            .Server("XFR 16 SB 198.51.100.32:1863 CKI 17342311.12794388.23456 U messenger.example.org 1");
        RunAt(server, time, 420).Server("NLN BSY " + Bob + " 1 Bob%20B. 1985855532");
        RunAt(server, time, 598)
            .Server("RNG 17342350 198.51.100.33:1863 CKI 12794710.34567 " + Dave + " Dave U messenger.example.org 1");
        RunAt(server, time, 700).Client("CHG 17 BRB 1985855532").Server("CHG 17 BRB 1985855532");
        RunAt(server, time, 840).Server(
            "FLN " + Bob + " 1").Client("CHG 18 NLN 1985855532").Server("CHG 18 NLN 1985855532");
        RunAt(server, time, 898).Client("XFR 19 SB")
            .Server("XFR 19 SB 198.51.100.31:1863 CKI 17342407.12795003.45678 U messenger.example.org 1");
        return server;
    }

    private static void SignIn(MsnpConversation server) => server
        .Client("VER 4 MSNP15 CVR0")
        .Server("VER 4 MSNP15")
        .Client("CVR 5 0x0409 winnt 5.1 i386 MSNMSGR 8.5.1302 BC01 " + Alice)
        .Server("CVR 5 8.5.1302 8.5.1302 8.1.0178 http://download.example.org/a http://messenger.example.org")
        .Client("USR 6 SSO I " + Alice)
        .Server("GCF 0", "<Policies></Policies>")
        .Server("USR 6 SSO S MBI_KEY_OLD AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4v")
        .Wait(1.4)
        .Client("USR 7 SSO S t=EXAMPLETICKET&p=EXAMPLEPROFILE RVhBTVBMRVJFU1BPTlNF")
        .Server("USR 7 OK " + Alice + " 1 0")
        .Server("SBS 0 null")
        .Server(
            "MSG Hotmail Hotmail",
            "MIME-Version: 1.0\r\nContent-Type: text/x-msmsgsprofile; charset=UTF-8\r\nLoginTime: 1205518803\r\n"
            + "EmailEnabled: 1\r\nlang_preference: 1033\r\ncountry: DE\r\nMSPAuth: EXAMPLETICKET\r\n"
            + "ClientIP: 192.0.2.23\r\nClientPort: 1033\r\n\r\n")
        .Client("BLP 8 AL")
        .Server("BLP 8 AL")
        .Client(
            "ADL 9",
            "<ml l=\"1\"><d n=\"example.org\"><c n=\"bob\" l=\"3\" t=\"1\"/><c n=\"carol\" l=\"3\" t=\"1\"/></d></ml>")
        .Server("ADL 9 OK")
        .Client("PRP 10 MFN " + AliceName)
        .Server("PRP 10 MFN " + AliceName)
        .Client("UUX 11", "<Data><PSM>Off to the lake on Sunday</PSM><CurrentMedia></CurrentMedia></Data>")
        .Server("UUX 11 0")
        .Client("CHG 12 NLN 1985855532")
        .Server("CHG 12 NLN 1985855532")
        .Server("ILN 12 NLN " + Bob + " 1 Bob%20B. 1985855532")
        .Server("UBX " + Bob + " 1", "<Data><PSM>caf\u00E9 &amp; cake</PSM><CurrentMedia></CurrentMedia></Data>")
        .Server("ILN 12 AWY " + Carol + " 1 Carol%20%E5%B1%B1%E7%94%B0 1985855532")
        .Server("CHL 0 22210219642164014968")
        .Client("QRY 13 PROD0119GSJUC$18", "a400af809ac86fbdf6deec7286fc06b8")
        .Server("QRY 13");

    private static MsnpConversation TwoPeople(DateTimeOffset time)
    {
        MsnpConversation chat = Open(1035, "198.51.100.31:1863", time)
            .Client("USR 1 " + Alice + " 17342299.12794104.12345")
            .Server("USR 1 OK " + Alice + " " + AliceName)
            .Client("CAL 2 " + Bob)
            .Server("CAL 2 RINGING 17342299")
            .Wait(0.6)
            .Server("JOI " + Bob + " Bob%20B. 1985855532")
            .Client("MSG 3 U", MessageBytes.Typing(Alice))
            .Wait(4.1)
            .Client("MSG 4 A", MessageBytes.Text("Hi Bob, are you there?", "FN=Segoe%20UI; EF=; CO=0; CS=0; PF=22"))
            .Server("ACK 4")
            .Wait(7)
            .Server("MSG " + Bob + " Bob%20B.", MessageBytes.Typing(Bob))
            .Wait(3)
            .Server(
                "MSG " + Bob + " Bob%20B.",
                MessageBytes.Text(
                    "Gr\u00FC\u00DFe vom Caf\u00E9! \u2615 \U0001F600",
                        "FN=Comic%20Sans%20MS; EF=BI; CO=ff8000; CS=0; PF=42"))
            .Wait(12)
            .Client("MSG 5 U", MessageBytes.Typing(Alice))
            .Wait(2)
            .Client("MSG 6 A", MessageBytes.Text("\u5C71\u7530\u3055\u3093 says hello, too \U0001F44B"))
            .Server("ACK 6")
            .Wait(20)
            .Server("MSG " + Bob + " Bob%20B.", MessageBytes.Nudge())
            .Wait(2)
            .Server("MSG " + Bob + " Bob%20B.", MessageBytes.Text("line one\r\nline two"))
            .Wait(9)
            .Client("MSG 7 A", MessageBytes.Text("Got to cook, see you later"))
            .Server("ACK 7")
            .Wait(5)
            .Client("OUT");
        chat.Tcp.Close();
        return chat;
    }

    private static MsnpConversation ThreePeople(DateTimeOffset time)
    {
        MsnpConversation chat = Open(1041, "198.51.100.32:1863", time)
            .Client("USR 8 " + Alice + " 17342311.12794388.23456")
            .Server("USR 8 OK " + Alice + " " + AliceName)
            .Client("CAL 9 " + Bob)
            .Server("CAL 9 RINGING 17342311")
            .Wait(0.5)
            .Server("JOI " + Bob + " Bob%20B. 1985855532")
            .Client("MSG 10 A", MessageBytes.Text("Back again. Shall I ask Carol?"))
            .Server("ACK 10")
            .Wait(6)
            .Server("MSG " + Bob + " Bob%20B.", MessageBytes.Text("yes do"))
            .Wait(3)
            .Client("CAL 11 " + Carol)
            .Server("CAL 11 RINGING 17342311")
            .Wait(1.2)
            .Server("JOI " + Carol + " Carol%20%E5%B1%B1%E7%94%B0 1985855532")
            .Wait(4)
            .Server("MSG " + Carol + " Carol%20%E5%B1%B1%E7%94%B0", MessageBytes.Typing(Carol))
            .Wait(2)
            .Server("MSG " + Carol + " Carol%20%E5%B1%B1%E7%94%B0", MessageBytes.Text("hello you two"))
            .Wait(5)
            .Client("MSG 12 A", MessageBytes.Text(
                "Lake on Sunday, who comes?", "FN=Segoe%20UI; EF=B; CO=8000; CS=0; PF=22"))
            .Server("ACK 12")
            .Wait(8)
            .Server("MSG " + Bob + " Bob%20B.", MessageBytes.Text("me!"))
            .Wait(11)
            .Server("MSG " + Carol + " Carol%20%E5%B1%B1%E7%94%B0", MessageBytes.Text("can't, sorry. bye"))
            .Wait(1)
            .Server("BYE " + Carol)
            .Wait(10)
            .Client("MSG 13 A", MessageBytes.Text("Just us two then"))
            .Server("ACK 13")
            .Wait(4)
            .Server("MSG " + Bob + " Bob%20B.", MessageBytes.Text("fine"))
            .Wait(3)
            .Client("OUT");
        chat.Tcp.Close();
        return chat;
    }

    private static MsnpConversation Invited(DateTimeOffset time)
    {
        MsnpConversation chat = Open(1042, "198.51.100.33:1863", time)
            .Client("ANS 14 " + Alice + " 12794710.34567 17342350")
            .Server("IRO 14 1 1 " + Dave + " Dave 1985855532")
            .Server("ANS 14 OK")
            .Wait(1)
            .Server("MSG " + Dave + " Dave", MessageBytes.Text("Is the lake still on?"))
            .Wait(9)
            .Client("MSG 15 A", MessageBytes.Text("Sunday at ten. \u041F\u0440\u0438\u0445\u043E\u0434\u0438!"))
            .Server("ACK 15")
            .Wait(14)
            .Server("MSG " + Dave + " Dave", MessageBytes.Text("will be there"))
            .Wait(120)
            .Server("BYE " + Dave + " 1")
            .Client("OUT");
        chat.Tcp.Close();
        return chat;
    }

    // The middle of three segments is missing although the client acknowledged it; the capture ends before the
    // connection.
    private static MsnpConversation Cut(DateTimeOffset time)
    {
        MsnpConversation chat = Open(1043, "198.51.100.31:1863", time)
            .Client("USR 16 " + Alice + " 17342407.12795003.45678")
            .Server("USR 16 OK " + Alice + " " + AliceName)
            .Client("CAL 17 " + Carol)
            .Server("CAL 17 RINGING 17342407")
            .Wait(0.7)
            .Server("JOI " + Carol + " Carol%20%E5%B1%B1%E7%94%B0 1985855532")
            .Client("MSG 18 A", MessageBytes.Text("When do we leave?"))
            .Server("ACK 18")
            .Wait(30);
        byte[] command = MsnpConversation.Command(
            "MSG " + Carol + " Carol%20%E5%B1%B1%E7%94%B0", MessageBytes.Text(CutText));
        int first = command.Length - 140;
        chat.Tcp.IsAcknowledging = false;
        chat.Tcp.FromServer(command[..first]).Lose(false, 60).FromServer(command[(first + 60)..]).Acknowledge(true);
        chat.Tcp.IsAcknowledging = true;
        return chat.Wait(3)
            .Server("MSG " + Carol + " Carol%20%E5%B1%B1%E7%94%B0", MessageBytes.Text("all clear?"))
            .Wait(5)
            .Client("MSG 19 U", MessageBytes.Typing(Alice));
    }

    private static MsnpConversation RunAt(MsnpConversation server, DateTimeOffset start, double seconds)
    {
        server.Tcp.Time = start.AddSeconds(seconds);
        return server;
    }
}
