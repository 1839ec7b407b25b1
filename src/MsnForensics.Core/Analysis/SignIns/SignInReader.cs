using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Streams;
using MsnForensics.Capture;
using MsnForensics.Protocol.Contacts;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Protocol.Msnp.Presence;
using MsnForensics.Transport;

namespace MsnForensics.Analysis.SignIns;

/// <summary>Reads the sign-ins of one session with a dispatch or notification server (reference: sections 1.2, 3.2 and
/// 5).</summary>
public sealed class SignInReader : ISessionReader
{
    private readonly SignInTracker _tracker;
    private readonly MsnpSession _session;
    private readonly CircleTicketReader _circles;
    private readonly Dictionary<long, string> _requests = new();
    private SignInAttempt? _attempt;
    private bool _isSentOn;

    public SignInReader(SignInTracker tracker, MsnpSession session)
    {
        _tracker = tracker;
        _session = session;
        _circles = new CircleTicketReader(tracker, session);
    }

    public void Read(CommandEvent item)
    {
        if (_session.Kind is MsnSessionKind.Switchboard or MsnSessionKind.Peer || _circles.Read(item))
        {
            return;
        }

        if (item.IsFromClient)
        {
            ReadFromClient(item, item.Command);
        }
        else
        {
            ReadFromServer(item, item.Command);
        }
    }

    public void Close(FrameReference at)
    {
        _circles.Close();
        if (_session.End is not (null or StreamEnd.CaptureEnd))
        {
            _attempt?.SignOut(_session.End.ToString()!, at);
        }

        Finish();
    }

    private void ReadFromClient(CommandEvent item, WireCommand command)
    {
        switch (command.Verb)
        {
            case "VER":
                Begin();
                Add(item, "C: VER " + string.Join(" ", command.Arguments.Skip(1)));
                break;
            case "INF":
                Add(item, "C: INF");
                break;
            case "CVR" or "CVQ":
                ReadVersion(item, command);
                break;
            case "USR" when SignInPackage.IsName(command[1]):
                ReadClaim(item, command);
                break;
            case "QRY":
                Add(item, "C: QRY " + command[1])?.Challenges.Answer(command[1], command.Payload);
                Confirm(item);
                break;
            case "UUX":
                ReadMachine(command);
                break;
            case "SYN" or "ADL" or "BLP" or "CHG" or "PUT" when _attempt is { HasClaim: true }:
                Confirm(item);
                break;
            case "OUT":
                ReadEnd(item, "C: OUT");
                break;
        }
    }

    private void ReadFromServer(CommandEvent item, WireCommand command)
    {
        switch (command.Verb)
        {
            case "VER":
                ReadDialect(item, command);
                break;
            case "INF" or "CVR":
                Add(item, "S: " + command.Verb);
                break;
            case "USR":
                ReadAnswer(item, command);
                break;
            case "XFR" when ServerRedirect.Parse(command) is { } redirect:
                ReadRedirect(item, redirect);
                break;
            case "MSG" when _attempt?.Profile is null && AccountProfile.Read(command.Payload) is { } profile:
                Add(item, "S: MSG profile");
                Confirm(item);
                _attempt!.Profile = profile;
                break;
            case "CHL":
                Add(item, "S: CHL")?.Challenges.Ask(command[1]);
                Confirm(item);
                break;
            case "QRY":
                Add(item, "S: QRY");
                break;
            case "OUT":
                ReadEnd(item, ("S: OUT " + command[0]).TrimEnd(' '));
                break;
            case "540":
                Add(item, "S: 540");
                Confirm(item);
                _attempt?.SignOut(EndReason.OfServer(command), item.At);
                break;
            default:
                ReadError(item, command);
                break;
        }
    }

    private void ReadVersion(CommandEvent item, WireCommand command)
    {
        if (Add(item, "C: " + command.Verb) is { } attempt && ClientVersion.Parse(command) is { } version)
        {
            attempt.Version = version;
            attempt.RedirectCount = version.RedirectCount ?? attempt.RedirectCount;
        }
    }

    private void ReadClaim(CommandEvent item, WireCommand command)
    {
        bool isAccount = command[2] == "I";
        if (_attempt is { IsDecided: true } || (isAccount && _attempt is { Proof.Count: > 0 }))
        {
            Begin();
        }

        _isSentOn = false;
        SignInAttempt attempt = Add(item, "C: USR " + command[1] + " " + command[2])!;
        attempt.Package = PackageOf(command[1]);
        attempt.HasClaim = true;
        if (isAccount)
        {
            Claim(attempt, AccountName.Parse(command[3]).Address);
            return;
        }

        string[] words = command.Arguments.Skip(3).ToArray();
        attempt.MachineGuid = AccountName.NormalizeGuid(Array.Find(words, IsGuid) ?? "") ?? attempt.MachineGuid;
        attempt.Proof = words.Where(word => !IsGuid(word)).ToArray();
    }

    // A redirect that named an address was found when the session began; one that named a host is told by client and
    // account.
    private void Claim(SignInAttempt attempt, string account)
    {
        attempt.Account = account;
        if (attempt.SessionIds.Count == 1 && _tracker.Redirected.Take(attempt) is { } earlier)
        {
            earlier.Absorb(attempt);
            attempt = earlier;
            _attempt = earlier;
        }

        if (attempt.Number == 0)
        {
            attempt.Number = _tracker.Accounts.Add(account, _session.SessionId);
        }
        else
        {
            _tracker.Accounts.Move(account, _session.SessionId);
        }
    }

