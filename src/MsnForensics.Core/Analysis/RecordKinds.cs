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
    All = Capture | Stream | Session | Conversation | Message | Command | Anomaly,
}
