using System.Collections.Generic;
using MsnForensics.Analysis.Indicators;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Diagnostics;

namespace MsnForensics.Analysis.Streams;

/// <summary>The protocols of a run, and the opening of streams inside streams.</summary>
public sealed class StreamLayers
{
    private const int MaximumFreeProbeCount = 64;

    private readonly Stack<StreamProbe> _freeProbes = new();
    private readonly SwitchboardTable _switchboards;

    public StreamLayers(SessionHub hub)
    {
        Protocols = StreamProtocolRegistry.Create(hub);
        Indicators = hub.Indicators;
        _switchboards = hub.Switchboards;
    }

    /// <summary>In the order in which they are asked.</summary>
    public IReadOnlyList<IStreamProtocol> Protocols { get; }

    /// <summary>Looks into every stream; null when nobody asked.</summary>
    public IndicatorSearch? Indicators { get; }

    /// <summary>A probe for the first bytes of a stream.</summary>
    public StreamProbe TakeProbe(StreamContext context)
    {
        StreamProbe probe;
        if (_freeProbes.Count == 0)
        {
            probe = new StreamProbe(context);
        }
        else
        {
            probe = _freeProbes.Pop();
            probe.Restart(context);
        }

        _switchboards.UndecidedCount += probe.BeganMidStream ? 1 : 0;
        return probe;
    }

    /// <summary>The protocol is settled.</summary>
    public void OnSettled(StreamProbe probe) => _switchboards.UndecidedCount -= probe.BeganMidStream ? 1 : 0;

    /// <summary>Takes a probe back whose stream is set aside: nobody reads on from what it holds.</summary>
    public void Return(StreamProbe probe)
    {
        if (_freeProbes.Count < MaximumFreeProbeCount)
        {
            _freeProbes.Push(probe);
        }
    }

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
