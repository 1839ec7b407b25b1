using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Streams;

namespace MsnForensics.Analysis.Messages;

/// <summary>A message that says itself from whom it is and to whom it goes: one of a notification server, or of the
/// web services for offline messages.</summary>
public sealed class RoutedLeg : LegMessage
{
    private readonly string? _owner;

    public RoutedLeg(
        MsnpSession session, CommandSet commands, MessageContent content, MessageRoute route)
        : base(session.Stream, commands, content)
    {
        Session = session;
        Route = route;
    }

    /// <param name="stream">Where the web service was asked.</param>
    /// <param name="pieces">Where in it, the main piece first.</param>
    /// <param name="content">What it says.</param>
    /// <param name="route">From whom to whom.</param>
    /// <param name="owner">Whose client asked, when the message tells.</param>
    public RoutedLeg(
        StreamContext stream, StreamPiece[] pieces, MessageContent content, MessageRoute route, string? owner)
        : base(stream, pieces, content)
    {
        Route = route;
        _owner = owner;
    }

    public override MsnpSession? Session { get; }

    public override MessageRoute Route { get; }

    public override string? Owner => Session?.Account ?? _owner;

    public override string? Sender => IsFromClient ? Owner ?? Route.From : Route.From;

    public override MsnList<string> Recipients => Receiver is { } receiver && receiver != Sender
        ? MsnList<string>.Of(receiver)
        : MsnList<string>.Empty;

    public override bool CanAttribute => Session is null || Session.IsClosed || Owner is not null;

    public override bool Waits => Route.IsConversation;

    private string? Receiver => Route.To ?? (IsFromClient ? null : Owner);

    /// <summary>True for one name by which the service knows it, else for another connection, not a second sender, and
    /// the same people or group.</summary>
    public override bool CouldBe(LegMessage other) => other is RoutedLeg leg
        && (Content.JoinKey is { } key
            ? key == leg.Content.JoinKey
            : leg.Content.JoinKey is null && leg.Stream != Stream && !(IsFromClient && leg.IsFromClient)
                && Route.GroupId == leg.Route.GroupId && MayBe(Sender, leg.Sender)
                && (Route.GroupId is not null || MayBe(Receiver, leg.Receiver)));

    private static bool MayBe(string? left, string? right) => left is null || right is null || left == right;
}
