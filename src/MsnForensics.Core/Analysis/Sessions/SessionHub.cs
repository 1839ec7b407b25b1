using System.Collections.Generic;
using System.Runtime.CompilerServices;
using MsnForensics.Analysis.Messages;
using MsnForensics.Analysis.Streams;
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
        Messages = new SightingJoiner(analysis, Conversations);
    }

    public SessionLinkTable Links { get; } = new();

    public ConversationTable Conversations { get; }

    public SightingJoiner Messages { get; }

    public MsnpSession Open(StreamContext stream) => new(this, stream);

    /// <summary>Called as capture time goes on.</summary>
    [MethodImpl(HotPath.Compile)]
    public void Advance() => Messages.Advance();

    /// <summary>Gives out everything that still waits.</summary>
    public void Complete()
    {
        Messages.Complete();
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
