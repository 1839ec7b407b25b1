using System;
using System.Globalization;
using MsnForensics.Analysis.Streams;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Protocol.Msnp.Presence;

namespace MsnForensics.Analysis.Sessions;

/// <summary>What each command tells about its session (reference: sections 3.2, 3.7 and 8.11).</summary>
public sealed class SessionCommands
{
    private readonly MsnpSession _session;
    private bool _isSignedIn;

    public SessionCommands(MsnpSession session) => _session = session;

    public void Read(CommandEvent item)
    {
        InferKind(item);
        if (item.IsFromClient)
        {
            ReadFromClient(item, item.Command);
        }
        else
        {
            ReadFromServer(item, item.Command);
        }
    }

    private void ReadFromClient(CommandEvent item, WireCommand command)
    {
        switch (command.Verb)
        {
            case "VER":
                _session.HasBeginning = true;
                _session.AddSource(item);
                _session.TakeUp(_session.Hub.Links.Find(RedirectKey(_session.Stream.ServerEndpoint)));
                break;
            case "CVR" or "CVQ":
                ReadClientVersion(item, command);
                break;
            case "USR" when SignInPackage.IsName(command[1]):
                ReadSignIn(item, command);
                break;
            case "USR":
                Enter(item, command[1], command[2], SwitchboardCookie.SessionIdOf(command[2]));
                break;
            case "ANS":
                Enter(item, command[1], command[2], command[3].Length > 0 ? command[3] : null);
                break;
            case "PRP" when command[1] == "MFN" && _session.Account is not null:
                _session.SetName(_session.Account, command[2]);
                break;
            case "PUT" or "DEL" or "SDG" when _session.Account is null:
                Identify(RoutedPayload.Parse(command.Payload).From, item);
                break;
            case "OUT":
                _session.EndReason ??= EndReason.OfClient(_session.Kind);
                break;
        }
    }

    private void ReadFromServer(CommandEvent item, WireCommand command)
    {
        switch (command.Verb)
        {
            case "VER":
                _session.Dialect = DialectName.Highest(command.Arguments);
                _session.AddSource(item);
                break;
            case "USR" when command[1] == "OK":
                ReadAccepted(item, command);
                break;
            case "USR":
                _session.Package ??= command[1];
                break;
            case "XFR":
                ReadRedirect(command);
                break;
            case "RNG":
                ReadInvitation(command);
                break;
            case "CAL" when command[1] == "RINGING":
                _session.SwitchboardId = command[2];
                _session.AddSource(item);
                break;
            case "IRO":
                Join(item, command[3], command[4]);
                break;
            case "JOI":
                Join(item, command[0], command[1]);
                break;
            case "BYE":
                Leave(item, command[0]);
                break;
            case "ILN" or "NLN":
                ReadName(command);
                break;
            case "REA":
                _session.SetName(AccountName.Parse(command[2]).Address, command[3]);
                break;

            // A text comes to the owner's other places too, addressed to whom it was written to.
            case "NFY" when _session.Account is null:
                Identify(RoutedPayload.Parse(command.Payload).To, item);
                break;
            case "UBX" when _session.Account is null && IsAboutOwner(command):
                Identify(AccountName.Parse(command[0]), item);
                break;
            case "OUT" or "911" or "540":
                _session.EndReason ??= EndReason.OfServer(command);
                break;
        }
    }

    private void ReadName(WireCommand command)
    {
        int dialect = DialectName.NumberOf(_session.Dialect);
        if (StatusLine.Read(command, dialect == 0 ? null : dialect) is { Account: { } account, Name: { } name })
        {
            _session.SetDecodedName(account.Address, name);
        }
    }

    // Private data of places are sent to nobody but their owner (reference: section 6.5).
    private static bool IsAboutOwner(WireCommand command) =>
        command.Payload.AsSpan().IndexOf("<PrivateEndpointData"u8) >= 0;

    // A group is no client.
    private void Identify(AccountName? name, CommandEvent item)
    {
        if (name is { Via: null, Network: null or NetworkName.WindowsLive } client && client.Address.IndexOf('@') > 0)
        {
            _session.Identify(client.Address, item);
        }
    }

