using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Web;

namespace MsnForensics.Analysis.Gaps;

/// <summary>Follows what sessions say about what the capture should hold and does not.</summary>
public sealed class GapTracker : ITracker
{
    private readonly AnalysisContext _analysis;

    public GapTracker(AnalysisContext analysis) => _analysis = analysis;

    internal AnnouncementTable Announcements { get; } = new();

    public ISessionReader Open(MsnpSession session) => new GapReader(this, session);

    public void OnExchange(HttpExchange exchange)
    {
    }

    public void Complete()
    {
        foreach (AnnouncedBy command in Announcements.Open)
        {
            _analysis.Gaps.AddAnnounced(command);
        }
    }
}
