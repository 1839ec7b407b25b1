using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Xml;
using MsnForensics.Analysis;

namespace MsnForensics.Export;

/// <summary>The contact network as GraphML: a node for each account, an edge for each kind of dealing in each
/// direction, with its count and its first and last time.</summary>
public sealed class GraphMlTimelineWriter : ITimelineWriter
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    private readonly TextWriter _output;
    private readonly ContactGraph _graph = new();

    public GraphMlTimelineWriter(TextWriter output) => _output = output;

    public long LeftOutCount => 0;

    public void Write(MsnTimelineEvent timelineEvent) => _graph.Add(timelineEvent);

    public void Dispose()
    {
        using (XmlWriter xml = GraphXml.Create(_output))
        {
            xml.WriteStartElement("graphml", Namespace);
            WriteKey(xml, "account", "node", "string");
            WriteKey(xml, "kind", "edge", "string");
            WriteKey(xml, "count", "edge", "long");
            WriteKey(xml, "first", "edge", "string");
            WriteKey(xml, "last", "edge", "string");
            WriteGraph(xml);
            xml.WriteEndElement();
        }

        _output.Write('\n');
        _output.Flush();
    }

    private static void WriteKey(XmlWriter xml, string name, string of, string type)
    {
        xml.WriteStartElement("key", Namespace);
        xml.WriteAttributeString("id", name);
        xml.WriteAttributeString("for", of);
        xml.WriteAttributeString("attr.name", name);
        xml.WriteAttributeString("attr.type", type);
        xml.WriteEndElement();
    }

    private void WriteGraph(XmlWriter xml)
    {
        Dictionary<string, int> numbers = _graph.NumberAccounts();
        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("id", "G");
        xml.WriteAttributeString("edgedefault", "directed");
        foreach (KeyValuePair<string, int> account in numbers)
        {
            xml.WriteStartElement("node", Namespace);
            xml.WriteAttributeString("id", NameOf(account.Value));
            WriteData(xml, "account", account.Key);
            xml.WriteEndElement();
        }

        foreach (ContactGraph.Edge edge in _graph.Edges)
        {
            xml.WriteStartElement("edge", Namespace);
            xml.WriteAttributeString("source", NameOf(numbers[edge.From]));
            xml.WriteAttributeString("target", NameOf(numbers[edge.To]));
            WriteData(xml, "kind", edge.Kind);
            WriteData(xml, "count", edge.Count.ToString(CultureInfo.InvariantCulture));
            WriteData(xml, "first", TimelineFields.Time(edge.Times.First ?? default));
            WriteData(xml, "last", TimelineFields.Time(edge.Times.Last ?? default));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string NameOf(int number) => "n" + number.ToString(CultureInfo.InvariantCulture);

    private static void WriteData(XmlWriter xml, string key, string value)
    {
        if (value.Length > 0)
        {
            xml.WriteStartElement("data", Namespace);
            xml.WriteAttributeString("key", key);
            xml.WriteString(GraphXml.Text(value));
            xml.WriteEndElement();
        }
    }
}
