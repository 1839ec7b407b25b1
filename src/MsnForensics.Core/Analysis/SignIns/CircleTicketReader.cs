using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Streams;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Protocol.Passport;

namespace MsnForensics.Analysis.SignIns;

/// <summary>Reads the circle tickets that a client presents after its sign-in: <c>USR n SHA A</c> and the answer
/// (reference: section 6.7).</summary>
public sealed class CircleTicketReader
{
    private readonly SignInTracker _tracker;
    private readonly MsnpSession _session;
    private SignInAttempt? _open;
    private long? _id;

    public CircleTicketReader(SignInTracker tracker, MsnpSession session)
    {
        _tracker = tracker;
        _session = session;
    }

    /// <summary>True when the command presents a ticket or answers to one.</summary>
    public bool Read(CommandEvent item)
    {
        WireCommand command = item.Command;
        if (item.IsFromClient)
        {
            return command.Verb == "USR" && command[1] == "SHA" && Open(item, command);
        }

        bool isAnswer = _open is not null && (command.Verb == "USR" || command.IsError)
            && command.TransactionId(false) == _id;
        if (isAnswer)
        {
            Answer(item, command);
        }

        return isAnswer;
    }

    /// <summary>The session ends without an answer.</summary>
    public void Close()
    {
        if (_open is not null)
        {
            _open.Account ??= _session.Account;
            _tracker.Finish(_open);
            _open = null;
        }
    }

    private bool Open(CommandEvent item, WireCommand command)
    {
        Close();
        _id = command.TransactionId(true);
        _open = new SignInAttempt(_session.Stream)
        {
            Account = _session.Account,
            Package = MsnAuthenticationPackage.Sha,
            HasClaim = true,
            Proof = new[] { command[3] },
            Circles = CircleTicket.Parse(command[3], _tracker.Analysis.Option),
        };
        _open.Continue(_session);
        _open.Add(SignInStep.Of("C: USR SHA A", _session.Stream, item));
        return true;
    }

    private void Answer(CommandEvent item, WireCommand command)
    {
        _open!.Add(SignInStep.Of("S: " + (command.IsError ? command.Verb : "USR OK"), _session.Stream, item));
        if (command.IsError)
        {
            _open.Fail(command.Verb, ErrorCatalog.Find(command.Verb), item.At);
        }
        else
        {
            _open.Succeed(item.At);
        }

        Close();
    }
}
