using System.Linq;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Web;
using MsnForensics.Diagnostics;

namespace MsnForensics.Analysis.Transfers;

/// <summary>Follows everything that people sent each other besides messages, over all ways of a run.</summary>
public sealed class TransferTracker : ITracker
{
    // Whoever closes a session does so within seconds after the last byte.
    private const long CompletedNanoseconds = 120_000_000_000;

    private readonly AnalysisContext _analysis;
    private readonly TransferRecordBuilder _records;
    private long _nextRelease = long.MinValue;

    public TransferTracker(AnalysisContext analysis)
    {
        _analysis = analysis;
        _records = new TransferRecordBuilder(analysis);
        Traffic = new PeerTraffic(analysis);
    }

    public PeerTraffic Traffic { get; }

    public ISessionReader? Open(MsnpSession session) => new TransferSessionReader(this, session);

    public void OnExchange(HttpExchange exchange)
    {
        // Web services carry no transfers between people.
    }

    public void Complete()
    {
        Traffic.Flush();
        foreach (PeerSession session in Traffic.Peers.Open.ToArray())
        {
            Release(session);
        }
    }

    /// <summary>Makes the records of what is over; called as packets come.</summary>
    public void Advance()
    {
        PeerTable peers = Traffic.Peers;
        bool isOver = peers.OpenCount > _analysis.Option.MaximumTransferCount;
        if (_analysis.Now < _nextRelease && !isOver)
        {
            return;
        }

        // A second's grain is fine enough, and spares the walk for most packets.
        _nextRelease = _analysis.Now + 1_000_000_000;
        foreach (PeerSession session in peers.Open.Where(IsOver).ToArray())
        {
            Release(session);
        }

        if (peers.OpenCount > _analysis.Option.MaximumTransferCount)
        {
            _analysis.ReportOnce(new Anomaly(
                AnomalyCode.AnalysisLimitReached,
                "MaximumTransferCount: the oldest open transfers were given out before their end.",
                UnixNanoseconds: _analysis.Now));
            Release(peers.Open.First());
        }
    }

    private bool IsOver(PeerSession session)
    {
        long idle = _analysis.Now - session.LastAt.UnixNanoseconds;
        TransferOffer offer = session.Offer;
        bool isEnded = offer.End != TransferEnd.None || offer.Answer is TransferAnswer.Declined or TransferAnswer.Failed;
        return idle > (isEnded ? _analysis.Option.SightingWindow.Ticks * 100 : CompletedNanoseconds)
            && (isEnded || session.IsComplete);
    }

    private void Release(PeerSession session)
    {
        if (_analysis.Wants(RecordKinds.Transfer))
        {
            foreach (MsnTransfer transfer in SessionTransfers.Build(session, _records))
            {
                _analysis.Emit(transfer);
            }
        }

        Traffic.Peers.Release(session);
    }
}
