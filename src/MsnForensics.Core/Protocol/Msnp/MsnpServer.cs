using System;

namespace MsnForensics.Protocol.Msnp;

/// <summary>The server roles of the protocol.</summary>
[Flags]
public enum MsnpServer
{
    None = 0,
    Notification = 1,
    Switchboard = 2,
    Both = Notification | Switchboard,
}
