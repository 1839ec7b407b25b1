using System.Collections.Generic;
using MsnForensics.Testing.Packets;

namespace MsnForensics.Testing.Web;

/// <summary>A sign-in and a chat through the gateway, two messages each way.</summary>
public static class GatewayChat
{
    public const string Alice = "alice@example.org";
    public const string Bob = "bob@example.org";

    private const string Cookie = "17342299.1050000000.12345";

    /// <summary>What was said, in order.</summary>
    public static IReadOnlyList<string> Lines { get; } =
    [
        Alice + " -> " + Bob + ": hello through the gate",
        Bob + " -> " + Alice + ": hi Alice",
        Alice + " -> " + Bob + ": second",
        Bob + " -> " + Alice + ": last",
    ];

    public static GatewayTunnel Notification(WebScene scene, TcpConversation tcp, bool isConstant = false) =>
        new(scene, tcp, isConstant ? "0e6489ff-2928-445c-8605-4311deb6b40e" : "954547325", "NS", "messenger.hotmail.com")
        {
            IsConstant = isConstant,
        };

    public static GatewayTunnel Switchboard(WebScene scene, TcpConversation tcp) =>
        new(scene, tcp, "77001", "SB", "192.0.2.20:1863");

    /// <summary>Signs in and asks for a switchboard.</summary>
    public static void SignIn(GatewayTunnel server)
    {
        server.Turn("VER 1 MSNP9 CVR0", "VER 1 MSNP9")
            .Turn("CVR 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS " + Alice, "CVR 2 6.0.0602 6.0.0602 1.0 a b")
            .Turn("USR 3 TWN I " + Alice, "USR 3 TWN S ct=1,ru=x")
            .Turn("USR 4 TWN S t=T&p=P", "USR 4 OK " + Alice + " Alice 1 0")
            .Turn("XFR 5 SB", "XFR 5 SB 192.0.2.20:1863 CKI " + Cookie);
    }

    /// <summary>Enters the switchboard.</summary>
    public static void Enter(GatewayTunnel room)
    {
        room.Turn("USR 1 " + Alice + " " + Cookie, "USR 1 OK " + Alice + " Alice")
            .Turn("CAL 2 " + Bob, "CAL 2 RINGING 17342299")
            .Poll(GatewayTunnel.Lines("JOI " + Bob + " Bob 268435500"));
    }

    public static void First(GatewayTunnel room) => room
        .Turn(GatewayTunnel.Say(3, "hello through the gate"), []).Poll(GatewayTunnel.Hear(Bob, "hi Alice"));

    public static void Second(GatewayTunnel room) => room
        .Turn(GatewayTunnel.Say(4, "second"), GatewayTunnel.Hear(Bob, "last"));

    public static void Leave(GatewayTunnel room) => room.Turn(GatewayTunnel.Lines("OUT"), [], "; Session=close");
}
