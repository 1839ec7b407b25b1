using System.Linq;
using MsnForensics.Analysis.Streams;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Protocol.Msnp.Presence;

namespace MsnForensics.Analysis.Presence;

/// <summary>
/// Reads the publications of MSNP16 and later: <c>PUT</c> and <c>DEL</c> of the client, <c>NFY</c> of the server, about
/// people, groups and other networks (reference: sections 6.7 and 6.8).
/// </summary>
public sealed class PublicationReader
{
    private readonly PresenceObserver _observer;
    private readonly GroupReader _groups;

    public PublicationReader(PresenceObserver observer)
    {
        _observer = observer;
        _groups = new GroupReader(observer);
    }

    public void Read(CommandEvent item)
    {
        Publication publication = Publication.Read(item);
        LearnPlace(publication);
        if (publication.IsAnswer)
        {
            _groups.ReadAnswer(publication);
            return;
        }

        switch (publication.MediaType)
        {
            case "application/user+xml":
                ReadUser(publication);
                break;
            case "application/circles+xml" or "application/multiparty+xml":
                _groups.Read(publication);
                break;
            case "application/network+xml":
                ReadNetwork(publication);
                break;
        }
    }

    // The client's GUID stands in what it sends, and in what is sent to it alone.
    private void LearnPlace(Publication publication)
    {
        AccountName? own = publication.IsFromClient ? publication.From : publication.To;
        if (own?.Address == _observer.Account)
        {
            _observer.Place ??= own?.EndpointId;
        }
    }

    private void ReadUser(Publication publication)
    {
        if (publication.From is not { } from)
        {
            return;
        }

        PresenceKey key = PresenceKey.Of(from, null, _observer.Account);
        UserPublication user = UserPublication.Read(publication.Body, _observer.Session.Stream.Analysis.Option);
        if (!user.IsComplete)
        {
            _observer.ReportDamage(publication.Item);
        }

        if (publication.IsWithdrawal)
        {
            Withdraw(key, user, publication);
        }
        else
        {
            Publish(key, user, publication);
        }
    }

    private void Publish(PresenceKey key, UserPublication user, Publication publication)
    {
        bool isWhole = publication.IsFull && user.IsComplete && publication.IsComplete;
        if (key == PresenceKey.Own && user.Status is not null)
        {
            _observer.ShowSelf(publication.Item);
        }

        PresenceValues values = isWhole ? PublicationValues.WholeServices(user) : PublicationValues.Of(user);
        Apply(key, values, publication, user);
        foreach (EndpointPublication place in user.Endpoints)
        {
            if (PlaceOf(place, publication) is { } id)
            {
                Apply(key with { Place = id }, PublicationValues.Of(place), publication, user);
            }
        }

        if (isWhole)
        {
            UserDataReader.EndOthers(_observer, key, user.Endpoints, publication.Item);
        }
    }

    private void Apply(PresenceKey key, PresenceValues values, Publication publication, UserPublication user)
    {
        PresenceUpdate update = new(key, values, PresenceAspect.Whole, publication.Item)
        {
            Network = publication.From?.Network,
            Source = publication.Source,
            IsDamaged = !user.IsComplete,
            IsInitial = publication.IsFull && !key.IsOwn && !_observer.Table.Knows(key),
        };
        if (publication.IsFromClient && key == PresenceKey.Own)
        {
            _observer.Say(update);
        }
        else
        {
            _observer.Hear(update);
        }
    }

    // What stands without a GUID is the sender's own place.
    private string? PlaceOf(EndpointPublication place, Publication publication) =>
        place.EndpointId ?? (publication.IsFromClient ? _observer.Place ?? "" : publication.From?.EndpointId);

    private void Withdraw(PresenceKey key, UserPublication user, Publication publication)
    {
        PresenceValues offline = new() { [PresenceField.Status] = StatusCode.Offline };
        foreach (string id in user.Endpoints.Select(place => PlaceOf(place, publication)).OfType<string>())
        {
            PresenceKey place = key with { Place = id };
            if (publication.IsFromClient)
            {
                Apply(place, offline, publication, user);
            }
            else
            {
                _observer.Table.End(place, PresenceEnd.PlaceGone, publication.Item);
            }
        }

        if (user.HasService("IM"))
        {
            Apply(key, offline, publication, user);
        }
        else if (user.HasService("PE") && _observer.Table.Knows(key))
        {
            Apply(key, PublicationValues.WholeServices(user), publication, user);
        }
    }

    private void ReadNetwork(Publication publication)
    {
        NetworkPublication network = NetworkPublication.Read(
            publication.Body, _observer.Session.Stream.Analysis.Option);
        if (!network.IsComplete)
        {
            _observer.ReportDamage(publication.Item);
        }

        if (publication.From is { } from && network.Status is { } status)
        {
            PresenceValues values = new() { [PresenceField.Status] = status };
            PresenceKey key = PresenceKey.Of(from, null, _observer.Account);
            _observer.Table.Apply(new PresenceUpdate(key, values, PresenceAspect.Whole, publication.Item)
            {
                Network = from.Network,
                Source = publication.Source,
                IsDamaged = !network.IsComplete,
            });
        }
    }
}
