using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Artifacts.Accounts;
using MsnForensics.Bytes;

namespace MsnForensics.Analysis.Host;

/// <summary>What a search through a computer has learnt so far: accounts, and objects by the hash of their
/// content.</summary>
public sealed class HostContext
{
    private static readonly char[] PathSeparators = { '\\', '/' };

    private readonly Dictionary<string, MsnObjectInfo> _objects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _owners = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _receivedFolders = new(StringComparer.OrdinalIgnoreCase);

    public HostContext(HostRequest request)
    {
        Request = request;
        Accounts = new AccountResolver(request.Candidates);
        foreach (MsnObjectInfo item in request.KnownObjects)
        {
            Learn(item);
        }
    }

    public HostRequest Request { get; }

    public AccountResolver Accounts { get; }

    /// <summary>Takes note of an object that the evidence describes.</summary>
    public void Learn(MsnObjectInfo item)
    {
        if (item.ContentSha1 is { } hash)
        {
            _objects[hash] = item;
        }

        if (item.Creator is { } creator && AccountAddress.IsAddress(creator))
        {
            Accounts.Add(creator);
        }
    }

    /// <summary>The object whose content has a hash.</summary>
    public MsnObjectInfo? FindObject(string sha1) => _objects.TryGetValue(sha1, out MsnObjectInfo? item) ? item : null;

    /// <summary>Takes note of the account whose folder has a name that tells nothing by itself.</summary>
    public void LearnOwner(string folder, string account)
    {
        if (folder.Length > 0)
        {
            _owners[folder] = account;
        }

        Accounts.Add(account);
    }

    /// <summary>Takes note of a folder for received files: its name is in the user's language.</summary>
    /// <param name="path">On the computer that is looked at.</param>
    public void LearnReceivedFolder(string path)
    {
        string[] names = path.Split(PathSeparators, StringSplitOptions.RemoveEmptyEntries);
        if (names.Length > 2)
        {
            _receivedFolders.Add("/" + names[names.Length - 2] + "/" + names[names.Length - 1] + "/");
        }
    }

    /// <summary>True for a file in a folder for received files that the registry named.</summary>
    public bool IsReceived(string place) =>
        _receivedFolders.Any(folder => ("/" + place).IndexOf(folder, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>The account that the name of a folder or key stands for.</summary>
    public AccountMatch? FindAccount(string name)
    {
        if (_owners.TryGetValue(name, out string? owner))
        {
            return new AccountMatch(owner, AccountNumber.Of(owner), "Registry");
        }

        AccountMatch[] found = Accounts.MatchName(name).Take(1).ToArray();
        return found.Length == 0 ? null : found[0];
    }

    /// <summary>An artifact of a file.</summary>
    internal MsnArtifact Create(HostFile file, ArtifactDraft draft) => new()
    {
        Timestamp = draft.Time ?? default,
        TimestampSource = draft.Time is null ? MsnTimestampSource.None : MsnTimestampSource.Host,
        TimestampDescription = draft.Time is null ? "" : draft.TimeMeaning,
        Kind = draft.Kind,
        Account = draft.Account?.ToLowerInvariant(),
        AccountGround = draft.AccountGround,
        Value = draft.Value,
        Name = draft.Name,
        KeyPath = draft.KeyPath,
        Path = file.Path,
        Offset = draft.Offset,
        Meaning = draft.Meaning,
        Size = draft.Size,
        Sha1 = draft.Sha1,
        Format = draft.Format,
        Object = draft.Object,
        CreatedAt = draft.CreatedAt,
        IsDeleted = draft.IsDeleted,
        Confidence = draft.Confidence,
        Completeness = draft.Completeness,
        RecordIdSource = () => RecordIdentity.Of(
            "Artifact",
            draft.Kind.ToString(),
            file.Place,
            draft.KeyPath ?? "",
            draft.Name ?? "",
            draft.Offset.ToString(System.Globalization.CultureInfo.InvariantCulture),
            draft.Value ?? ""),
        Evidence = new MsnEvidence
        {
            Path = file.Path,
            Sha256 = file.HashOf(Request.ComputeHash),
            Layer = "file",
            StreamOffset = Math.Max(0, draft.Offset),
            Length = draft.Size ?? 0,
        },
    };

    /// <summary>SHA-1 of a file's content, in hexadecimal.</summary>
    internal static string Sha1Of(byte[] content) => HexText.Of(Digest.Sha1(content));
}
