using System;
using System.Collections.Generic;
using System.Linq;

namespace MsnForensics.Export.Case;

/// <summary>What was read, by what, and where: files of evidence, the tool, the action, and provenance.</summary>
internal sealed class CaseSources
{
    private readonly SortedDictionary<string, Source> _sources = new(StringComparer.Ordinal);

    /// <summary>The node of a file that records were read from.</summary>
    public string? SourceOf(MsnEvidence evidence)
    {
        if (evidence.Path.Length == 0)
        {
            return null;
        }

        Note(evidence.Path, evidence.Sha256, null);
        return CaseIds.Of("file", evidence.Path);
    }

    /// <summary>Takes what a capture's own record says of the file.</summary>
    public void Add(MsnCapture capture) => Note(capture.Path, capture.Sha256, capture.Length);

    public void WriteTo(CaseGraph graph)
    {
        string tool = CaseIds.Of("tool", "MsnForensics");
        graph.Node(tool, "uco-tool:Tool", node =>
        {
            node.Text("uco-core:name", "MsnForensics");
            node.Text("uco-tool:toolType", "Forensic");
            node.Text("uco-tool:version", typeof(MsnRecord).Assembly.GetName().Version!.ToString(3));
        });
        foreach (KeyValuePair<string, Source> source in _sources)
        {
            string id = CaseIds.Of("file", source.Key);
            CaseFile.Write(graph, id, source.Key, source.Value.Length, null, [("SHA256", source.Value.Sha256)]);
            graph.Node(CaseIds.Of("provenance", source.Key), "case-investigation:ProvenanceRecord", node =>
            {
                node.Text("uco-core:description", "Evidence that was read");
                node.References("uco-core:object", [id]);
            });
        }

        graph.Node(CaseIds.Of("action", "analysis"), "case-investigation:InvestigativeAction", node =>
        {
            node.Text("uco-core:name", "Analysis");
            node.Reference("uco-action:instrument", tool);
            node.References("uco-action:object", _sources.Keys.Select(path => CaseIds.Of("file", path)));
            node.References("uco-action:result", _sources.Keys.Select(path => CaseIds.Of("provenance", path)));
        });
    }

    private void Note(string path, string? sha256, long? length)
    {
        _sources.TryGetValue(path, out Source known);
        _sources[path] = new Source(known.Sha256 ?? sha256, known.Length ?? length);
    }

    private readonly record struct Source(string? Sha256, long? Length);
}
