using System.Collections.Generic;

namespace MsnForensics.Analysis.Host;

/// <summary>Reads the traces in files of one kind.</summary>
internal interface IArtifactReader
{
    /// <summary>Tells by place, first bytes, and what the search has learnt so far.</summary>
    bool Recognizes(HostFile file, HostContext context);

    /// <summary>The traces, in the order of the file.</summary>
    IEnumerable<MsnArtifact> Read(HostFile file, HostContext context);
}
