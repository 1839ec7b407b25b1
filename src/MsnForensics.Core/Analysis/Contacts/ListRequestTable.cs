using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Analysis.Streams;

namespace MsnForensics.Analysis.Contacts;

/// <summary>Changes the client asked for and the server has not yet answered, by transaction id.</summary>
public sealed class ListRequestTable
{
    // Answers come within seconds; the newest requests are enough (reference: section 11.2).
    private const int MaximumCount = 1000;

    private readonly Dictionary<long, ListRequest> _open = new();
    private readonly Queue<long> _order = new();
    private readonly Action<ListRequest> _giveUp;

    /// <param name="giveUp">Called for a request that will not be matched with an answer any more.</param>
    public ListRequestTable(Action<ListRequest> giveUp) => _giveUp = giveUp;

    /// <summary>Keeps a request; an older one with the same id is given up.</summary>
    public void Add(long id, ListRequest request)
    {
        GiveUp(id);
        _open[id] = request;
        _order.Enqueue(id);
        while (_order.Count > MaximumCount)
        {
            GiveUp(_order.Dequeue());
        }
    }

    /// <summary>The request that an answer with this id belongs to; none for 0, which answers nothing.</summary>
    public ListRequest? Take(long id)
    {
        PassOver(id);
        if (id != 0 && _open.TryGetValue(id, out ListRequest? request))
        {
            _open.Remove(id);
            return request;
        }

        return null;
    }

    /// <summary>The server answers that id: what was asked for before it was passed over.</summary>
    public void PassOver(long id)
    {
        foreach (KeyValuePair<long, ListRequest> open in _open)
        {
            open.Value.IsPassedOver |= open.Key < id;
        }
    }

    public void Close()
    {
        foreach (long id in _open.Keys.OrderBy(id => id).ToArray())
        {
            GiveUp(id);
        }
    }

    private void GiveUp(long id)
    {
        if (_open.TryGetValue(id, out ListRequest? request))
        {
            _open.Remove(id);
            _giveUp(request);
        }
    }
}

/// <summary>A change that the client asked for.</summary>
public sealed class ListRequest
{
    public ListRequest(CommandEvent item, bool isUpload)
    {
        Item = item;
        IsUpload = isUpload;
    }

    public CommandEvent Item { get; }

    /// <summary>The list that a client sends up at sign-in, no change.</summary>
    public bool IsUpload { get; }

    /// <summary>The server has answered a later request.</summary>
    public bool IsPassedOver { get; set; }
}
