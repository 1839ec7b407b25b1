using System.Collections.Generic;
using System.Linq;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.Gaps;

/// <summary>What the capture lacks, summed over the run. Whoever finds something missing notes it here.</summary>
public sealed class GapTotals
{
    // Of more lists than a report can name, only the number is told.
    private const int MaximumListCount = 10;

    private readonly SortedDictionary<GapReason, long> _missingBytes = new();
    private readonly List<string> _lists = new();

    /// <summary>Notification sessions whose sign-in is not in the capture.</summary>
    public long SignInCount { get; private set; }

    /// <summary>Conversations that were entered before the capture.</summary>
    public long EntryCount { get; private set; }

    /// <summary>Conversations that a client asked for and whose connection is not in the capture.</summary>
    public long RequestedCount { get; private set; }

    /// <summary>Invitations whose conversation is not in the capture; they may have been left unanswered.</summary>
    public long InvitedCount { get; private set; }

    /// <summary>Redirects to a server whose connection is not in the capture.</summary>
    public long RedirectCount { get; private set; }

    /// <summary>Messages and notices that are not whole.</summary>
    public long CutMessageCount { get; private set; }

    /// <summary>Sessions of the HTTP gateway of which requests or answers are missing.</summary>
    public long GatewayCount { get; private set; }

    /// <summary>MSN streams without the client's side.</summary>
    public long ClientSideCount { get; private set; }

    /// <summary>MSN streams without the server's side.</summary>
    public long ServerSideCount { get; private set; }

    /// <summary>Accounts whose contact list is not whole.</summary>
    public long ListCount { get; private set; }

    /// <summary>The first of these accounts, each with the reason.</summary>
    public IReadOnlyList<string> Lists => _lists;

    /// <summary>Bytes missing in MSN streams, by reason, where the stream was recognised in front of them.</summary>
    public IEnumerable<KeyValuePair<GapReason, long>> MissingBytes => _missingBytes.Where(pair => pair.Value > 0);

    /// <summary>Counts of the packets; null while the run lasts.</summary>
    public TransportStatistics? Transport { get; set; }

    public void AddGap(StreamGap gap)
    {
        _missingBytes.TryGetValue(gap.Reason, out long known);
        _missingBytes[gap.Reason] = known + gap.Length;
    }

    public void AddOneSided(bool isClientMissing)
    {
        ClientSideCount += isClientMissing ? 1 : 0;
        ServerSideCount += isClientMissing ? 0 : 1;
    }

    public void AddList(string? owner, string limitation)
    {
        ListCount++;
        if (_lists.Count < MaximumListCount)
        {
            _lists.Add((owner ?? "an unknown account") + ": " + limitation);
        }
    }

    public void AddGateway() => GatewayCount++;

    public void AddCutMessage() => CutMessageCount++;

    public void AddSession(MsnSessionKind kind, bool hasBeginning)
    {
        SignInCount += kind == MsnSessionKind.Notification && !hasBeginning ? 1 : 0;
        EntryCount += kind == MsnSessionKind.Switchboard && !hasBeginning ? 1 : 0;
    }

    public void AddAnnounced(AnnouncedBy command)
    {
        RequestedCount += command == AnnouncedBy.Request ? 1 : 0;
        InvitedCount += command == AnnouncedBy.Invitation ? 1 : 0;
        RedirectCount += command == AnnouncedBy.Redirect ? 1 : 0;
    }
}
