using System;

namespace MsnForensics.Analysis;

/// <summary>Which records a run is to make; what nobody asked for is not built.</summary>
[Flags]
public enum RecordKinds
{
    None = 0,
    Capture = 1,
    Stream = 2,
    Session = 4,
    Conversation = 8,
    Message = 16,
    Command = 32,
    Anomaly = 64,
    Presence = 128,
    Contact = 256,
    Account = 512,
    Authentication = 1024,
    ServiceCall = 2048,

    /// <summary>A search of its own, which costs another look at every byte: not part of <see cref="All"/>.</summary>
    Indicator = 4096,
    Transfer = 8192,
    Channel = 16384,
    All = Capture | Stream | Session | Conversation | Message | Command | Anomaly
        | Presence | Contact | Account | Authentication | ServiceCall | Transfer | Channel,
}
