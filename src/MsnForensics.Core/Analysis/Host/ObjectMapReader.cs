using System;
using System.Collections.Generic;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Analysis.Host;

/// <summary>Lists of objects in the store of version 6.0: lines with a shortcut, an id and an MSN object (reference:
/// section 8.1).</summary>
internal sealed class ObjectMapReader : IArtifactReader
{
    private const int LargestFile = 16 * 1024 * 1024;

    /// <inheritdoc/>
    public bool Recognizes(HostFile file, HostContext context) => file.Head.IndexOf("<msnobj "u8) is >= 0 and < 512
        && WireText.IsUtf8(file.Head.Slice(0, Math.Min(64, file.Head.Length)));

    /// <inheritdoc/>
    public IEnumerable<MsnArtifact> Read(HostFile file, HostContext context)
    {
        string text = WireText.Decode(file.ReadAll(LargestFile));
        for (int at = text.IndexOf("<msnobj ", StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf("<msnobj ", at + 1, StringComparison.Ordinal))
        {
            int end = text.IndexOf('>', at);
            string item = end < 0 ? text.Substring(at) : text.Substring(at, end + 1 - at);
            if (MsnObject.Parse(item) is not { } parsed)
            {
                continue;
            }

            MsnObjectInfo info = ObjectInfoBuilder.Build(parsed);
            context.Learn(info);
            int line = text.LastIndexOf('\n', at) + 1;
            yield return context.Create(file, new ArtifactDraft(
                MsnArtifactKind.ObjectDescription, "Object of this user's store")
            {
                Account = info.Creator,
                AccountGround = info.Creator is null ? null : "Creator",
                Name = at > line ? text.Substring(line, at - line).Trim() : null,
                Value = item,
                Object = info,
                Time = file.Modified,
                CreatedAt = file.Created,
                Completeness = end < 0 ? MsnCompleteness.Truncated : MsnCompleteness.Complete,
            });
        }
    }
}
