using System.Collections.Generic;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Analysis.Streams;

/// <summary>Takes the commands of one direction as they are cut.</summary>
public interface ICommandSink
{
    void OnCommand(
        MsnpDirection direction,
        WireCommand command,
        ByteRange range,
        MsnpFrameOddity oddity,
        MsnCompleteness completeness,
        IReadOnlyList<int>? payloadHoles);

    /// <summary>Bytes that were passed over.</summary>
    void OnSkipped(MsnpDirection direction, long offset, long length, AnomalyCode reason);
}
