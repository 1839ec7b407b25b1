using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using MsnForensics.Analysis;

namespace MsnForensics.Export.Tests;

/// <summary>GraphML and GEXF, which show the same network.</summary>
public sealed class GraphTimelineWriterTests
{
    private static readonly XNamespace GraphMl = "http://graphml.graphdrawing.org/xmlns";
    private static readonly XNamespace Gexf = "http://gexf.net/1.3";

    private static readonly MsnTimelineEvent[] Events =
    [
        Event("message", "alice@example.com", "bob@example.com; carol@example.com", 0),
        Event("message", "alice@example.com", "bob@example.com", 60),
        Event("message", "bob@example.com", "alice@example.com", 30),
        Event("contact_add", "alice@example.com", "dave@example.com", 10),
        Event("typing", "alice@example.com", "eve@example.com", 10),
        Event("session_start", "alice@example.com", null, 0),
    ];

    [Fact]
    public void GraphML_has_an_edge_for_each_dealing_in_each_direction()
    {
        XElement graph = Parse(TimelineFormat.GraphMl, Events).Element(GraphMl + "graph")!;
        Dictionary<string, string> names = graph.Elements(GraphMl + "node").ToDictionary(
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
            graph.Elements(GraphMl + "edge").Select(edge => string.Join(
                " ",
                names[edge.Attribute("source")!.Value].Split('@')[0],
                names[edge.Attribute("target")!.Value].Split('@')[0],
                Data(edge, "kind"),
                Data(edge, "count"),
                Data(edge, "first"),
                Data(edge, "last"))));
    }

    [Fact]
    public void GEXF_has_the_times_during_which_they_were_seen()
    {
        XElement graph = Parse(TimelineFormat.Gexf, Events).Element(Gexf + "graph")!;
        XElement edge = graph.Descendants(Gexf + "edge").First();
        Assert.Equal(("message", "2", "2008-03-14T20:06:09.312000Z"), (
            edge.Attribute("kind")!.Value, edge.Attribute("weight")!.Value, edge.Attribute("end")!.Value));
        string[] ids = graph.Descendants(Gexf + "node").Select(node => node.Attribute("id")!.Value).ToArray();
        Assert.Equal(4, ids.Distinct().Count());
        Assert.All(graph.Descendants(Gexf + "edge"), item => Assert.Contains(item.Attribute("target")!.Value, ids));
    }

    [Theory]
    [InlineData(TimelineFormat.GraphMl)]
    [InlineData(TimelineFormat.Gexf)]
    public void Names_that_XML_forbids_are_made_harmless(TimelineFormat format)
    {
        XElement root = Parse(format, Event("message", "<a>&\u0001\uFFFE\uD800@x", "b\"'\u001B@x", 0));
        string text = root.ToString();
        Assert.Contains("\\x01\uFFFD\uFFFD@x", text, StringComparison.Ordinal);
        Assert.Contains("\\x1b@x", text, StringComparison.Ordinal);
        Assert.Empty(Parse(format).Descendants().Where(element => element.Name.LocalName == "edge"));
    }

    private static string? Data(XElement element, string key) => element.Elements(GraphMl + "data")
        .FirstOrDefault(data => data.Attribute("key")!.Value == key)?.Value;

    private static XElement Parse(TimelineFormat format, params MsnTimelineEvent[] events) =>
        XDocument.Parse(SampleEvents.Write(format, false, events)).Root!;

    private static MsnTimelineEvent Event(string type, string account, string? peer, int seconds) => new()
    {
        Timestamp = SampleEvents.Time.AddSeconds(seconds), EventType = type, Account = account, Peer = peer,
    };
}
