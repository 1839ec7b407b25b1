using System;
using System.Linq;
using System.Xml.Linq;
using MsnForensics.Analysis;

namespace MsnForensics.Export.Tests;

public sealed class GexfTimelineWriterTests
{
    private static readonly XNamespace Namespace = "http://gexf.net/1.3";

    [Fact]
    public void It_has_the_times_during_which_they_were_seen()
    {
        XElement graph = SampleNetwork.Parse(TimelineFormat.Gexf, SampleNetwork.Events).Element(Namespace + "graph")!;
        XElement edge = graph.Descendants(Namespace + "edge").First();
        Assert.Equal(("message", "2", "2008-03-14T20:06:09.312000Z"), (
            edge.Attribute("kind")!.Value, edge.Attribute("weight")!.Value, edge.Attribute("end")!.Value));
        string[] ids = graph.Descendants(Namespace + "node").Select(node => node.Attribute("id")!.Value).ToArray();
        Assert.Equal(4, ids.Distinct().Count());
        Assert.All(graph.Descendants(Namespace + "edge"), item => Assert.Contains(item.Attribute("target")!.Value, ids));
    }

    [Fact]
    public void Names_that_XML_forbids_are_made_harmless()
    {
        string text = SampleNetwork.Parse(TimelineFormat.Gexf, SampleNetwork.Hostile).ToString();
        Assert.Contains("\\x01\uFFFD\uFFFD@x", text, StringComparison.Ordinal);
        Assert.Contains("\\x1b@x", text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            SampleNetwork.Parse(TimelineFormat.Gexf).Descendants(), element => element.Name.LocalName == "edge");
    }
}
