using System.Collections.Generic;
using MsnForensics.Analysis.Indicators;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Diagnostics;

namespace MsnForensics.Analysis.Streams;

/// <summary>The protocols of a run, and the opening of streams inside streams.</summary>
public sealed class StreamLayers
{
    public StreamLayers(SessionHub hub)
    {
        Protocols = StreamProtocolRegistry.Create(hub);
        Indicators = hub.Indicators;
    }

    /// <summary>In the order in which they are asked.</summary>
    public IReadOnlyList<IStreamProtocol> Protocols { get; }

    /// <summary>Looks into every stream; null when nobody asked.</summary>
    public IndicatorSearch? Indicators { get; }

    /// <summary>A stream for what a layer carries; null, and reported, when layers nest too deep.</summary>
    /// <param name="outer">The stream that the layer was found in.</param>
    /// <param name="layer">The layer.</param>
    public ByteStream? Open(StreamContext outer, StreamLayer layer)
    {
        if (outer.Depth >= outer.Analysis.Option.MaximumTunnelDepth)
        {
            outer.Report(AnomalyCode.TunnelDepthReached, outer.Last, $": {layer.Carrier} was not followed.");
            return null;
        }

        return new ByteStream(outer.Open(layer), this);
    }
}