    // Most verbs occur on one kind of server only; a sign-in tells by its form.
    private void InferKind(CommandEvent item)
    {
        if (_session.Kind != MsnSessionKind.Unknown)
        {
            return;
        }

        WireCommand command = item.Command;
        _session.Kind = command.Info?.Server switch
        {
            MsnpServer.Notification => MsnSessionKind.Notification,
            MsnpServer.Switchboard => MsnSessionKind.Switchboard,
            _ => command.Verb switch
            {
                "MSG" => item.IsFromClient || command[0].IndexOf('@') >= 0
                    ? MsnSessionKind.Switchboard
                    : MsnSessionKind.Notification,
                "USR" when item.IsFromClient || command[1] != "OK" => SignInPackage.IsName(command[1])
                    ? MsnSessionKind.Notification
                    : MsnSessionKind.Switchboard,
                _ => MsnSessionKind.Unknown,
            },
        };
    }

    private void ReadClientVersion(CommandEvent item, WireCommand command)
    {
        _session.Client = string.Format(
            CultureInfo.InvariantCulture,
            "{0} {1} ({2} {3}, {4})",
            command[5],
            command[6],
            command[2],
            command[3],
            command[1]);
        _session.AddSource(item);
        if (command[8].IndexOf('@') >= 0)
        {
            _session.Identify(AccountName.Parse(command[8]).Address, item);
        }
    }

    private void ReadSignIn(CommandEvent item, WireCommand command)
    {
        // A circle's ticket (SHA) follows a sign-in, it is none.
        if (command[1] != "SHA")
        {
            _session.Package = command[1];
        }

        if (command[2] == "I")
        {
            _session.Identify(AccountName.Parse(command[3]).Address, item);
        }

        _session.AddSource(item);
    }

    // A switchboard is entered with the cookie that the notification server gave out.
    private void Enter(CommandEvent item, string account, string cookie, string? switchboardId)
    {
        _session.HasBeginning = true;
        _session.SwitchboardId ??= switchboardId;
        _session.Identify(AccountName.Parse(account).Address, item);
        _session.AddSource(item);
        _session.TakeUp(_session.Hub.Links.Find(CookieKey(cookie)));
    }

    private void ReadAccepted(CommandEvent item, WireCommand command)
    {
        string account = AccountName.Parse(command[2]).Address;
        _session.Identify(account, item);
        _session.AddSource(item);
        _isSignedIn = true;

        // Up to MSNP9, and on switchboards, the display name follows; later a number does.
        if (command.Arguments.Length > 3 && command[3] is not ("0" or "1"))
        {
            _session.SetName(account, command[3]);
        }
    }

    private void ReadRedirect(WireCommand command)
    {
        if (command[1] == "NS")
        {
            if (!_isSignedIn)
            {
                _session.Kind = MsnSessionKind.Dispatch;
            }

            _session.EndReason ??= "Redirected";
            _session.Hub.Links.Announce(RedirectKey(command[2]), new SessionLink(_session, "XFR", null));
        }
        else if (command[3] == "CKI")
        {
            SessionLink link = new(_session, "XFR", SwitchboardCookie.SessionIdOf(command[4]));
            _session.Hub.Links.Announce(CookieKey(command[4]), link);
        }
    }

    private void ReadInvitation(WireCommand command)
    {
        _session.Hub.Links.Announce(CookieKey(command[3]), new SessionLink(_session, "RNG", command[0]));
        _session.SetName(AccountName.Parse(command[4]).Address, command[5]);
    }

    // The owner's other endpoints are not other people.
    private void Join(CommandEvent item, string account, string name)
    {
        string address = AccountName.Parse(account).Address;
        _session.SetName(address, name);
        if (address != _session.Account)
        {
            _session.Members.Join(address, Moment.Of(item));
        }
    }

    private void Leave(CommandEvent item, string account)
    {
        AccountName name = AccountName.Parse(account);
        if (name.Address != _session.Account && name.EndpointId is null)
        {
            _session.Members.Leave(name.Address, Moment.Of(item));
        }
    }

    private static string CookieKey(string cookie) => "cookie " + cookie;

    // The port may be left out and is then 1863.
    private string RedirectKey(string server) => string.Format(
        CultureInfo.InvariantCulture,
        "redirect {0} {1}",
        _session.Stream.Client.Address,
        server.IndexOf(':') < 0 ? server + ":1863" : server);
}
