using System.Collections.Generic;
using System.Linq;
using MsnForensics.Analysis.Streams;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Protocol.Msnp.Presence;

namespace MsnForensics.Analysis.Presence;

/// <summary>
/// Reads personal messages, media and places: <c>UUX</c>, <c>UBX</c>, and the notices by which a place is signed out
/// from another (reference: sections 3.6, 6.5 and 6.7).
/// </summary>
public sealed class UserDataReader
{
    private const string SignOutNotice = "4";

    private readonly PresenceObserver _observer;

    public UserDataReader(PresenceObserver observer) => _observer = observer;

    /// <summary>What the client says of itself: each root element replaces what was said below that root.</summary>
    public void ReadOwn(CommandEvent item)
    {
        UserPublication publication = Read(item);
        if (publication.HasData)
        {
            _observer.Say(UpdateOf(PresenceKey.Own, null, publication, item));
        }

        foreach (EndpointPublication place in publication.Endpoints)
        {
            PresenceKey key = place.EndpointId is { } id ? PresenceKey.Own with { Place = id } : _observer.OwnPlace;
            ApplyPlace(key, place, publication, item);
        }
    }

    /// <summary>What the server passes on of a contact, or of the client's own account with all its places.</summary>
    public void ReadContact(CommandEvent item)
    {
        WireCommand command = item.Command;
        AccountName name = AccountName.Parse(command[0]);
        if (name.Address.Length == 0)
        {
            return;
        }

        int? network = command.Arguments.Length > 2 && DecimalNumber.TryParse(command[1], out long number)
            && NetworkName.IsKnown((int)number) ? (int)number : name.Network;
        PresenceKey key = PresenceKey.Of(name, network, _observer.Account);
        UserPublication publication = Read(item);
        _observer.Hear(UpdateOf(key, network, publication, item));
        foreach (EndpointPublication place in publication.Endpoints.Where(place => place.EndpointId is not null))
        {
            ApplyPlace(key with { Place = place.EndpointId }, place, publication, item);
        }

        if (IsWhole(publication, item))
        {
            EndOthers(_observer, key, publication.Endpoints, item);
        }
    }

    /// <summary>One place asks for the sign-out of another, or is asked.</summary>
    public void ReadNotice(CommandEvent item)
    {
        int at = item.IsFromClient ? 1 : 0;
        AccountName name = AccountName.Parse(item.Command[at]);
        if (item.Command[at + 1] != SignOutNotice || name.Address != _observer.Account)
        {
            return;
        }

        PresenceKey key = item.IsFromClient && name.EndpointId is { } id
            ? PresenceKey.Own with { Place = id }
            : _observer.OwnPlace;
        PresenceValues values = new() { [PresenceField.Status] = StatusCode.Offline };
        _observer.Table.Apply(new PresenceUpdate(key, values, PresenceAspect.Whole, item)
        {
            IsForced = !item.IsFromClient,
        });
    }

    /// <summary>Ends the places of an account that are not among these.</summary>
    internal static void EndOthers(
        PresenceObserver observer, PresenceKey account, IReadOnlyList<EndpointPublication> places, CommandEvent item)
    {
        HashSet<string?> named = new(places.Select(place => place.EndpointId));
        foreach (string known in observer.Table.PlacesOf(account))
        {
            PresenceKey key = account with { Place = known };
            if (key != observer.OwnPlace && !named.Contains(known))
            {
                observer.Table.End(key, PresenceEnd.PlaceGone, item);
            }
        }
    }

    private static bool IsWhole(UserPublication publication, CommandEvent item) =>
        publication.IsComplete && item.Completeness == MsnCompleteness.Complete;

    private UserPublication Read(CommandEvent item)
    {
        UserPublication publication = UserPublication.Read(
            item.Command.Payload, _observer.Session.Stream.Analysis.Option);
        if (!publication.IsComplete)
        {
            _observer.ReportDamage(item);
        }

        return publication;
    }

    private PresenceUpdate UpdateOf(PresenceKey key, int? network, UserPublication publication, CommandEvent item)
    {
        PresenceValues values = IsWhole(publication, item)
            ? PublicationValues.WholeData(publication)
            : PublicationValues.Of(publication);
        return new PresenceUpdate(key, values, PresenceAspect.Data, item)
        {
            Network = network,
            IsDamaged = !publication.IsComplete,
            IsInitial = !values.IsEmpty && _observer.IsFound(key, item),
        };
    }

    private void ApplyPlace(
        PresenceKey key, EndpointPublication place, UserPublication publication, CommandEvent item) =>
        _observer.Table.Apply(new PresenceUpdate(key, PublicationValues.Of(place), PresenceAspect.Whole, item)
        {
            IsDamaged = !publication.IsComplete,
            IsInitial = _observer.IsFound(key, item) || _observer.Table.IsJustFound(key with { Place = null }, item),
        });
}
