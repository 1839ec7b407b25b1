using System;
using System.Linq;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Streams;

namespace MsnForensics.Analysis.Messages;

/// <summary>A message on a switchboard, which goes to everybody who is there.</summary>
public sealed class SwitchboardLeg : LegMessage
{
    private const long RelayNanoseconds = 1_000_000_000;

    public SwitchboardLeg(MsnpSession session, CommandSet commands, MessageContent content)
        : base(session.Stream, commands, content) => Session = session;

    public override MsnpSession Session { get; }

    /// <summary>The sender that the server names; null on the sender's own leg.</summary>
    public string? NamedSender { get; init; }

    public override string? Sender => IsFromClient ? Session.Account : NamedSender;

    /// <summary>The other members of the session at that moment, as far as known by now.</summary>
    public override MsnList<string> Recipients =>
        Session.Members.Others(At, IsFromClient ? null : Session.Account, Sender);

    public override bool CanAttribute => Session.CanAttribute;

    /// <summary>True while the server can still answer to it; <c>U</c> asks for no answer.</summary>
    public bool AwaitsAnswer =>
        IsFromClient && Delivery == MsnDelivery.Unknown && Commands[0].Command[1] != "U";

    /// <summary>
    /// True for another connection, not a second sender, the same switchboard session where its number is known, else
    /// the same server, and no contradiction about the people. This runs for every pair of equal messages, so it makes
    /// no garbage.
    /// </summary>
    public override bool CouldBe(LegMessage other) => other is SwitchboardLeg leg
        && leg.Session != Session && !(IsFromClient && leg.IsFromClient) && IsLegOfOne(leg);

    private bool IsLegOfOne(SwitchboardLeg other)
    {
        if (Sender is { } a && other.Sender is { } b && a != b)
        {
            return false;
        }

        MsnpSession one = Session;
        MsnpSession two = other.Session;
        return one.SwitchboardId is { } id && two.SwitchboardId is { } otherId
            ? id == otherId
            : one.Stream.ServerEndpoint == two.Stream.ServerEndpoint && AreDifferentClients(this, other)
                && MayHold(one, two.Account) && MayHold(two, one.Account);
    }

    // Where neither owner is known, what went in on one connection and at once came out on another is one message.
    private static bool AreDifferentClients(SwitchboardLeg left, SwitchboardLeg right) =>
        left.Session.Account is { } account
            ? account != right.Session.Account
            : right.Session.Account is not null || (left.IsFromClient != right.IsFromClient
                && Math.Abs(left.At.UnixNanoseconds - right.At.UnixNanoseconds) <= RelayNanoseconds);

    // Whose client is on one leg is a member on the other; only a chat of two is known to have no silent members.
    private static bool MayHold(MsnpSession session, string? account) => account is null
        || session.Members.Everybody.Count != 1 || session.Members.Everybody.Contains(account);
}
