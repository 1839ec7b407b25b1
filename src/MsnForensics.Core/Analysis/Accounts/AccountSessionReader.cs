using System;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Streams;
using MsnForensics.Capture;
using MsnForensics.Protocol.Contacts;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Protocol.Msnp.Presence;

namespace MsnForensics.Analysis.Accounts;

/// <summary>Reads what one session says about accounts: about its owner, who may be told last, and about
/// others.</summary>
public sealed class AccountSessionReader : ISessionReader
{
    private readonly AccountTracker _tracker;
    private readonly MsnpSession _session;

    public AccountSessionReader(AccountTracker tracker, MsnpSession session)
    {
        _tracker = tracker;
        _session = session;
    }

    /// <summary>What the session tells of its owner.</summary>
    public AccountEntry Owner { get; } = new() { IsOwner = true, SessionCount = 1 };

    public MsnpSession Session => _session;

    public void Read(CommandEvent item)
    {
        long at = item.At.UnixNanoseconds;
        Owner.See(at, at);
        if (Owner.Evidence is null)
        {
            Owner.See(new AccountEvidence(_session.Stream, item.Piece, IsSignIn: false));
        }

        int dialect = DialectName.NumberOf(_session.Dialect);
        foreach (NamedAccount named in NamedAccount.Of(item, dialect, _session.Stream.Analysis.Option))
        {
            Note(item, named.Account, named.Name);
        }

        if (item.IsFromClient)
        {
            ReadFromClient(item, item.Command, at);
        }
        else
        {
            ReadFromServer(item, item.Command, at);
        }
    }

    public void Close(FrameReference at)
    {
        long begin = _session.Stream.First.UnixNanoseconds;
        Owner.AddOrigin(
            _session.Stream.Client.Address.ToString(), _session.Stream.Client.Port, MsnOriginSource.Connection, begin);
        Owner.Clients.Add(_session.Client, begin);
        Owner.SessionIds.Add(_session.SessionId, begin);
        foreach (string member in _session.Members.Everybody)
        {
            if (member != _session.Account && _tracker.Table.Get(member) is { } entry)
            {
                entry.SessionCount++;
                entry.SessionIds.Add(_session.SessionId, begin);
            }
        }

        _tracker.TakeUp(this);
    }

    private void ReadFromClient(CommandEvent item, WireCommand command, long at)
    {
        switch (command.Verb)
        {
            case "USR" or "ANS":
                SeeSignIn(item);
                ReadEndpoint(command, at);
                break;
            case "QRY":
                Owner.ProductIds.Add(command[1], at);
                break;
            case "UUX" when command.Payload.Length > 0:
                Describe(Owner, UserPublication.Read(command.Payload, _session.Stream.Analysis.Option), at);
                break;
            case "PUT":
                ReadPublication(item, isOwn: true);
                break;
        }
    }

    private void ReadFromServer(CommandEvent item, WireCommand command, long at)
    {
        switch (command.Verb)
        {
            case "USR" when command[1] == "OK":
                SeeSignIn(item);
                int dialect = _session.Kind == MsnSessionKind.Switchboard ? 0 : DialectName.NumberOf(_session.Dialect);
                Owner.Names.Add(SignInReply.Parse(command, dialect)?.Name, at);
                break;
            case "PRP" when ContactPropertyParser.Parse(command) is { Name: "MFN" } property:
                Owner.Names.Add(property.Value, at);
                break;
            case "BLP" when PrivacySetting.Parse(command) is { } mode:
                Owner.SetPrivacy(mode == "AL", Moment.Of(item));
                break;
            case "GTC" when PrivacySetting.Parse(command) is { } mode:
                Owner.SetAsking(mode == "A", Moment.Of(item));
                break;
            case "UBX" when command.Payload.Length > 0:
                ReadOthers(item);
                break;
            case "NFY":
                ReadPublication(item, isOwn: false);
                break;
            case "MSG" when _session.Kind == MsnSessionKind.Notification:
                ReadProfile(item, at);
                break;
        }
    }

    private void SeeSignIn(CommandEvent item) =>
        Owner.See(new AccountEvidence(_session.Stream, item.Piece, IsSignIn: true));

    // USR n SSO S ticket proof {guid}; on switchboards account;{guid}
    private void ReadEndpoint(WireCommand command, long at)
    {
        foreach (string word in command.Arguments)
        {
            string? endpoint = word.Length > 0 && word[0] == '{'
                ? AccountName.NormalizeGuid(word)
                : word.IndexOf(";{", StringComparison.Ordinal) > 0 ? AccountName.Parse(word).EndpointId : null;
            Owner.EndpointIds.Add(endpoint, at);
        }
    }

    private void ReadProfile(CommandEvent item, long at)
    {
        if (AccountProfile.Read(item.Command.Payload) is not { } profile)
        {
            return;
        }

        Owner.AddOrigin(profile.ClientIP, profile.ClientPort, MsnOriginSource.Profile, at);
        Owner.Names.Add(profile.Nickname, at);
        Owner.Puid ??= profile.Puid?.ToString("X16", System.Globalization.CultureInfo.InvariantCulture);
        Owner.PreferredEmail ??= profile.PreferredEmail?.ToLowerInvariant();
    }

    private void ReadOthers(CommandEvent item)
    {
        UserPublication publication = UserPublication.Read(item.Command.Payload, _session.Stream.Analysis.Option);
        if (EntryOf(AccountName.Parse(item.Command[0])) is { } entry)
        {
            Describe(entry, publication, item.At.UnixNanoseconds);
        }
    }

    private void ReadPublication(CommandEvent item, bool isOwn)
    {
        RoutedPayload payload = RoutedPayload.Parse(item.Command.Payload);
        if (payload.From is not { } from)
        {
            return;
        }

        AccountEntry? entry = isOwn ? Owner : EntryOf(from);
        long at = item.At.UnixNanoseconds;
        if (isOwn)
        {
            Owner.EndpointIds.Add(from.EndpointId, at);
        }
        else
        {
            Note(item, from, null);
        }

        if (entry is not null && PublicationUri.Parse(payload.Content?["Uri"] ?? "").Subject == "user")
        {
            Describe(entry, UserPublication.Read(
                new ReadOnlySpan<byte>(item.Command.Payload, payload.BodyOffset, payload.BodyLength),
                _session.Stream.Analysis.Option), at);
        }
    }

    private static void Describe(AccountEntry entry, UserPublication publication, long at)
    {
        entry.Names.Add(publication.Name, at);
        entry.EndpointIds.Add(publication.MachineGuid, at);
        foreach (EndpointPublication endpoint in publication.Endpoints)
        {
            entry.EndpointIds.Add(endpoint.EndpointId, at);
            entry.ComputerNames.Add(endpoint.Name, at);
            entry.Clients.Add(endpoint.Version, at);
        }
    }

    private void Note(CommandEvent item, AccountName account, string? name)
    {
        if (EntryOf(account) is not { } entry)
        {
            return;
        }

        long at = item.At.UnixNanoseconds;
        entry.EndpointIds.Add(account.EndpointId, at);
        if (!string.Equals(name, account.Address, StringComparison.OrdinalIgnoreCase))
        {
            entry.Names.Add(name, at);
        }

        if (entry.Evidence is null || at < entry.FirstSeen)
        {
            entry.See(new AccountEvidence(_session.Stream, item.Piece, IsSignIn: false));
        }

        entry.See(at, at);
    }

    private AccountEntry? EntryOf(AccountName account) =>
        new NamedAccount(account, null).IsPerson ? _tracker.Table.Get(account.Address) : null;
}
