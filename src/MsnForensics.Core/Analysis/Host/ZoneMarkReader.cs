using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using MsnForensics.Bytes;

namespace MsnForensics.Analysis.Host;

/// <summary>
/// Marks of the web that were copied out of an NTFS volume beside their files: the zone that a received file came from
/// (reference: section 9).
/// </summary>
internal sealed class ZoneMarkReader : IArtifactReader
{
    private static readonly Regex Name = new(
        "^(?<file>.+?)[:_.]Zone[._]Identifier([:_.]\\$DATA)?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Zone = new("ZoneId\\s*=\\s*(?<zone>[0-9]{1,3})", RegexOptions.CultureInvariant);

    private static readonly Regex Origin = new(
        "(?<name>ReferrerUrl|HostUrl)\\s*=\\s*(?<value>[^\\r\\n]+)", RegexOptions.CultureInvariant);

    /// <inheritdoc/>
    public bool Recognizes(HostFile file, HostContext context) => Name.IsMatch(file.Name)
        && PlacedFileReader.DraftOf(file, context) is { Kind: MsnArtifactKind.ReceivedFile }
        && TextOf(file).IndexOf("[ZoneTransfer]", StringComparison.Ordinal) >= 0;

    /// <inheritdoc/>
    public IEnumerable<MsnArtifact> Read(HostFile file, HostContext context)
    {
        string text = TextOf(file);
        string zone = Zone.Match(text).Groups["zone"].Value;
        string origins = "";
        foreach (Match origin in Origin.Matches(text))
        {
            origins += "; " + origin.Value;
        }

        yield return context.Create(file, new ArtifactDraft(
            MsnArtifactKind.ReceivedFile, "Mark of a received file: it came from " + NameOf(zone) + origins)
        {
            Value = Name.Match(file.Name).Groups["file"].Value,
            Name = "ZoneId=" + zone,
            Time = file.Modified,
            CreatedAt = file.Created,
            Size = file.Length,
            Format = "Zone.Identifier",
        });
    }

    private static string TextOf(HostFile file) => WireText.DecodeLatin1(file.Head).Replace("\0", "");

    private static string NameOf(string zone) => zone switch
    {
        "0" => "this computer",
        "1" => "the local network",
        "2" => "a trusted site",
        "3" => "the internet",
        "4" => "a restricted site",
        _ => "an unknown zone",
    };
}
