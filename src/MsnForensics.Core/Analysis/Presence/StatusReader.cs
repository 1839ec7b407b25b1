using System;
using System.Collections.Generic;
using MsnForensics.Analysis.Streams;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Protocol.Msnp.Presence;

namespace MsnForensics.Analysis.Presence;

/// <summary>Reads status and names: <c>CHG ILN NLN FLN PRP REA</c> and refusals (reference: section 3.5).</summary>
public sealed class StatusReader
{
    // Clients send a few requests without waiting for the answers.
    private const int MaximumRequestCount = 64;

    private readonly PresenceObserver _observer;
    private readonly Queue<long> _asked = new();
    private PresenceValues? _before;
    private string? _name;

    public StatusReader(PresenceObserver observer) => _observer = observer;

    /// <summary>The client's own status: taken from the request, put right by the answer.</summary>
    public void ReadOwn(CommandEvent item)
    {
        if (StatusLine.Read(item.Command, _observer.Dialect) is not { } line)
        {
            return;
        }

        _observer.ShowSelf(item);
        PresenceUpdate update = new(PresenceKey.Own, ValuesOf(line), PresenceAspect.Status, item);
        long id = item.Command.TransactionId(item.IsFromClient) ?? 0;
        if (item.IsFromClient)
        {
            Ask(id);
            update.Values[PresenceField.Name] = NameOfOwner();
            _observer.Say(update);
        }
        else if (!_asked.Contains(id))
        {
            _observer.Table.Apply(update with { IsForced = id == 0 });
        }
        else if (IsLatest(id))
        {
            _observer.Table.Correct(update);
        }
    }

    /// <summary>A status asked for was not granted: what was before goes on.</summary>
    public void ReadError(CommandEvent item)
    {
        if (item.IsFromClient || item.Command.TransactionId(false) is not { } id
            || !_asked.Contains(id) || !IsLatest(id))
        {
            return;
        }

        _observer.Table.End(PresenceKey.Own, PresenceEnd.Refused, item);
        if (_before is not null)
        {
            _observer.Table.Apply(new PresenceUpdate(PresenceKey.Own, _before, PresenceAspect.Whole, item));
        }
    }

    /// <summary>A contact's status, or the client's own as its other places see it.</summary>
    public void ReadContact(CommandEvent item)
    {
        if (StatusLine.Read(item.Command, _observer.Dialect) is not { Account: { } account } line)
        {
            return;
        }

        PresenceKey key = PresenceKey.Of(account, line.Network, _observer.Account);
        bool isFound = _observer.IsFound(key, item);
        _observer.Hear(new PresenceUpdate(key, ValuesOf(line), PresenceAspect.Status, item)
        {
            Network = line.Network,
            IsInitial = isFound || (item.Command.Verb == "ILN" && !_observer.Table.Knows(key)),
        });
    }

    /// <summary>The client's own display name as the server has it: <c>PRP … MFN name</c>.</summary>
    public void ReadProperty(CommandEvent item)
    {
        int at = Array.IndexOf(item.Command.Arguments, "MFN");
        if (!item.IsFromClient && at is >= 0 and <= 2)
        {
            Rename(item.Command[at + 1], item);
        }
    }

    /// <summary>The same up to MSNP9: <c>REA trid version account name</c>.</summary>
    public void ReadRename(CommandEvent item)
    {
        if (!item.IsFromClient && AccountName.Parse(item.Command[2]).Address == _observer.Account)
        {
            Rename(item.Command[3], item);
        }
    }

    private void Ask(long id)
    {
        _before = _observer.Table.ValuesOf(PresenceKey.Own);
        _asked.Enqueue(id);
        if (_asked.Count > MaximumRequestCount)
        {
            _asked.Dequeue();
        }
    }

    // Answers come in order; what was asked for before has been replaced since.
    private bool IsLatest(long id)
    {
        while (_asked.Dequeue() != id)
        {
        }

        return _asked.Count == 0;
    }

    private void Rename(string encodedName, CommandEvent item)
    {
        _name = PercentEncoding.Decode(encodedName);
        if (_observer.Table.Knows(PresenceKey.Own))
        {
            PresenceValues values = new() { [PresenceField.Name] = _name };
            _observer.Table.Apply(new PresenceUpdate(PresenceKey.Own, values, PresenceAspect.Status, item));
        }
    }

    private string? NameOfOwner() =>
        _name ?? (_observer.Account is { } account ? _observer.Session.NameOf(account) : null);

    // From MSNP8 on the lines tell all: a picture that is not there is none.
    private static PresenceValues ValuesOf(StatusLine line)
    {
        if (line.Status == StatusCode.Offline)
        {
            return new PresenceValues { [PresenceField.Status] = line.Status };
        }

        string? absent = line.Capabilities is null ? null : "";
        return new PresenceValues
        {
            [PresenceField.Status] = line.Status,
            [PresenceField.Name] = line.Name,
            [PresenceField.Capabilities] = line.Capabilities,
            [PresenceField.DisplayPicture] = line.Picture is "0" ? "" : line.Picture ?? absent,
            [PresenceField.IconUrl] = line.IconUrl ?? absent,
        };
    }
}
