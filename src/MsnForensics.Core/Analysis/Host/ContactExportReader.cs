using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Xml;

namespace MsnForensics.Analysis.Host;

/// <summary>Contact lists that a user saved (<c>.ctt</c>, reference: section 7.1).</summary>
internal sealed class ContactExportReader : IArtifactReader
{
    private const int LargestFile = 16 * 1024 * 1024;

    /// <inheritdoc/>
    public bool Recognizes(HostFile file, HostContext context)
    {
        string head = WireText.DecodeLatin1(file.Head).Replace("\0", "");
        return head.IndexOf("<messenger", StringComparison.OrdinalIgnoreCase) >= 0
            && head.IndexOf("<contactlist", StringComparison.OrdinalIgnoreCase) >= 0;
    }

    /// <inheritdoc/>
    public IEnumerable<MsnArtifact> Read(HostFile file, HostContext context)
    {
        byte[] bytes = file.ReadAll(LargestFile);
        WireXml xml = WireXml.Read(TextOf(bytes), context.Request.Option);
        foreach (WireElement contact in xml.Roots.SelectMany(root => root.Descendants("contact")))
        {
            string account = contact.Text.Trim().ToLowerInvariant();
            string extra = string.Join(", ", contact.Attributes.Select(item => item.Key + "=" + item.Value));
            string meaning = "Contact in a list that a user saved" + (extra.Length > 0 ? ": " + extra : "");
            yield return context.Create(file, new ArtifactDraft(MsnArtifactKind.ContactEntry, meaning)
            {
                Value = account,
                Name = "contact",
                Time = file.Modified,
                CreatedAt = file.Created,
                Completeness = xml.IsWellFormed ? MsnCompleteness.Complete : MsnCompleteness.Truncated,
            });
        }
    }

    private static string TextOf(byte[] bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => System.Text.Encoding.Unicode.GetString(bytes),
        [0xFE, 0xFF, ..] => System.Text.Encoding.BigEndianUnicode.GetString(bytes),
        _ => WireText.Decode(bytes),
    };
}
