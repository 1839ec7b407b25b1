using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using MsnForensics.Analysis.Channels;
using MsnForensics.Analysis.Media;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Streams;
using MsnForensics.Analysis.Web;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Soap;

namespace MsnForensics.Analysis.Transfers;

/// <summary>Follows everything that people sent each other besides messages, over all ways of a run.</summary>
public sealed class TransferTracker : ITracker
{
    /// <summary>What the tracker is needed for.</summary>
    public const RecordKinds Kinds = RecordKinds.Transfer | RecordKinds.Channel;

    // Whoever closes a session does so within seconds after the last byte.
    private const long CompletedNanoseconds = 120_000_000_000;

    private readonly AnalysisContext _analysis;
    private readonly TransferRecordBuilder _records;
    private readonly DatagramReader _datagrams;
    private readonly MediaReader _media;
    private readonly List<FileFlow> _unmatched = new();
    private long _nextRelease = long.MinValue;

    public TransferTracker(AnalysisContext analysis)
    {
        _analysis = analysis;
        _records = new TransferRecordBuilder(analysis, Shortcuts);
        Channels = new ChannelReader(analysis);
        Traffic = new PeerTraffic(analysis, Channels);
        Invitations = new InvitationTable(analysis, Channels);
        Calls = new CallTable(analysis, Channels.Table);
        _media = new MediaReader(Calls);
        _datagrams = new DatagramReader(this);
    }

    /// <summary>The endpoints that were announced, and what came of them.</summary>
    public ChannelReader Channels { get; }

    /// <summary>What people typed in place of pictures.</summary>
    public ShortcutTable Shortcuts { get; } = new();

    public PeerTraffic Traffic { get; }

    public InvitationTable Invitations { get; }

    public CallTable Calls { get; }

    public ISessionReader? Open(MsnpSession session) => new TransferSessionReader(this, session);

    public void OnExchange(HttpExchange exchange)
    {
        // Web services carry no transfers between people.
    }

    /// <summary>Takes a request to a router.</summary>
    public void ReadMapping(StreamContext stream, HttpPart request)
    {
        if (PortMapping.Read(request.Body, _analysis.Option) is { } mapping)
        {
            Channels.Table.Mappings.Add(mapping, new PacketPlace(MsnTransferRoute.None, stream, request.Piece));
        }
    }

    /// <summary>Takes every datagram of the run.</summary>
    public void OnDatagram(
        IPEndPoint source, IPEndPoint destination, ReadOnlySpan<byte> payload, FrameReference frame)
    {
        if (Channels.Table.OnDatagram(source, destination, payload.Length, frame) is { } channel)
        {
            _media.Read(channel, source, destination, payload, frame);
        }

        _datagrams.Read(source, destination, payload, frame);
    }

    public void Complete()
    {
        Traffic.Flush();
        _unmatched.ForEach(flow => flow.Match(flow.Body!.Last));
        foreach (ITransfer transfer in OpenTransfers.OrderBy(item => item.LastAt.UnixNanoseconds).ToArray())
        {
            Release(transfer);
        }

        _unmatched.ForEach(Release);
        _unmatched.Clear();
        Channels.Table.Complete();
    }

    /// <summary>A file's own connection is over; one that no invitation names waits for the end of the run.</summary>
    public void Close(FileFlow flow)
    {
        if (flow.Transfer is null && flow.Body is not null)
        {
            _unmatched.Add(flow);
        }

        if (_unmatched.Count > _analysis.Option.MaximumTransferCount)
        {
            Release(_unmatched[0]);
            _unmatched.RemoveAt(0);
        }
    }

    /// <summary>Makes the record of a webcam that no negotiation names.</summary>
    public void Release(WebcamFeed feed)
    {
        TransferOffer offer = new(_analysis) { Kind = MsnTransferKind.Webcam };
        offer.Media.Add(feed);
        if (_analysis.Wants(RecordKinds.Transfer))
        {
            _analysis.Emit(_records.Build(offer, feed.Body, 1));
        }

        feed.Body.Dispose();
    }

    /// <summary>Makes the records of what is over; called as packets come.</summary>
    public void Advance()
    {
        bool isFull = OpenCount > _analysis.Option.MaximumTransferCount;
        if (_analysis.Now < _nextRelease && !isFull)
        {
            return;
        }

        // A second's grain is fine enough, and spares the walk for most packets.
        _nextRelease = _analysis.Now + 1_000_000_000;
        Channels.Table.Advance();
        foreach (ITransfer transfer in OpenTransfers.Where(IsOver).ToArray())
        {
            Release(transfer);
        }

        if (OpenCount > _analysis.Option.MaximumTransferCount)
        {
            _analysis.ReportOnce(new Anomaly(
                AnomalyCode.AnalysisLimitReached,
                "MaximumTransferCount: the oldest open transfers were given out before their end.",
                UnixNanoseconds: _analysis.Now));
            Release(OpenTransfers.First());
        }
    }

    private int OpenCount => Traffic.Peers.OpenCount + Invitations.OpenCount + Calls.OpenCount;

    private IEnumerable<ITransfer> OpenTransfers =>
        Traffic.Peers.Open.Cast<ITransfer>().Concat(Invitations.Open).Concat(Calls.Open);

    private bool IsOver(ITransfer transfer)
    {
        long idle = _analysis.Now - transfer.LastAt.UnixNanoseconds;
        TransferOffer offer = transfer.Offer;
        bool isEnded = offer.End != TransferEnd.None
            || offer.Answer is TransferAnswer.Declined or TransferAnswer.Failed;
        return idle > (isEnded ? _analysis.Option.SightingWindow.Ticks * 100 : CompletedNanoseconds)
            && (isEnded || transfer.IsComplete);
    }

    private void Release(ITransfer transfer)
    {
        if (_analysis.Wants(RecordKinds.Transfer))
        {
            foreach (MsnTransfer record in transfer.Build(_records))
            {
                _analysis.Emit(record);
            }
        }

        if (transfer is PeerSession session)
        {
            Traffic.Peers.Release(session);
        }
        else if (transfer is ClassicTransfer classic)
        {
            Invitations.Release(classic);
        }
        else if (transfer is SipCall call)
        {
            Calls.Release(call);
        }
    }

    private void Release(FileFlow flow)
    {
        if (flow.Transfer is null && _analysis.Wants(RecordKinds.Transfer))
        {
            flow.Offer.DeclaredSize ??= flow.Size;
            _analysis.Emit(_records.Build(flow.Offer, flow.Body, 1));
        }

        flow.Drop();
    }
}
