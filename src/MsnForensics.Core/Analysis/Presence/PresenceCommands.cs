using System;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Streams;
using MsnForensics.Capture;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Analysis.Presence;

/// <summary>What each command of a notification session tells of states: those of the contacts, and the client's
/// own.</summary>
public sealed class PresenceCommands
{
    private readonly PresenceObserver _observer;
    private readonly StatusReader _status;
    private readonly UserDataReader _data;
    private readonly PublicationReader _publications;

    public PresenceCommands(MsnpSession session)
    {
        _observer = new PresenceObserver(session);
        _status = new StatusReader(_observer);
        _data = new UserDataReader(_observer);
        _publications = new PublicationReader(_observer);
    }

    public void Read(CommandEvent item)
    {
        switch (item.Command.Verb)
        {
            case "USR" when item.IsFromClient && item.Command[1] == "SSO":
                LearnPlace(item.Command);
                break;
            case "CHG":
                _status.ReadOwn(item);
                break;
            case "ILN" or "NLN" or "FLN" when !item.IsFromClient:
                _status.ReadContact(item);
                break;
            case "PRP":
                _status.ReadProperty(item);
                break;
            case "REA":
                _status.ReadRename(item);
                break;
            case "UUX" when item.IsFromClient:
                _data.ReadOwn(item);
                break;
            case "UBX" when !item.IsFromClient:
                _data.ReadContact(item);
                break;
            case "UUN" when item.IsFromClient:
            case "UBN" when !item.IsFromClient:
                _data.ReadNotice(item);
                break;
            case "PUT" or "DEL" or "NFY":
                _publications.Read(item);
                break;
            default:
                ReadError(item);
                break;
        }
    }

    public void Close(FrameReference at) => _observer.Table.Close(at);

    // From MSNP16 on the place's GUID follows the answer to the sign-in challenge, with braces or without.
    private void LearnPlace(WireCommand command)
    {
        if (command[2] == "S" && Guid.TryParse(command[5], out _))
        {
            _observer.Place = AccountName.NormalizeGuid(command[5]);
        }
    }

    private void ReadError(CommandEvent item)
    {
        if (item.Command.IsError)
        {
            _status.ReadError(item);
        }
    }
}