    private void ReadDialect(CommandEvent item, WireCommand command)
    {
        Add(item, "S: VER " + string.Join(" ", command.Arguments.Skip(1)));
        if (DialectName.Highest(command.Arguments) is null && command[1] == "0")
        {
            _attempt?.Fail(null, "No common dialect", item.At);
        }
    }

    private void ReadAnswer(CommandEvent item, WireCommand command)
    {
        SignInAttempt? attempt = Add(item, "S: USR " + command[1] + (command[2] == "S" ? " S" : ""));
        if (attempt is null)
        {
            return;
        }

        if (SignInReply.Parse(command, DialectName.NumberOf(_session.Dialect)) is { } reply)
        {
            attempt.Reply = reply;
            if (attempt.Account is null)
            {
                Claim(attempt, reply.Account);
            }

            _attempt!.Succeed(item.At);
            _tracker.Exchanges.Claim(_attempt);
        }
        else if (SignInPackage.IsName(command[1]) && command[2] == "S")
        {
            attempt.Package = PackageOf(command[1]);
            attempt.Demand(command);
        }
    }

    private void ReadRedirect(CommandEvent item, ServerRedirect redirect)
    {
        if (Add(item, "S: XFR NS " + redirect.Address + (redirect.IsGateway ? " gateway" : "")) is not { } attempt)
        {
            return;
        }

        attempt.Redirect(redirect.Address, item.At);
        attempt.RedirectCount = redirect.Count ?? attempt.RedirectCount;
        attempt.SignOut("Redirected", item.At);
        if (attempt.Result == MsnAuthenticationResult.Redirected)
        {
            attempt.Account ??= _session.Account;
            _tracker.Park(attempt);
            _attempt = null;
            _isSentOn = true;
        }
    }

    // From MSNP13 to 15 a client tells its machine here only.
    private void ReadMachine(WireCommand command)
    {
        if (_attempt is { MachineGuid: null } && command.Payload.AsSpan().IndexOf("MachineGuid"u8) >= 0)
        {
            UserPublication publication = UserPublication.Read(command.Payload, _tracker.Analysis.Option);
            _attempt.MachineGuid = publication.MachineGuid is { Length: > 0 } guid ? guid : null;
        }
    }

    private void ReadEnd(CommandEvent item, string name)
    {
        // A mid-stream session that ends of itself tells nothing about a sign-in.
        if (_attempt is null && (item.IsFromClient || item.Command[0].Length == 0))
        {
            return;
        }

        Add(item, name);
        string reason = item.IsFromClient ? EndReason.OfClient(_session.Kind) : EndReason.OfServer(item.Command);
        if (_attempt is { HasClaim: true, IsDecided: false } && !item.IsFromClient)
        {
            _attempt.Fail(null, reason, item.At);
        }
        else if (!item.IsFromClient)
        {
            Confirm(item);
        }

        _attempt?.SignOut(reason, item.At);
    }

    private void ReadError(CommandEvent item, WireCommand command)
    {
        if (!command.IsError || _attempt is null or { IsDecided: true })
        {
            return;
        }

        // The id may be missing; what comes before the sign-in is through can mean nothing else.
        long? id = command.TransactionId(false);
        string request = id is not null && _requests.TryGetValue(id.Value, out string? verb) ? verb : "";
        if (request.Length > 0 || id is null)
        {
            Add(item, "S: " + command.Verb);
            if (request is not ("CVR" or "CVQ"))
            {
                _attempt.Fail(command.Verb, ErrorCatalog.Find(command.Verb), item.At);
                _tracker.Exchanges.Claim(_attempt);
            }
        }
    }

    /// <summary>What only a signed-in client sends or gets stands for the server's word, where that is
    /// missing.</summary>
    private void Confirm(CommandEvent item) => _attempt?.Succeed(item.At, isInferred: true);

    private void Begin()
    {
        if (_attempt is not null)
        {
            Finish();
        }

        _isSentOn = false;
        _requests.Clear();
        _attempt = _tracker.Redirected.Take(_session);
        _attempt?.Continue(_session);
    }

    // Null behind a redirect: what still comes there belongs to no sign-in.
    private SignInAttempt? Add(CommandEvent item, string name)
    {
        if (_attempt is null && _isSentOn)
        {
            return null;
        }

        if (_attempt is null)
        {
            _attempt = new SignInAttempt(_session.Stream);
            _attempt.Continue(_session);
        }

        _attempt.Add(SignInStep.Of(name, _session.Stream, item));
        if (item.IsFromClient && item.Command.TransactionId(true) is { } id && !_attempt.IsDecided)
        {
            _requests[id] = item.Command.Verb;
        }

        return _attempt;
    }

    private void Finish()
    {
        if (_attempt is not { } attempt)
        {
            return;
        }

        _attempt = null;
        attempt.Account ??= _session.Account;
        if (attempt.SignOutReason == "SignedInElsewhere" && attempt.Account is { } account)
        {
            string? last = _tracker.Accounts.LastSessionOf(account);
            attempt.SignedOutBy = last == _session.SessionId ? null : last;
        }

        _tracker.Finish(attempt);
    }

    private static bool IsGuid(string word) =>
        (word.Length > 2 && word[0] == '{') || ListIdentifier.IsGuid(word);

    private static MsnAuthenticationPackage PackageOf(string name) => name switch
    {
        "CTP" => MsnAuthenticationPackage.Ctp,
        "MD5" => MsnAuthenticationPackage.Md5,
        "TWN" => MsnAuthenticationPackage.Twn,
        "SSO" => MsnAuthenticationPackage.Sso,
        "SHA" => MsnAuthenticationPackage.Sha,
        _ => MsnAuthenticationPackage.Unknown,
    };
}
