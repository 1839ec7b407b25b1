using System.Collections.Generic;
using MsnForensics.Analysis.History;
using MsnForensics.Bytes;

namespace MsnForensics.Analysis.Host;

/// <summary>Histories and logs of clients in places that are not known, by their content.</summary>
internal sealed class HistoryFileReader : IArtifactReader
{
    /// <inheritdoc/>
    public bool Recognizes(HostFile file, HostContext context) => Find(file) is not null;

    /// <inheritdoc/>
    public IEnumerable<MsnArtifact> Read(HostFile file, HostContext context)
    {
        string name = Find(file)?.CreateReader(new HistoryInput(file.Place, "", new HistoryRequest())).Format ?? "";
        yield return context.Create(file, new ArtifactDraft(
            MsnArtifactKind.HistoryFile, name + " by its content; Get-MsnHistory reads it")
        {
            Value = file.Name,
            Time = file.Modified,
            CreatedAt = file.Created,
            Size = file.Length,
            Format = name,
        });
    }

    private static HistoryFormat? Find(HostFile file) =>
        HistoryFormats.Find(file.Place, WireText.DecodeLatin1(file.Head).Replace("\0", ""));
}
