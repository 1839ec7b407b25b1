using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Xml;
using MsnForensics.Analysis;

namespace MsnForensics.Export;

/// <summary>The contact network as GEXF 1.3, with the times during which accounts and dealings were seen.</summary>
public sealed class GexfTimelineWriter : ITimelineWriter
{
    private const string Namespace = "http://gexf.net/1.3";

    private readonly TextWriter _output;
    private readonly ContactGraph _graph = new();

    public GexfTimelineWriter(TextWriter output) => _output = output;

    public long LeftOutCount => 0;

    public void Write(MsnTimelineEvent timelineEvent) => _graph.Add(timelineEvent);

    public void Dispose()
    {
        using (XmlWriter xml = GraphXml.Create(_output))
        {
            xml.WriteStartElement("gexf", Namespace);
            xml.WriteAttributeString("version", "1.3");
            xml.WriteStartElement("graph", Namespace);
            xml.WriteAttributeString("mode", "dynamic");
            xml.WriteAttributeString("defaultedgetype", "directed");
            xml.WriteAttributeString("timeformat", "dateTime");
            xml.WriteAttributeString("timerepresentation", "interval");
            WriteNodes(xml);
            WriteEdges(xml);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        _output.Write('\n');
        _output.Flush();
    }

    private void WriteNodes(XmlWriter xml)
    {
        int number = 0;
        xml.WriteStartElement("nodes", Namespace);
        foreach (KeyValuePair<string, ContactGraph.Span> account in _graph.Accounts)
        {
            xml.WriteStartElement("node", Namespace);
            xml.WriteAttributeString("id", Invariant(++number));
            xml.WriteAttributeString("label", GraphXml.Text(account.Key));
            WriteSpan(xml, account.Value);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void WriteEdges(XmlWriter xml)
    {
        Dictionary<string, int> numbers = _graph.NumberAccounts();
        int number = 0;
        xml.WriteStartElement("edges", Namespace);
        foreach (ContactGraph.Edge edge in _graph.Edges)
        {
            xml.WriteStartElement("edge", Namespace);
            xml.WriteAttributeString("id", Invariant(++number));
            xml.WriteAttributeString("source", Invariant(numbers[edge.From]));
            xml.WriteAttributeString("target", Invariant(numbers[edge.To]));
            xml.WriteAttributeString("kind", edge.Kind);
            xml.WriteAttributeString("weight", Invariant(edge.Count));
            WriteSpan(xml, edge.Times);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteSpan(XmlWriter xml, ContactGraph.Span span)
    {
        if (span.First is { } first && span.Last is { } last)
        {
            xml.WriteAttributeString("start", TimelineFields.Time(first));
            xml.WriteAttributeString("end", TimelineFields.Time(last));
        }
    }

    private static string Invariant(long number) => number.ToString(CultureInfo.InvariantCulture);
}
