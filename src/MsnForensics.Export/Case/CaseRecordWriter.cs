using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using MsnForensics.Analysis;

namespace MsnForensics.Export.Case;

/// <summary>
/// CASE/UCO 1.4 as JSON-LD: records become nodes as they come, and everything that they refer to follows at the end, so
/// that the graph is closed. What has no class of its own becomes an event.
/// </summary>
public sealed class CaseRecordWriter : IRecordWriter
{
    private readonly CaseGraph _graph;
    private readonly CaseParties _parties = new();
    private readonly CaseSources _sources = new();
    private readonly CaseThreads _threads;
    private readonly CaseContacts _contacts;
    private readonly HashSet<Guid> _written = new();
    private readonly TimelineBuilder _timeline = new(new TimelineOption());
    private long _count;

    public CaseRecordWriter(TextWriter output)
    {
        _graph = new CaseGraph(output);
        _threads = new CaseThreads(_parties);
        _contacts = new CaseContacts(_parties);
    }

    public void Write(MsnRecord record)
    {
        // A record that somebody made by hand has no id: its place in the run stands for it.
        _count++;
        string name = record.RecordId.Length > 0
            ? record.RecordId
            : _count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Guid id = CaseIds.Guid(record.GetType().Name + "|" + name);
        if (_written.Add(id))
        {
            WriteNew(record, id);
        }
    }

    public void Complete()
    {
        _threads.WriteTo(_graph);
        _contacts.WriteTo(_graph);
        _sources.WriteTo(_graph);
        _parties.WriteTo(_graph);
        _graph.End();
    }

    public void Dispose() => _graph.Dispose();

    private void WriteNew(MsnRecord record, Guid id)
    {
        switch (record)
        {
            case MsnCapture capture:
                _sources.Add(capture);
                break;
            case MsnConversation conversation:
                _threads.Add(conversation);
                break;
            case MsnAccount account:
                AddAccount(account);
                break;
            case MsnMessage message:
                WriteMessage(message, id);
                WriteOrigin(message, "message", id);
                break;
            case MsnContact contact:
                _contacts.Write(_graph, contact, id);
                WriteOrigin(contact, "contact", id);
                break;
            case MsnStream stream:
                WriteConnection(stream, id);
                WriteOrigin(stream, "connection", id);
                break;
            case MsnTransfer { FileName: not null } or MsnTransfer { Sha256: not null }:
                WriteTransfer((MsnTransfer)record, id);
                WriteOrigin(record, "file", id);
                break;
            case MsnTransferFile file:
                CaseFile.Write(
                    _graph,
                    CaseIds.Of("file", id),
                    file.Path,
                    file.Length,
                    null,
                    [("MD5", file.Md5), ("SHA1", file.Sha1), ("SHA256", file.Sha256)]);
                WriteOrigin(file, "file", id);
                break;
            default:
                WriteEvents(record, id);
                break;
        }
    }

    private void AddAccount(MsnAccount account)
    {
        string? name = account.Names.Count == 0 ? null : account.Names[account.Names.Count - 1];
        _ = _parties.AccountOf(account.Account);
        _parties.Name(account.Account, name, account.LastSeen);
    }

    private void WriteMessage(MsnMessage message, Guid id)
    {
        _parties.Name(message.From, message.FromName, message.Timestamp);
        _threads.Add(message, id);
        _graph.Node(CaseIds.Of("message", id), "uco-observable:Message", node => node.Facets(facets => facets.Inner(
            CaseIds.Of("message-facet", id), "uco-observable:MessageFacet", facet =>
            {
                facet.Reference("uco-observable:application", _parties.Application);
                facet.Reference("uco-observable:from", _parties.AccountOf(message.From));
                facet.References("uco-observable:to", _parties.AccountsOf(message.To));
                facet.Time("uco-observable:sentTime", message.Timestamp);
                facet.Text("uco-observable:messageID", message.MessageId ?? message.RecordId);
                facet.Text("uco-observable:messageText", message.Text);
                facet.Text("uco-observable:messageType", message.Kind.ToString());
                facet.Text("uco-observable:sessionID", message.SessionId);
            })));
    }

