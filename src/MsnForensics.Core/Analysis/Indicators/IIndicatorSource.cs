using System.Net;
using MsnForensics.Analysis.Streams;

namespace MsnForensics.Analysis.Indicators;

/// <summary>Where the bytes of a find came from.</summary>
internal interface IIndicatorSource
{
    /// <summary>Equal finds of one group are counted together.</summary>
    string Group { get; }

    /// <summary>Names the source without any path: the same on every machine.</summary>
    string Key { get; }

    /// <summary>The name in <see cref="MsnIndicator.Layer"/>.</summary>
    string Layer { get; }

    IPEndPoint From { get; }

    IPEndPoint To { get; }

    MsnEvidence EvidenceOf(ByteRange range);
}
