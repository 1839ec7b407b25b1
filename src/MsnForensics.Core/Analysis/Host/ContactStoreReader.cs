using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using MsnForensics.Artifacts.Accounts;
using MsnForensics.Artifacts.Databases;

namespace MsnForensics.Analysis.Host;

/// <summary>
/// Contact stores whose form is not public, or whose records are not read: the file as a trace, and the addresses that
/// stand in it, in whatever place (reference: sections 7.2 to 7.4).
/// </summary>
internal sealed class ContactStoreReader : IArtifactReader
{
    private const int LargestStore = 256 * 1024 * 1024;

    private static readonly Regex Store = new(
        "(^|/)(ListCache\\.dat|members\\.stg|contacts\\.edb)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <inheritdoc/>
    public bool Recognizes(HostFile file, HostContext context) =>
        Store.IsMatch(file.Place) && PlacedFileReader.DraftOf(file, context) is not null;

    /// <inheritdoc/>
    public IEnumerable<MsnArtifact> Read(HostFile file, HostContext context)
    {
        if (PlacedFileReader.DraftOf(file, context) is not { } place)
        {
            yield break;
        }

        EseHeader? header = EseHeader.Read(file.Head);
        yield return context.Create(file, header is null ? place : place with
        {
            Format = FormattableString.Invariant(
                $"ESE database, revision {header.Revision}, pages of {header.PageSize}"),
            Meaning = place.Meaning + ", " + header.StateText,
        });
        foreach ((string account, long offset) in AddressScan.Find(file.ReadAll(LargestStore)))
        {
            yield return context.Create(file, new ArtifactDraft(
                MsnArtifactKind.ContactEntry, "Address in the contact store; in which list or record is not known")
            {
                Account = place.Account,
                AccountGround = place.AccountGround,
                Name = "address",
                Value = account,
                Offset = offset,
                Time = file.Modified,
                Confidence = MsnConfidence.Low,
                Completeness = file.Length > LargestStore ? MsnCompleteness.Truncated : MsnCompleteness.Complete,
            });
        }
    }
}