    private void WriteConnection(MsnStream stream, Guid id)
    {
        (string? clientAddress, long? clientPort) = CaseEndpoint.Split(stream.ClientEndpoint);
        (string? serverAddress, long? serverPort) = CaseEndpoint.Split(stream.ServerEndpoint);
        _graph.Node(CaseIds.Of("connection", id), "uco-observable:NetworkConnection", node =>
        {
            node.Text("uco-core:name", stream.Protocol);
            node.Text("uco-core:description", stream.CommunityId);
            node.Facets(facets => facets.Inner(
                CaseIds.Of("connection-facet", id), "uco-observable:NetworkConnectionFacet", facet =>
                {
                    facet.Reference("uco-observable:src", _parties.AddressOf(clientAddress));
                    facet.Reference("uco-observable:dst", _parties.AddressOf(serverAddress));
                    facet.Integer("uco-observable:sourcePort", clientPort);
                    facet.Integer("uco-observable:destinationPort", serverPort);
                    facet.Time("uco-observable:startTime", stream.StartTime);
                    facet.Time("uco-observable:endTime", stream.EndTime);
                }));
        });
    }

    private void WriteTransfer(MsnTransfer transfer, Guid id)
    {
        string file = CaseIds.Of("file", id);
        CaseFile.Write(
            _graph,
            file,
            transfer.FileName ?? "",
            transfer.DeclaredSize ?? transfer.ReceivedSize,
            transfer.ContentType,
            [("SHA1", transfer.Sha1), ("SHA256", transfer.Sha256)]);
        IEnumerable<KeyValuePair<string, string?>> parties =
            transfer.To.Select(account => new KeyValuePair<string, string?>("Sent_To", account))
                .Prepend(new KeyValuePair<string, string?>("Sent_By", transfer.From));
        foreach (KeyValuePair<string, string?> party in parties)
        {
            if (_parties.AccountOf(party.Value) is { } account)
            {
                Relate(
                    CaseIds.Of("relationship", id + "|" + party.Key + "|" + party.Value),
                    file,
                    account,
                    party.Key,
                    transfer.Outcome.ToString(),
                    transfer);
            }
        }
    }

    private void WriteEvents(MsnRecord record, Guid id)
    {
        int number = 0;
        foreach (MsnTimelineEvent item in _timeline.Build(record))
        {
            string key = id + "|" + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            number++;
            IEnumerable<string> accounts = TimelineFields.PeersOf(item).Prepend(item.Account ?? "");
            string? source = _sources.SourceOf(item.Evidence);
            _graph.Node(CaseIds.Of("event", key), "uco-core:Event", node =>
            {
                node.Text("uco-core:name", item.TimestampDescription);
                node.Text("uco-core:description", item.Message);
                node.Text("uco-core:eventType", item.EventType);
                node.Time("uco-core:startTime", item.Timestamp);
                node.References(
                    "uco-core:eventContext",
                    source is null ? _parties.AccountsOf(accounts) : _parties.AccountsOf(accounts).Append(source));
            });
        }
    }

    // Where the bytes of a record stand.
    private void WriteOrigin(MsnRecord record, string kind, Guid id)
    {
        if (_sources.SourceOf(record.Evidence) is { } source)
        {
            MsnEvidence evidence = record.Evidence;
            string place = evidence.FrameNumbers.Count > 0 ? evidence.DisplayFilter : evidence.ToString();
            Relate(CaseIds.Of("relationship", id), CaseIds.Of(kind, id), source, "Contained_Within", place, null);
        }
    }

    private void Relate(
        string id, string source, string target, string kind, string description, MsnTransfer? transfer) =>
        _graph.Node(id, "uco-observable:ObservableRelationship", node =>
        {
            node.Reference("uco-core:source", source);
            node.Reference("uco-core:target", target);
            node.Text("uco-core:kindOfRelationship", kind);
            node.Flag("uco-core:isDirectional", true);
            node.Text("uco-core:description", description);
            node.Time("uco-core:startTime", transfer?.StartTime);
            node.Time("uco-core:endTime", transfer?.EndTime);
        });
}
