using System.Net;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Streams;
using MsnForensics.Capture;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Analysis.Gaps;

/// <summary>Reads one session for <see cref="GapTracker"/>.</summary>
internal sealed class GapReader : ISessionReader
{
    private readonly AnnouncementTable _announcements;
    private readonly MsnpSession _session;
    private bool _hasBeginning;
    private bool _isAny;

    public GapReader(GapTracker tracker, MsnpSession session)
    {
        _announcements = tracker.Announcements;
        _session = session;
    }

    public void Read(CommandEvent item)
    {
        _isAny = true;
        if (item.Completeness != MsnCompleteness.Complete)
        {
            _session.Stream.Analysis.Gaps.AddCutMessage();
        }

        switch (item.Command.Verb)
        {
            case "VER" or "USR" or "ANS":
                ReadBeginning(item.Command, item.IsFromClient);
                break;
            case "XFR" when !item.IsFromClient:
                ReadTransfer(item.Command);
                break;
            case "RNG" when !item.IsFromClient:
                _announcements.Announce(item.Command[3], AnnouncedBy.Invitation);
                break;
        }
    }

    public void Close(FrameReference at)
    {
        if (_isAny)
        {
            _session.Stream.Analysis.Gaps.AddSession(_session.Kind, _hasBeginning);
        }
    }

    private void ReadBeginning(WireCommand command, bool isFromClient)
    {
        // A circle's ticket follows a sign-in, it is none.
        _hasBeginning |= command.Verb != "VER" && command[1] != "SHA";
        if (isFromClient && command.Verb == "VER")
        {
            _announcements.Take(RedirectKey(_session.Stream.ServerEndpoint));
        }
        else if (isFromClient && !SignInPackage.IsName(command[1]))
        {
            _announcements.Take(command[2]);
        }
    }

    private void ReadTransfer(WireCommand command)
    {
        if (command[3] == "CKI")
        {
            _announcements.Announce(command[4], AnnouncedBy.Request);
        }
        else if (ServerRedirect.Parse(command) is { IsGateway: false, Host: { } host } redirect
            && IPAddress.TryParse(host, out _))
        {
            // A server's name does not tell which connection leads there.
            _announcements.Announce(RedirectKey(redirect.Address), AnnouncedBy.Redirect);
        }
    }

    private string RedirectKey(string server) => _session.Stream.Client.Address + " " + server;
}
