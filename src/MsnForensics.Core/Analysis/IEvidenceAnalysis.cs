using System;
using System.Collections.Generic;
using System.Threading;

namespace MsnForensics.Analysis;

/// <summary>One pass over evidence that holds the protocol.</summary>
public interface IEvidenceAnalysis : IReadState, IDisposable
{
    /// <summary>Reads the evidence; stopping the enumeration stops the reading.</summary>
    IEnumerable<MsnRecord> Read(CancellationToken cancellation = default);
}
