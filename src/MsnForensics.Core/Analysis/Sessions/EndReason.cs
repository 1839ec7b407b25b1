using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Analysis.Sessions;

/// <summary>How a command ends a session (<see cref="MsnSession.EndReason"/>; reference: sections 2.7 and
/// 3.2).</summary>
public static class EndReason
{
    /// <summary>The reason in a server's <c>OUT</c>, <c>911</c> or <c>540</c>.</summary>
    public static string OfServer(WireCommand command) => command.Verb switch
    {
        "911" => "AuthenticationFailed",
        "540" => "ChallengeFailed",
        _ => command[0] switch
        {
            "OTH" => "SignedInElsewhere",
            "SSD" => "ServerShutdown",
            "MIG" => "AccountMigrated",
            "TOU" => "TermsOfUse",
            "RCT" => "Reconnect",
            _ => "ClosedByServer",
        },
    };

    /// <summary>The reason in a client's <c>OUT</c>.</summary>
    public static string OfClient(MsnSessionKind kind) =>
        kind == MsnSessionKind.Switchboard ? "Left" : "SignedOut";
}
