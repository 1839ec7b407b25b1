using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Transfers;
using MsnForensics.Protocol.PeerToPeer;

namespace MsnForensics.Analysis.Streams;

/// <summary>
/// A connection to a relay that two clients agreed upon. It begins like TLS and is none, so that the agreement alone
/// tells; without it, or where nobody asked for transfers, it is taken for what it imitates (reference: section 6.7).
/// </summary>
public sealed class RelayProtocol : IStreamProtocol
{
    private readonly SessionHub _hub;

    public RelayProtocol(SessionHub hub) => _hub = hub;

    public string Name => "MsnRelay";

    public bool? Recognize(StreamProbe probe) =>
        _hub.Transfers is { } transfers && transfers.Channels.Table.IsRelay(probe.Context.Stream);

    public IStreamAnalyzer CreateAnalyzer(StreamProbe probe) =>
        new DirectStreamAnalyzer(probe, _hub, PeerFraming.Relayed);
}
