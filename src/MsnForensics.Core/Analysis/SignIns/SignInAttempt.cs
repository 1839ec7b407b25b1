using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Streams;
using MsnForensics.Capture;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Protocol.Passport;

namespace MsnForensics.Analysis.SignIns;

/// <summary>What is known so far of one sign-in; it can run over several connections.</summary>
public sealed class SignInAttempt
{
    // A sign-in over two servers and Passport takes some 20 steps; challenges come all day long.
    private const int MaximumStepCount = 64;

    private readonly List<SignInStep> _steps = new();
    private readonly List<string> _sessions = new();
    private readonly List<string> _redirects = new();
    private readonly List<TicketExchange> _exchanges = new();

    public SignInAttempt(StreamContext stream) => Stream = stream;

    /// <summary>The stream of the last connection.</summary>
    public StreamContext Stream { get; private set; }

    /// <summary>The session of the last connection; null when only Passport was seen.</summary>
    public MsnpSession? Session { get; private set; }

    public IPAddress ClientAddress => Stream.Client.Address;

    public IReadOnlyList<SignInStep> Steps => _steps;

    public IReadOnlyList<string> SessionIds => _sessions;

    public IReadOnlyList<string> Redirects => _redirects;

    /// <summary>The exchanges with Passport that belong here.</summary>
    public IReadOnlyList<TicketExchange> Exchanges => _exchanges;

    public MsnAuthenticationPackage Package { get; set; }

    /// <summary>Lower case.</summary>
    public string? Account { get; set; }

    /// <summary>Which attempt of the account, from 1 on.</summary>
    public int Number { get; set; }

    public MsnAuthenticationResult Result { get; private set; }

    public bool IsInferred { get; private set; }

    /// <summary>The frame with the result.</summary>
    public FrameReference? DecidedAt { get; private set; }

    /// <summary>Of the server that refused.</summary>
    public string? Error { get; private set; }

    public string? Reason { get; private set; }

    public ClientVersion? Version { get; set; }

    public SignInReply? Reply { get; set; }

    /// <summary>What the server demanded.</summary>
    public string? Policy { get; set; }

    /// <summary>Salt or nonce.</summary>
    public string? Salt { get; set; }

    /// <summary>The words with which the client proved itself.</summary>
    public IReadOnlyList<string> Proof { get; set; } = Array.Empty<string>();

    /// <summary>Digest, ticket or password; null as long as none was presented.</summary>
    public string? Presented => Proof.Count > 0 ? Proof[0] : null;

    public string? MachineGuid { get; set; }

    public AccountProfile? Profile { get; set; }

    public ChallengeLog Challenges { get; } = new();

    public int? RedirectCount { get; set; }

    public CircleTicket? Circles { get; set; }

    public string? SignOutReason { get; private set; }

    public FrameReference? SignedOutAt { get; private set; }

    /// <summary>The session whose sign-in ended this one.</summary>
    public string? SignedOutBy { get; set; }

    /// <summary>The client has claimed an account or proved itself: another claim is another attempt.</summary>
    public bool HasClaim { get; set; }

    /// <summary>Nothing more is to be expected than the end of the session.</summary>
    public bool IsDecided => DecidedAt is not null;

    /// <summary>The session is open to the client: it signed in here or before the capture.</summary>
    public bool IsSignedIn => Result is MsnAuthenticationResult.Succeeded or MsnAuthenticationResult.Earlier;

    public FrameReference StartedAt => _steps.Count > 0 ? _steps[0].At : Stream.First;

    /// <summary>Goes on with another connection.</summary>
    public void Continue(MsnpSession session)
    {
        Session = session;
        Stream = session.Stream;
        if (!_sessions.Contains(session.SessionId))
        {
            _sessions.Add(session.SessionId);
        }

        Reopen();
    }

    /// <summary>Takes over what another attempt, which turned out to be this one's continuation, knows.</summary>
    public void Absorb(SignInAttempt next)
    {
        Continue(next.Session!);
        Version = next.Version ?? Version;
        Package = next.Package == MsnAuthenticationPackage.Unknown ? Package : next.Package;
        HasClaim |= next.HasClaim;
        RedirectCount = next.RedirectCount ?? RedirectCount;
        foreach (SignInStep step in next._steps)
        {
            Add(step);
        }
    }

    public void Add(SignInStep step)
    {
        if (_steps.Count < MaximumStepCount)
        {
            _steps.Add(step);
        }
    }

    public void Add(TicketExchange exchange)
    {
        _exchanges.Add(exchange);
        foreach (SignInStep step in exchange.Steps)
        {
            Add(step);
        }

        if (exchange.RedirectUrl is { } url)
        {
            _redirects.Add(url);
        }
    }

    /// <summary>What the server demands as proof: <c>USR n package S …</c>.</summary>
    public void Demand(WireCommand command)
    {
        Policy = Package switch
        {
            MsnAuthenticationPackage.Twn => string.Join(" ", command.Arguments.Skip(3)),
            MsnAuthenticationPackage.Sso => command[3],
            _ => null,
        };
        Salt = Package switch
        {
            MsnAuthenticationPackage.Md5 => command[3],
            MsnAuthenticationPackage.Sso => command[4],
            _ => null,
        };
    }

    /// <summary>The server sends the client to another one.</summary>
    public void Redirect(string address, FrameReference at)
    {
        if (address.Length > 0)
        {
            _redirects.Add(address);
        }

        if (!IsDecided)
        {
            Result = MsnAuthenticationResult.Redirected;
            DecidedAt = at;
        }
    }

    public void Succeed(FrameReference at, bool isInferred = false)
    {
        if (!IsDecided)
        {
            Result = HasClaim || !isInferred ? MsnAuthenticationResult.Succeeded : MsnAuthenticationResult.Earlier;
            IsInferred = isInferred && HasClaim;
            DecidedAt = at;
        }
    }

    public void Fail(string? error, string? reason, FrameReference at)
    {
        if (!IsDecided)
        {
            Result = MsnAuthenticationResult.Failed;
            Error = error;
            Reason = reason;
            DecidedAt = at;
        }
    }

    /// <summary>The ticket service gave or refused a ticket, and no notification server was seen.</summary>
    public void Settle(TicketExchange exchange)
    {
        if (exchange.Failure is { } failure)
        {
            Reopen();
            Fail(failure.Error, failure.Reason, exchange.EndedAt);
        }
        else if (exchange.HasTicket || exchange.RedirectUrl is not null)
        {
            Result = exchange.HasTicket
                ? MsnAuthenticationResult.TicketIssued
                : MsnAuthenticationResult.Redirected;
            DecidedAt = exchange.EndedAt;
        }
    }

    /// <summary>The session ends; the first word about it stands.</summary>
    public void SignOut(string reason, FrameReference at)
    {
        if (IsSignedIn && SignOutReason is null)
        {
            SignOutReason = reason;
            SignedOutAt = at;
        }
    }

    /// <summary>The exchange whose ticket the client presented; else the last one that gave tickets.</summary>
    public TicketExchange? Issuer => _exchanges.LastOrDefault(exchange => exchange.Gave(Presented))
        ?? _exchanges.LastOrDefault(exchange => exchange.HasTicket);

    // What was sent on is not at its end.
    private void Reopen()
    {
        if (Result == MsnAuthenticationResult.Redirected)
        {
            Result = MsnAuthenticationResult.Unfinished;
            DecidedAt = null;
        }
    }
}
