using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Streams;
using MsnForensics.Capture;

namespace MsnForensics.Analysis.Presence;

/// <summary>Reads the states that one session shows; switchboards, of which there are many, show none.</summary>
public sealed class PresenceReader : ISessionReader
{
    private readonly MsnpSession _session;
    private PresenceCommands? _commands;

    public PresenceReader(MsnpSession session) => _session = session;

    public void Read(CommandEvent item)
    {
        if (_session.Kind != MsnSessionKind.Switchboard)
        {
            _commands ??= new PresenceCommands(_session);
            _commands.Read(item);
        }
    }

    public void Close(FrameReference at) => _commands?.Close(at);
}
