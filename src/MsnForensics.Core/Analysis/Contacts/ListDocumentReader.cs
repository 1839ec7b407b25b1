using System.Collections.Generic;
using System.Linq;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Analysis.Streams;
using MsnForensics.Protocol.Contacts;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Analysis.Contacts;

/// <summary>Applies <c>ADL</c> and <c>RML</c>, and the networks that <c>FQY</c> tells (reference: section
/// 7.3).</summary>
public sealed class ListDocumentReader
{
    private const ListMask Own = ListMask.Forward | ListMask.Allow | ListMask.Block;

    private readonly ContactSession _session;

    public ListDocumentReader(ContactSession session) => _session = session;

    /// <summary>The list a client sends up at sign-in. Later additions say so too with some clients.</summary>
    public bool IsUpload(CommandEvent item, bool hasShownStatus)
    {
        if (item.Command.Verb != "ADL" || hasShownStatus)
        {
            return false;
        }

        if (_session.Session.HasBeginning)
        {
            return true;
        }

        ListDocument document = Read(item);
        return document.IsInitial && document.Entries.Count > 1;
    }

    /// <summary>Applies a document.</summary>
    /// <param name="document">The command with the payload.</param>
    /// <param name="evidence">The command, and the server's answer when there is one.</param>
    /// <param name="isUpload">The list at sign-in, no change.</param>
    /// <param name="outcome">What became of it.</param>
    /// <param name="isApplied">False when only the wish is to be noted.</param>
    public void Apply(
        CommandEvent document, ListEvidence evidence, bool isUpload, MsnContactOutcome outcome, bool isApplied)
    {
        ListDocument list = Read(document);
        foreach (ListDocumentEntry named in list.Entries)
        {
            Apply(document, named, evidence, isUpload, outcome, isApplied, null);
        }

        if (isUpload)
        {
            _session.Book.Completeness.AddReason(evidence.At, list.IsWhole ? UploadReason : CutUploadReason);
        }
    }

    /// <summary>The server refused a document; its payload may name those that were at fault.</summary>
    public void Refuse(ListRequest request, CommandEvent error, string detail)
    {
        ListEvidence evidence = _session.EvidenceOf(request.Item, error);
        HashSet<string> refused = new(Read(error).Entries.Select(entry => entry.Address));
        foreach (ListDocumentEntry named in Read(request.Item).Entries)
        {
            bool isRefused = refused.Count == 0 || refused.Contains(named.Address);
            Apply(
                request.Item,
                named,
                evidence,
                request.IsUpload && !isRefused,
                isRefused ? MsnContactOutcome.Refused : MsnContactOutcome.Unanswered,
                !isRefused,
                isRefused ? detail : null);
        }

        if (request.IsUpload)
        {
            _session.Book.Completeness.AddReason(evidence.At, UploadReason);
        }
    }

    /// <summary>Notes the networks of an answer to <c>FQY</c>.</summary>
    public void ReadNetworks(CommandEvent answer)
    {
        foreach (ListDocumentEntry named in Read(answer).Entries)
        {
            if (named.Network is { } network)
            {
                _session.Book.SetNetwork(named.Address, network);
            }
        }
    }

    private static string UploadReason =>
        "Of the list only what the client sent up (ADL) is in the capture: no names, no groups, not who has the owner "
        + "on the list.";

    private static string CutUploadReason => "The list that the client sent up (ADL) is cut or damaged.";

    private void Apply(
        CommandEvent document,
        ListDocumentEntry named,
        ListEvidence evidence,
        bool isUpload,
        MsnContactOutcome outcome,
        bool isApplied,
        string? detail)
    {
        if (named.Address.Length == 0 || _session.Book.Get(named.Address, named.Network) is not { } entry)
        {
            return;
        }

        Moment at = evidence.At;
        bool isAddition = document.Command.Verb == "ADL";
        entry.See(evidence, isUpload ? MsnContactSource.Upload : MsnContactSource.Change);
        entry.SetNetwork(named.Network ?? NetworkName.WindowsLive, at);
        entry.SetName(named.Name, at);
        if (!isUpload)
        {
            AddChanges(entry, document, named.Lists, evidence, outcome, isApplied, detail);
        }

        if (isApplied)
        {
            entry.SetLists(isAddition ? named.Lists : ListMask.None, isUpload ? Own | named.Lists : named.Lists, at);
        }
    }

    private static void AddChanges(
        ContactEntry entry,
        CommandEvent document,
        ListMask lists,
        ListEvidence evidence,
        MsnContactOutcome outcome,
        bool isApplied,
        string? detail)
    {
        MsnContactAction action = document.Command.Verb == "ADL" ? MsnContactAction.Added : MsnContactAction.Removed;
        foreach (ListMask list in new[]
        {
            ListMask.Forward, ListMask.Allow, ListMask.Block, ListMask.Reverse, ListMask.Pending,
        })
        {
            if ((lists & list) != 0)
            {
                entry.Add(new ContactChange(
                    evidence,
                    action,
                    list,
                    null,
                    ListChangeReader.ActorOf(document, list),
                    outcome,
                    isApplied,
                    detail));
            }
        }
    }

    private ListDocument Read(CommandEvent item) =>
        ListDocument.Read(item.Command.Payload, _session.Session.Stream.Analysis.Option);
}
