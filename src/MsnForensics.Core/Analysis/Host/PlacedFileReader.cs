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
    public bool Recognizes(HostFile file) => PlaceOf(file) is not null;

    /// <inheritdoc/>
    public IEnumerable<MsnArtifact> Read(HostFile file, HostContext context)
    {
        if (PlaceOf(file) is not { } place)
        {
            yield break;
        }

        Group owner = place.Pattern.Match(file.Place).Groups["owner"];
        AccountMatch? match = owner.Success ? context.FindAccount(owner.Value) : null;
        bool isObject = place.Kind is MsnArtifactKind.ObjectFile or MsnArtifactKind.CachedObject
            or MsnArtifactKind.ReceivedFile;
        string? sha1 = isObject && file.Length <= LargestObject
            ? HostContext.Sha1Of(file.ReadAll(LargestObject))
            : null;
        MsnObjectInfo? item = sha1 is null ? null : context.FindObject(sha1);
        yield return context.Create(file, new ArtifactDraft(place.Kind, place.Meaning)
        {
            Account = match?.Account ?? (place.Kind == MsnArtifactKind.CachedObject ? item?.Creator : null),
            AccountGround = match?.Ground ?? (item is null ? null : "Creator"),
            Value = file.Name,
            Name = owner.Success ? owner.Value : null,
            Time = file.Modified,
            CreatedAt = file.Created,
            Size = file.Length,
            Sha1 = sha1,
            Format = ContentSignatureCatalog.Find(file.Head)?.MediaType,
            Object = item,
            Confidence = item is not null ? MsnConfidence.Certain : MsnConfidence.Medium,
        });
    }

    private static HostPlace? PlaceOf(HostFile file) =>
        HostPlace.All.FirstOrDefault(place => place.Pattern.IsMatch(file.Place));
}
