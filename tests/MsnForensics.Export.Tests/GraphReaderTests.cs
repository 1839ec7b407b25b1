using System.Collections.Generic;
using System.IO;
using System.Text;
using MsnForensics.Analysis;
using Xunit.Abstractions;

namespace MsnForensics.Export.Tests;

/// <summary>The contact networks as networkx reads them.</summary>
public sealed class GraphReaderTests(ITestOutputHelper log)
{
    private const string Print = """

        names = {node: str(data.get('account') or data.get('label')).split('@')[0] for node, data in g.nodes(data=True)}
        print(g.is_directed(), g.number_of_nodes(), g.number_of_edges())
        rows = [(names[a], names[b], d.get('kind'), int(d.get('count') or d.get('weight'))) for a, b, d in g.edges(data=True)]
        print(sorted(rows, key=str))
        """;

    private static readonly string[] Expected =
    [
        "True 4 4",
        "[('alice', 'bob', 'message', 2), ('alice', 'carol', 'message', 1), ('alice', 'dave', 'contact', 1), "
        + "('bob', 'alice', 'message', 1)]",
    ];

    [Fact]
    public void GraphMl_is_read() => Check(
        Read(TimelineFormat.GraphMl, "import networkx as nx\ng = nx.read_graphml(path)" + Print), Expected);

    [Fact]
    public void GraphMl_with_hostile_names_is_read() => Check(
        Read(
            TimelineFormat.GraphMl,
            "import networkx as nx\nprint(nx.read_graphml(path).number_of_edges())",
            SampleNetwork.Hostile),
        "1");

    // This reader knows dates without a time of day alone and no kinds of edges, and in its older versions no GEXF 1.3.
    [Fact]
    public void Gexf_is_read() => Check(
        Read(
            TimelineFormat.Gexf,
            """
            import networkx as nx
            text = open(path, encoding='utf-8').read().replace('timeformat="dateTime"', 'timeformat="string"')
            old = text.replace('http://gexf.net/1.3', 'http://www.gexf.net/1.2draft')
            new = '1.3' in nx.readwrite.gexf.GEXF.versions
            open(path, 'w', encoding='utf-8').write(text if new else old)
            g = nx.read_gexf(path, version='1.3' if new else '1.2draft')
            """ + Print),
        "True 4 4",
        "[('alice', 'bob', None, 2), ('alice', 'carol', None, 1), ('alice', 'dave', None, 1), ('bob', 'alice', None, 1)]");

    private static void Check(IReadOnlyList<string>? lines, params string[] expected)
    {
        if (lines is not null)
        {
            Assert.Equal(expected, lines);
        }
    }

    private IReadOnlyList<string>? Read(TimelineFormat format, string script, params MsnTimelineEvent[] events)
    {
        using MemoryStream file = new();
        using (StreamWriter output = new(file, new UTF8Encoding(false), leaveOpen: true))
        using (ITimelineWriter writer = new TimelineWriterFactory().Create(output, format, false))
        {
            foreach (MsnTimelineEvent item in events.Length == 0 ? SampleNetwork.Events : events)
            {
                writer.Write(item);
            }
        }

        return PythonReader.Read(log, "networkx", Encoding.UTF8.GetString(file.ToArray()), script);
    }
}
