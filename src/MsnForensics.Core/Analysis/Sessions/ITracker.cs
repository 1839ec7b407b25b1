using MsnForensics.Analysis.Streams;
using MsnForensics.Analysis.Web;
using MsnForensics.Capture;

namespace MsnForensics.Analysis.Sessions;

/// <summary>Follows one subject (sign-ins, presence, lists …) over all sessions of a run and makes its
/// records.</summary>
public interface ITracker
{
    /// <summary>Reads a new session's commands, as far as they concern the subject; null when none do.</summary>
    ISessionReader? Open(MsnpSession session);

    /// <summary>A request to a web service with its answer, as far as the capture holds them.</summary>
    void OnExchange(HttpExchange exchange);

    /// <summary>The run ends: gives out what still waits.</summary>
    void Complete();
}

/// <summary>Reads one session for a tracker.</summary>
public interface ISessionReader
{
    /// <summary>Called after the session itself has learned from the command.</summary>
    void Read(CommandEvent item);

    void Close(FrameReference at);
}
