using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using MsnForensics.Analysis.Indicators;
using MsnForensics.Analysis.Messages;
using MsnForensics.Analysis.Streams;
using MsnForensics.Analysis.Transfers;
using MsnForensics.Analysis.Web;
using MsnForensics.Bytes;

namespace MsnForensics.Analysis.Sessions;

/// <summary>What sessions know of each other: links between them, conversations, and the legs of one
/// message.</summary>
public sealed class SessionHub
{
    private readonly AnalysisContext _analysis;

    public SessionHub(AnalysisContext analysis)
    {
        _analysis = analysis;
        Conversations = new ConversationTable(analysis);
        Messages = new SightingJoiner(analysis, Conversations, Switchboards);
        Indicators = analysis.Wants(RecordKinds.Indicator) ? new IndicatorSearch(analysis) : null;
        Layers = new StreamLayers(this);
        Gateway = new GatewaySessions(analysis, Layers);
        Trackers = TrackerRegistry.Create(analysis, this);
        Transfers = Trackers.OfType<TransferTracker>().FirstOrDefault();
    }

    public SessionLinkTable Links { get; } = new();

    /// <summary>Which connections can show each other's messages.</summary>
    public SwitchboardTable Switchboards { get; } = new();

    public ConversationTable Conversations { get; }

    public SightingJoiner Messages { get; }

    /// <summary>The search for what points to MSN; null when nobody asked for it.</summary>
    public IndicatorSearch? Indicators { get; }

    /// <summary>The protocols of the run.</summary>
    public StreamLayers Layers { get; }

    /// <summary>The sessions inside the HTTP gateway.</summary>
    public GatewaySessions Gateway { get; }

    /// <summary>What is followed over all sessions.</summary>
    public IReadOnlyList<ITracker> Trackers { get; }

    /// <summary>What people send each other besides messages; null when nobody asked for it.</summary>
    public TransferTracker? Transfers { get; }

    public MsnpSession Open(StreamContext stream) => new(this, stream);

    /// <summary>Gives a request to a web service, with its answer, to all trackers.</summary>
    public void OnExchange(HttpExchange exchange)
    {
        foreach (ITracker tracker in Trackers)
        {
            tracker.OnExchange(exchange);
        }
    }

    /// <summary>Called as capture time goes on.</summary>
    [MethodImpl(HotPath.Compile)]
    public void Advance() => Messages.Advance();

    /// <summary>Gives out everything that still waits.</summary>
    public void Complete()
    {
        Gateway.Complete();
        Messages.Complete();
        foreach (ITracker tracker in Trackers)
        {
            tracker.Complete();
        }

        Indicators?.Complete();
        if (_analysis.Wants(RecordKinds.Conversation))
        {
            IEnumerable<MsnConversation> conversations = Conversations.Build();
            foreach (MsnConversation conversation in conversations)
            {
                _analysis.Emit(conversation);
            }
        }
    }
}
