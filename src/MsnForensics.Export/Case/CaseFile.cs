using System.Collections.Generic;
using System.Linq;

namespace MsnForensics.Export.Case;

/// <summary>A file with its name, size and hashes.</summary>
internal static class CaseFile
{
    private static readonly char[] Separators = ['/', '\\'];

    public static void Write(
        CaseGraph graph,
        string id,
        string path,
        long? size,
        string? mimeType,
        IEnumerable<(string Method, string? Value)> hashes)
    {
        string key = id.Substring("kb:".Length);
        graph.Node(id, "uco-observable:File", node => node.Facets(facets =>
        {
            facets.Inner(CaseIds.Of("file-facet", key), "uco-observable:FileFacet", facet =>
            {
                facet.Text("uco-observable:fileName", path.Substring(path.LastIndexOfAny(Separators) + 1));
                facet.Text("uco-observable:filePath", path);
                facet.Integer("uco-observable:sizeInBytes", size);
            });
            facets.Inner(CaseIds.Of("content-facet", key), "uco-observable:ContentDataFacet", facet =>
            {
                facet.Text("uco-observable:mimeType", mimeType);
                facet.Integer("uco-observable:sizeInBytes", size);
                WriteHashes(facet, key, hashes.Where(hash => !string.IsNullOrEmpty(hash.Value)).ToList());
            });
        }));
    }

    private static void WriteHashes(CaseGraph facet, string key, List<(string Method, string? Value)> hashes)
    {
        if (hashes.Count > 0)
        {
            facet.Array("uco-observable:hash", items => hashes.ForEach(hash => items.Inner(
                CaseIds.Of("hash", key + "|" + hash.Method), "uco-types:Hash", item =>
                {
                    item.Text("uco-types:hashMethod", hash.Method);
                    item.Literal("uco-types:hashValue", "xsd:hexBinary", hash.Value!.ToUpperInvariant());
                })));
        }
    }
}
