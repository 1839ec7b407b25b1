using System.Collections.Generic;
using System.IO;
using MsnForensics.Analysis.Host.Carving;

namespace MsnForensics.Analysis.Host;

/// <summary>Fragments in raw bytes: memory dumps, page files, free space, images (reference: section 12).</summary>
internal sealed class CarvedArtifactReader : IArtifactReader
{
    /// <inheritdoc/>
    public bool Recognizes(HostFile file, HostContext context) => true;

    /// <inheritdoc/>
    public IEnumerable<MsnArtifact> Read(HostFile file, HostContext context)
    {
        using Stream stream = file.Open();
        RawCarver carver = new(context.Request.IncludeSecret);
        foreach ((long offset, long length, CarvedItem item) in carver.Read(stream))
        {
            if (item.Object is not null)
            {
                context.Learn(item.Object);
            }

            yield return context.Create(file, new ArtifactDraft(item.Kind, item.Meaning)
            {
                Account = item.Account,
                AccountGround = item.Account is null ? null : "Content",
                Name = item.Name,
                Value = item.Value,
                Offset = offset,
                Size = length,
                Time = item.Time,
                TimeMeaning = "Time Stated In Fragment",
                Object = item.Object,
                IsDeleted = true,
                Confidence = item.Confidence,
                Completeness = item.Completeness,
            });
        }
    }
}
