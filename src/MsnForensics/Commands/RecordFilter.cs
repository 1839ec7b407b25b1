using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace MsnForensics.Commands;

/// <summary>The shared filters: a record passes when every filter given lets it pass.</summary>
internal sealed class RecordFilter
{
    private readonly DateTimeOffset? _after;
    private readonly DateTimeOffset? _before;
    private readonly WildcardPattern[] _sessions;
    private readonly WildcardPattern[] _accounts;

    public RecordFilter(DateTimeOffset? after, DateTimeOffset? before, string[] sessions, string[] accounts)
    {
        _after = after;
        _before = before;
        _sessions = Patterns(sessions);
        _accounts = Patterns(accounts);
    }

    public static RecordFilter None { get; } = new(null, null, [], []);

    public bool Matches(MsnRecord record) =>
        !(record.Timestamp < _after)
        && !(record.Timestamp >= _before)
        && MatchesSession(record)
        && MatchesAny(_accounts, AccountsOf(record));

    private bool MatchesSession(MsnRecord record) => record switch
    {
        MsnConversation conversation => MatchesAny(_sessions, conversation.SessionId),
        MsnAccount account => MatchesAny(_sessions, account.SessionId),
        _ => MatchesAny(_sessions, [(record as MsnSessionRecord)?.SessionId]),
    };

    // Without CultureInvariant the I of ALICE@* is no i on a Turkish computer.
    public static WildcardPattern[] Patterns(IEnumerable<string> patterns) => patterns
        .Select(pattern => WildcardPattern.Get(
            pattern, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant))
        .ToArray();

    /// <summary>True when there is no pattern, or one that fits one of the values.</summary>
    public static bool MatchesAny(WildcardPattern[] patterns, IEnumerable<string?> values) =>
        patterns.Length == 0
        || values.Any(value => value is not null && patterns.Any(pattern => pattern.IsMatch(value)));


    /// <summary>The accounts that a record names.</summary>
    public static IEnumerable<string?> AccountsOf(MsnRecord record) => record switch
    {
        MsnMessage message => message.To.Append(message.From),
        MsnSession session => session.Participants.Append(session.Account),
        MsnConversation conversation => conversation.Participants,
        MsnAuthentication authentication => [authentication.Account],
        MsnPresence presence => presence.Members.Select(member => member.Split(' ')[0]).Append(presence.Account),
        MsnContact contact => [contact.Account, contact.Owner],
        MsnAccount account => [account.Account],
        MsnTransfer transfer => transfer.To.Append(transfer.From).Append(transfer.Inviter),
        MsnChannel channel => [channel.Offerer, channel.Peer],
        MsnTransferFile file => file.To.Append(file.From),
        MsnServiceCall call => [call.Account],
        MsnArtifact { Kind: MsnArtifactKind.ContactEntry } artifact => [artifact.Account, artifact.Value],
        MsnArtifact artifact => [artifact.Account],
        MsnComparison comparison => [comparison.From],
        MsnCommand command => command.Arguments,
        MsnIndicator { Kind: MsnIndicatorKind.Account } indicator => [indicator.Value],
        MsnTimelineEvent timelineEvent => [timelineEvent.Account, timelineEvent.Peer],
        _ => [],
    };
}
