using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using MsnForensics.Analysis.Streams;
using MsnForensics.Bytes;
using MsnForensics.Capture;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Protocol.Passport;

namespace MsnForensics.Analysis.SignIns;

/// <summary>Makes the record of one sign-in.</summary>
public sealed class AuthenticationRecordBuilder
{
    private readonly AnalysisContext _analysis;
    private readonly SignInAttempt _attempt;
    private readonly SignInStep[] _steps;
    private readonly TicketExchange? _issuer;
    private readonly PassportTicket? _ticket;

    private AuthenticationRecordBuilder(AnalysisContext analysis, SignInAttempt attempt)
    {
        _analysis = analysis;
        _attempt = attempt;
        _steps = attempt.Steps.OrderBy(step => step.At.UnixNanoseconds).ToArray();
        _issuer = attempt.Issuer;
        _ticket = _issuer?.TicketFor(attempt.Presented);
    }

    private string? Secret => _attempt.Package == MsnAuthenticationPackage.Md5 && _attempt.Salt is not null
        ? _attempt.Presented + ":" + _attempt.Salt
        : string.Join(" ", _attempt.Proof);

    private string? Password => _attempt.Package == MsnAuthenticationPackage.Ctp
        ? _attempt.Presented
        : _attempt.Exchanges.LastOrDefault(item => item.Password is { Length: > 0 })?.Password;

    private MsnList<string> Audiences => new(_attempt.Exchanges
        .SelectMany(item => item.Demands)
        .Select(demand => demand.Policy is null ? demand.Audience : demand.Audience + " (" + demand.Policy + ")")
        .Distinct());

    private IEnumerable<string> Circles =>
        _attempt.Circles?.Circles ?? Array.Empty<string>();

    // One stream after the other, in the order in which they came.
    private MsnEvidence Evidence => EvidenceBuilder.Join(_steps
        .GroupBy(step => step.Stream)
        .Select(group => group.Key.EvidenceOf(group.Select(step => step.Piece).ToArray()))
        .ToArray());

    public static MsnAuthentication Build(AnalysisContext analysis, SignInAttempt attempt) =>
        new AuthenticationRecordBuilder(analysis, attempt).Build();

    private MsnAuthentication Build()
    {
        FrameReference at = _attempt.DecidedAt ?? _steps[_steps.Length - 1].At;
        ClientVersion? version = _attempt.Version;
        (DateTimeOffset? serverTime, string? serverTimeSource) = FindServerTime();
        return new MsnAuthentication
        {
            Timestamp = _analysis.TimeOf(at),
            TimestampSource = _analysis.TimestampSourceOf(at),
            Account = _attempt.Account,
            Package = _attempt.Package,
            Result = _attempt.Result,
            Server = _attempt.Stream.ServerEndpoint,
            Client = _attempt.Session?.Client,
            Secret = Hide(Secret),
            StartTime = _analysis.TimeOf(_steps[0].At),
            Attempt = _attempt.Number,
            Error = _attempt.Error,
            Reason = _attempt.Reason,
            IsResultInferred = _attempt.IsInferred,
            SignedOutAt = _attempt.SignedOutAt is { } end ? _analysis.TimeOf(end) : null,
            SignOutReason = _attempt.SignOutReason,
            SignedOutBySessionId = _attempt.SignedOutBy,
            Dialect = _attempt.Session?.Dialect,
            ClientEndpoint = _attempt.Stream.Client.ToString(),
            Product = version?.Product,
            Build = version?.Build,
            Brand = version?.Brand,
            OperatingSystem = version is null ? null : version.SystemType + " " + version.SystemVersion,
            Architecture = version?.Architecture,
            Locale = version?.Locale,
            MachineGuid = _attempt.MachineGuid,
            ProductId = _attempt.Challenges.ProductId,
            ProductClient = _attempt.Challenges.Product?.Client,
            Challenge = _attempt.Challenges.Result,
            ChallengeCount = _attempt.Challenges.Count,
            IsVerified = _attempt.Reply?.IsVerified,
            IsRestricted = _attempt.Reply?.IsRestricted,
            Policy = _attempt.Policy,
            Salt = Hide(_attempt.Salt),
            Proof = BuildProof(),
            Password = Hide(Password),
            TicketCreated = _ticket?.Created ?? _attempt.Circles?.IssuedAt,
            TicketExpires = _ticket?.Expires,
            Audiences = Audiences,
            Puid = _attempt.Profile?.Puid?.ToString("X16", CultureInfo.InvariantCulture) ?? _issuer?.Puid,
            Cid = _issuer?.Cid ?? _attempt.Circles?.Cid,
            ServerTime = serverTime,
            ServerTimeSource = serverTimeSource,
            ClientTime = _attempt.Exchanges.LastOrDefault(item => item.ClientTime is not null)?.ClientTime,
            ClientAddress = _attempt.Profile?.ClientIP ?? _issuer?.ClientAddress,
            Redirects = new MsnList<string>(_attempt.Redirects),
            RedirectCount = _attempt.RedirectCount,
            Circles = new MsnList<string>(Circles),
            SessionId = _attempt.Session?.SessionId,
            SessionIds = new MsnList<string>(_attempt.SessionIds),
            Steps = new MsnList<MsnAuthenticationStep>(_steps.Select(BuildStep)),
            RecordIdSource = IdOf(_steps[0]),
            Evidence = Evidence,
        };
    }

    private static Func<string> IdOf(SignInStep step) =>
        step.Stream.IdOf("Authentication", step.Piece.IsFromClient, step.Piece.Range);

    private string? Hide(string? secret) => string.IsNullOrEmpty(secret)
        ? null
        : _analysis.Request.IncludeSecret ? secret : SecretMask.Mask;

    private MsnAuthenticationStep BuildStep(SignInStep step) => new(
        _analysis.TimeOf(step.At), step.Name, step.Stream.Stream.Index, step.At.Number);

    private MsnProof? BuildProof()
    {
        MbiBlob? blob = _attempt.Package == MsnAuthenticationPackage.Sso && _attempt.Proof.Count > 1
            ? MbiBlob.Parse(_attempt.Proof[1])
            : null;
        if (blob is null)
        {
            return null;
        }

        bool isOpen = _analysis.Request.IncludeSecret;
        MbiSecret? secret = _ticket?.Secret is { } text ? MbiSecret.Parse(text) : null;
        return new MsnProof
        {
            IsVerified = secret?.Proves(blob, _attempt.Salt),
            Mode = blob.Mode,
            CipherAlgorithm = blob.CipherAlgorithm,
            HashAlgorithm = blob.HashAlgorithm,
            CipherLength = blob.Cipher.Length,
            Vector = isOpen ? HexText.Of(blob.Vector) : null,
            Hash = isOpen ? HexText.Of(blob.Hash) : null,
            Cipher = isOpen ? HexText.Of(blob.Cipher) : null,
        };
    }

    private (DateTimeOffset? Time, string? Source) FindServerTime()
    {
        DateTimeOffset? service = _attempt.Exchanges.LastOrDefault(
            item => item.Kind == TicketExchangeKind.TicketService && item.ServerTime is not null)?.ServerTime;
        DateTimeOffset? policy = _attempt.Package == MsnAuthenticationPackage.Twn && _attempt.Policy is { } text
            ? PassportPolicy.Parse(text).ServerTime
            : null;
        DateTimeOffset? profile = _attempt.Profile?.LoginTime;
        return service is not null ? (service, "TicketService")
            : policy is not null ? (policy, "Policy")
            : profile is not null ? (profile, "Profile")
            : (null, null);
    }
}
