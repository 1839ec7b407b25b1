namespace MsnForensics.Transport;

/// <summary>Guesses who called whom when no SYN was captured.</summary>
internal static class TcpRoles
{
    /// <summary>True when the sender of a segment is presumably the client.</summary>
    public static bool IsSenderClient(in TcpSegment segment)
    {
        if (segment.HasSyn)
        {
            return !segment.HasAcknowledgment;
        }

        int sender = ServerRank(segment.SourcePort);
        int receiver = ServerRank(segment.DestinationPort);
        return sender != receiver ? receiver > sender : segment.SourcePort >= segment.DestinationPort;
    }

    private static int ServerRank(int port) => port switch
    {
        // The notification, switchboard and peer ports of the service first, then the gateways and proxies.
        1863 => 5,
        1864 => 4,
        80 or 443 => 3,
        1080 or 3128 or 8080 => 2,
        < 1024 => 1,
        _ => 0,
    };
}
