using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using MsnForensics.Artifacts.Accounts;
using MsnForensics.Protocol.Content;

namespace MsnForensics.Analysis.Host;

/// <summary>Files that are traces by where they lie. Those that an MSN object can describe are hashed and
/// identified.</summary>
internal sealed class PlacedFileReader : IArtifactReader
{
    private const int LargestObject = 16 * 1024 * 1024;

    /// <inheritdoc/>
    public bool Recognizes(HostFile file, HostContext context) =>
        PlaceOf(file) is not null || context.IsReceived(file.Place);

    /// <summary>What the place of a file says of it; null when it is in none that is known.</summary>
    public static ArtifactDraft? DraftOf(HostFile file, HostContext context)
    {
        HostPlace? place = PlaceOf(file) ?? (context.IsReceived(file.Place) ? HostPlace.Received : null);
        if (place is null)
        {
            return null;
        }

        Group owner = place.Pattern.Match(file.Place).Groups["owner"];
        AccountMatch? match = owner.Success ? context.FindAccount(owner.Value) : null;
        return new ArtifactDraft(place.Kind, place.Meaning)
        {
            Account = match?.Account,
            AccountGround = match?.Ground,
            Value = file.Name,
            Name = owner.Success ? owner.Value : null,
            Time = file.Modified,
            CreatedAt = file.Created,
            Size = file.Length,
            Format = ContentSignatureCatalog.Find(file.Head)?.MediaType,
            Confidence = MsnConfidence.Medium,
        };
    }

    /// <inheritdoc/>
    public IEnumerable<MsnArtifact> Read(HostFile file, HostContext context)
    {
        if (DraftOf(file, context) is { } draft)
        {
            yield return context.Create(file, MayBeObject(draft.Kind) ? WithObject(draft, file, context) : draft);
        }
    }

    private static bool MayBeObject(MsnArtifactKind kind) =>
        kind is MsnArtifactKind.ObjectFile or MsnArtifactKind.CachedObject or MsnArtifactKind.ReceivedFile;

    private static ArtifactDraft WithObject(ArtifactDraft draft, HostFile file, HostContext context)
    {
        string? sha1 = file.Length <= LargestObject ? Sha1Of(file) : null;
        MsnObjectInfo? item = sha1 is null ? null : context.FindObject(sha1);
        string? creator = draft.Kind == MsnArtifactKind.CachedObject ? item?.Creator : null;
        return draft with
        {
            Account = draft.Account ?? creator,
            AccountGround = draft.AccountGround ?? (creator is null ? null : "Creator"),
            Sha1 = sha1,
            Object = item,
            Confidence = item is null ? draft.Confidence : MsnConfidence.Certain,
        };
    }

    private static string? Sha1Of(HostFile file)
    {
        byte[] content = file.ReadAll(LargestObject);
        return file.Failure is null ? HostContext.Sha1Of(content) : null;
    }

    private static HostPlace? PlaceOf(HostFile file) =>
        HostPlace.All.FirstOrDefault(place => place.Pattern.IsMatch(file.Place));
}
