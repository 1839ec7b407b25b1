using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using MsnForensics.Analysis;

namespace MsnForensics.Export.Tests;

public sealed class GraphMlTimelineWriterTests
{
    private static readonly XNamespace Namespace = "http://graphml.graphdrawing.org/xmlns";

    [Fact]
    public void There_is_an_edge_for_each_dealing_in_each_direction()
    {
        XElement graph = SampleNetwork.Parse(TimelineFormat.GraphMl, SampleNetwork.Events).Element(Namespace + "graph")!;
        Dictionary<string, string> names = graph.Elements(Namespace + "node").ToDictionary(
            node => node.Attribute("id")!.Value, node => Data(node, "account")!);
        Assert.Equal(
            ["alice@example.com", "bob@example.com", "carol@example.com", "dave@example.com"], names.Values.Order());
        Assert.Equal(
            [
                "alice bob message 2 2008-03-14T20:05:09.312000Z 2008-03-14T20:06:09.312000Z",
                "alice carol message 1 2008-03-14T20:05:09.312000Z 2008-03-14T20:05:09.312000Z",
                "alice dave contact 1 2008-03-14T20:05:19.312000Z 2008-03-14T20:05:19.312000Z",
                "bob alice message 1 2008-03-14T20:05:39.312000Z 2008-03-14T20:05:39.312000Z",
            ],
            graph.Elements(Namespace + "edge").Select(edge => string.Join(
                " ",
                names[edge.Attribute("source")!.Value].Split('@')[0],
                names[edge.Attribute("target")!.Value].Split('@')[0],
                Data(edge, "kind"),
                Data(edge, "count"),
                Data(edge, "first"),
                Data(edge, "last"))));
    }

    [Fact]
    public void Names_that_XML_forbids_are_made_harmless()
    {
        string text = SampleNetwork.Parse(TimelineFormat.GraphMl, SampleNetwork.Hostile).ToString();
        Assert.Contains("\\x01\uFFFD\uFFFD@x", text, StringComparison.Ordinal);
        Assert.Contains("\\x1b@x", text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            SampleNetwork.Parse(TimelineFormat.GraphMl).Descendants(), element => element.Name.LocalName == "edge");
    }

    private static string? Data(XElement element, string key) => element.Elements(Namespace + "data")
        .FirstOrDefault(data => data.Attribute("key")!.Value == key)?.Value;
}
