using System;
using System.Runtime.CompilerServices;
using MsnForensics.Analysis.Indicators;
using MsnForensics.Bytes;
using MsnForensics.Capture;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Streams;

/// <summary>
/// What a two-sided byte stream carries, be it a TCP connection or what came out of a tunnel, of TLS or of the HTTP
/// gateway. Its first bytes are held until a protocol recognises them, then its analyzer reads; what no protocol
/// knows is set aside at once, so that foreign traffic costs next to nothing.
/// </summary>
public sealed class ByteStream
{
    private readonly StreamLayers _layers;
    private readonly IndicatorStream? _indicators;

    public ByteStream(StreamContext context, StreamLayers layers)
    {
        Context = context;
        _layers = layers;
        _indicators = layers.Indicators?.Open(context);
        Probe = layers.TakeProbe(context);
    }

    private ByteStream(StreamContext context, StreamLayers layers, string protocol)
    {
        Context = context;
        _layers = layers;
        Protocol = protocol;
    }

    /// <summary>A stream that was set aside.</summary>
    public static ByteStream Foreign(StreamContext context, StreamLayers layers, string protocol) =>
        new(context, layers, protocol);

    public StreamContext Context { get; }

    /// <summary>The held first bytes; null once the protocol is settled.</summary>
    public StreamProbe? Probe { get; private set; }

    public IStreamAnalyzer? Analyzer { get; private set; }

    public string Protocol { get; private set; } = "Unknown";

    public bool IsMsn => Analyzer is { IsMsn: true };

    /// <summary>Set aside: nobody reads it, and nothing but its protocol is known of it.</summary>
    public bool IsForeign => Analyzer is null && Probe is null && _indicators is null;

    /// <summary>Bytes given up before the protocol was known.</summary>
    public long SetAside { get; private set; }

    /// <summary>Bytes seen that no analyzer understood.</summary>
    public long UnparsedBytes => IsMsn ? Analyzer!.UnparsedBytes + SetAside : Context.ByteCount;

    [MethodImpl(HotPath.Compile)]
    public void OnData(StreamSide side, long offset, ReadOnlySpan<byte> data, FrameSet frames)
    {
        Context.Note(data.Length, frames);
        _indicators?.OnData(side, offset, data, frames);
        if (Analyzer is not null)
        {
            Analyzer.OnData(side, offset, data, frames);
        }
        else if (Probe is { } probe)
        {
            probe[side].Append(offset, data, frames);
            ByteBudget budget = Context.Analysis.Budget;
            bool isSpent = budget.Change(data.Length);
            if (isSpent)
            {
                budget.ReportSpent();
            }

            probe.IsFinal = isSpent || probe[side].Count > Context.Analysis.Option.DetectionByteCount;
            Recognize(probe);
        }
    }

    public void OnGap(StreamSide side, StreamGap gap)
    {
        _indicators?.OnGap(side);
        if (Analyzer is not null)
        {
            Analyzer.OnGap(side, gap);
        }
        else if (Probe is { } probe)
        {
            int count = probe.Restart(side);
            SetAside += count;
            Context.Analysis.Budget.Change(-count);
        }
    }

    public void OnClosed(StreamEnd end, FrameReference at)
    {
        if (Probe is { } probe)
        {
            probe.IsFinal = true;
            Recognize(probe);
        }

        Analyzer?.OnClosed(end, at);
        _indicators?.OnClosed();
    }

    /// <summary>Ends the probing; null sets the stream aside.</summary>
    public void Settle(IStreamProtocol? protocol)
    {
        StreamProbe probe = Probe!;
        Probe = null;
        _layers.OnSettled(probe);
        Context.Analysis.Budget.Change(-probe.A.Count - probe.B.Count);
        Protocol = protocol?.Name ?? "Unknown";
        Analyzer = protocol?.CreateAnalyzer(probe);
        if (Analyzer is null)
        {
            _layers.Return(probe);
        }

        if (IsForeign)
        {
            Context.StopData();
        }
    }

    private void Recognize(StreamProbe probe)
    {
        bool isUndecided = false;
        foreach (IStreamProtocol protocol in _layers.Protocols)
        {
            bool? answer = protocol.Recognize(probe);
            if (answer == true)
            {
                Settle(protocol);
                return;
            }

            isUndecided |= answer is null;
        }

        if (!isUndecided)
        {
            Settle(null);
        }
    }
}
