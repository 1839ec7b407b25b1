using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using MsnForensics.Analysis;
using MsnForensics.Export.Case;
using MsnForensics.Export.Tests.Datasets;
using Xunit.Abstractions;

namespace MsnForensics.Export.Tests.Case;

public sealed class CaseRecordWriterTests(ITestOutputHelper log)
{
    private const string Observable = "uco-observable:";

    private static readonly MsnTransfer Transfer = new()
    {
        FileName = "C:\\a\\plan.txt",
        From = "alice@example.com",
        To = new MsnList<string>(["bob@example.com"]),
        ReceivedSize = 5,
        Sha256 = new string('a', 64),
        Outcome = MsnTransferOutcome.Completed,
        StartTime = SampleEvents.Time,
        EndTime = SampleEvents.Time,
    };

    private static IEnumerable<MsnRecord> Everything => SampleRecords.Evening.Append(Transfer)
        .Append(SampleRecords.Message(SampleRecords.HostileText))
        .Append(new MsnConversation { ConversationId = "empty", StartTime = SampleEvents.Time, EndTime = SampleEvents.Time })
        .Append(new MsnTransferFile
        {
            Path = "/case/files/plan.txt", Length = 5, Md5 = new string('b', 32), Sha256 = new string('a', 64),
        })
        .Append(new MsnStream { ClientEndpoint = "[2001:db8::1]:1044", ServerEndpoint = "[2001:db8::2]:1863" });

    [Fact]
    public void Every_reference_resolves_and_every_node_is_there_once()
    {
        List<JsonElement> nodes = Nodes(Write(SampleRecords.Evening.Append(Transfer)));
        string[] ids = [.. nodes.SelectMany(Defined)];
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(nodes.SelectMany(Referred), id => Assert.Contains(id, ids));
        Assert.All(ids, id => Assert.Matches("^kb:[a-z-]+-[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", id));
    }

    [Fact]
    public void Each_kind_of_thing_has_its_class()
    {
        string[] types = [.. Nodes(Write(SampleRecords.Evening.Append(Transfer)))
            .Select(node => node.GetProperty("@type").GetString()!).Distinct().Order(StringComparer.Ordinal)];
        string[] expected =
        [
            "case-investigation:InvestigativeAction", "case-investigation:ProvenanceRecord", "uco-core:Event",
            Observable + "Application", Observable + "ApplicationAccount", Observable + "Contact",
            Observable + "ContactList", Observable + "File", Observable + "IPv4Address", Observable + "Message",
            Observable + "MessageThread", Observable + "NetworkConnection", Observable + "ObservableRelationship",
            "uco-tool:Tool", "uco-types:Thread", "uco-types:ThreadItem",
        ];
        Assert.Equal(expected, types);
    }

    [Fact]
    public void Each_class_has_the_values_that_the_ontologies_give_it() =>
        Assert.Equal("", string.Join('\n', new CaseShapes(Nodes(Write(Everything))).Violations()));

    [Theory]
    [InlineData("\"xsd:dateTime\"", "\"xsd:string\"", "uco-core:startTime is")]
    [InlineData("\"uco-core:isDirectional\":true", "\"uco-core:isDirectional\":\"true\"", "uco-core:isDirectional is")]
    [InlineData("\"uco-core:isDirectional\":true", "\"@index\":\"\"", "has 0 uco-core:isDirectional")]
    [InlineData("\"xsd:hexBinary\",\"@value\":\"AA", "\"xsd:hexBinary\",\"@value\":\"A", "uco-types:hashValue is")]
    [InlineData("\"xsd:nonNegativeInteger\"", "\"xsd:integer\"", "co:size is")]
    [InlineData("\"uco-observable:ApplicationAccount\"", "\"uco-core:Event\"", "uco-observable:from is")]
    [InlineData("\"uco-observable:MessageFacet\"", "\"uco-types:Hash\"", "uco-core:hasFacet is")]
    [InlineData("\"uco-observable:messageText\"", "\"uco-observable:text\"", "has no uco-observable:text")]
    [InlineData("\"uco-observable:Message\"", "\"uco-observable:Chat\"", "uco-observable:Chat is no class")]
    public void A_value_that_the_ontologies_do_not_allow_is_found(string right, string wrong, string expected)
    {
        string text = Write(Everything);
        Assert.Contains(right, text, StringComparison.Ordinal);
        IReadOnlyList<string> found = new CaseShapes(Nodes(text.Replace(right, wrong, StringComparison.Ordinal))).Violations();
        Assert.Contains(found, line => line.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void A_thread_holds_each_message_once_and_leads_from_the_first_to_the_last()
    {
        Dictionary<string, JsonElement> nodes = Nodes(Write(Everything)).ToDictionary(node => node.GetProperty("@id").GetString()!);
        JsonElement[] threads = [.. nodes.Values.Where(node => node.GetProperty("@type").GetString() == "uco-types:Thread")];
        Assert.NotEmpty(threads);
        foreach (JsonElement thread in threads)
        {
            string[] elements = IdsIn(thread, "co:element");
            string[] items = IdsIn(thread, "co:item");
            Assert.Equal($"{elements.Length}", thread.GetProperty("co:size").GetProperty("@value").GetString());
            Assert.Equal(elements.Distinct(), elements);
            Assert.All(elements, id => Assert.Equal(Observable + "Message", nodes[id].GetProperty("@type").GetString()));
            Assert.Equal(elements, items.Select(item => IdsIn(nodes[item], "co:itemContent").Single()));
            List<string> walked = [.. IdsIn(thread, "uco-types:threadOriginItem")];
            while (walked.Count > 0 && IdsIn(nodes[walked[^1]], "uco-types:threadNextItem") is [string next])
            {
                walked.Add(next);
            }

            Assert.Equal(items, walked);
            Assert.Equal(items.TakeLast(1), IdsIn(thread, "uco-types:threadTerminalItem"));
        }
    }

    [Fact]
    public void A_message_is_as_the_ontology_wants_it()
    {
        JsonElement message = Facet(Nodes(Write([SampleRecords.Message("are you there?", SampleEvents.Time)])), "Message");
        Assert.Equal("are you there?", message.GetProperty(Observable + "messageText").GetString());
        Assert.Equal("Text", message.GetProperty(Observable + "messageType").GetString());
        Assert.Equal(2, message.GetProperty(Observable + "to").GetArrayLength());
        Assert.Equal(
            """{"@type":"xsd:dateTime","@value":"2008-03-14T20:05:09.312000Z"}""",
            message.GetProperty(Observable + "sentTime").GetRawText());
    }

    [Fact]
    public void A_file_has_its_name_and_hash()
    {
        JsonElement file = Nodes(Write([Transfer])).First(node => node.GetProperty("@type").GetString() == Observable + "File");
        JsonElement[] facets = [.. file.GetProperty("uco-core:hasFacet").EnumerateArray()];
        Assert.Equal("plan.txt", facets[0].GetProperty(Observable + "fileName").GetString());
        Assert.Equal(
            $$"""{"@type":"xsd:hexBinary","@value":"{{new string('A', 64)}}"}""",
            facets[1].GetProperty(Observable + "hash")[0].GetProperty("uco-types:hashValue").GetRawText());
    }

    [Fact]
    public void A_thread_is_in_the_order_of_time_whatever_the_order_of_the_records()
    {
        MsnMessage[] messages = [.. SampleRecords.Evening.OfType<MsnMessage>()];
        string forward = Thread(Nodes(Write(messages)));
        Assert.Equal(forward, Thread(Nodes(Write(messages.Reverse()))));
        Assert.Contains("co:size", forward, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_records_give_the_same_bytes_and_stand_there_once() => Assert.Equal(
        Write(SampleRecords.Evening), Write(SampleRecords.Evening.Concat(SampleRecords.Evening)));

    [Fact]
    public void Nothing_is_a_closed_graph_too() => Assert.NotEmpty(Nodes(Write([])));

    [Fact]
    public void A_processor_that_is_not_ours_reads_it()
    {
        IReadOnlyList<string>? lines = PythonReader.Read(
            log, "rdflib", Write(SampleRecords.Evening.Append(SampleRecords.Message(SampleRecords.HostileText)).Append(Transfer)),
            """
            from rdflib import Graph, Literal, URIRef, RDF, XSD
            graph = Graph().parse(path, format='json-ld')
            uco = 'https://ontology.unifiedcyberontology.org/uco/observable/'
            print(len(set(graph.subjects(RDF.type, URIRef(uco + 'Message')))))
            kb = {s for s in graph.subjects() if str(s).startswith('http://example.org/kb/')}
            print([str(o) for s, p, o in graph if str(o).startswith('http://example.org/kb/') and o not in kb])
            print([str(o) for o in graph.objects() if isinstance(o, Literal) and o.ill_typed] if hasattr(Literal, 'ill_typed') else [])
            print([str(s) for s in kb if (s, RDF.type, None) not in graph])
            print({str(o.datatype) for o in graph.objects(None, URIRef(uco + 'sentTime'))})
            print(len([s for s, p, o in graph if not str(p).startswith(('https://ontology.', 'http://purl.org/co/', 'http://www.w3.org/'))]))
            texts = {str(o) for o in graph.objects(None, URIRef(uco + 'messageText'))}
            print(any('DROP TABLE' in text for text in texts), 'Lake on Sunday, who comes?' in texts)
            """);
        if (lines is not null)
        {
            int messages = SampleRecords.Evening.OfType<MsnMessage>().Count() + 1;
            Assert.Equal(
                [$"{messages}", "[]", "[]", "[]", "{'http://www.w3.org/2001/XMLSchema#dateTime'}", "0", "True True"], lines);
        }
    }

    [Theory]
    [InlineData("192.0.2.10:1863", "192.0.2.10", 1863L)]
    [InlineData("[2001:db8::1]:80", "2001:db8::1", 80L)]
    [InlineData("", null, null)]
    [InlineData("x", null, null)]
    [InlineData("a:b", null, null)]
    public void An_endpoint_is_taken_apart(string endpoint, string? address, long? port) =>
        Assert.Equal((address, port), CaseEndpoint.Split(endpoint));

    [Fact]
    public void Ids_are_those_of_the_standard()
    {
        // The version and the variant stand where RFC 4122 wants them, and the name alone decides.
        string id = CaseIds.Guid("account|alice@example.com").ToString();
        Assert.Matches(new Regex("^.{14}5.{4}[89ab]"), id);
        Assert.Equal(id, CaseIds.Guid("account|alice@example.com").ToString());
        Assert.NotEqual(id, CaseIds.Guid("account|bob@example.com").ToString());
    }

    private static string Write(IEnumerable<MsnRecord> records)
    {
        StringWriter output = new();
        using IRecordWriter writer = new RecordWriterFactory().CreateCase(output);
        foreach (MsnRecord record in records)
        {
            writer.Write(record);
        }

        writer.Complete();
        return output.ToString();
    }

    private static List<JsonElement> Nodes(string text)
    {
        using JsonDocument json = JsonDocument.Parse(text);
        Assert.Equal(["@context", "@graph"], json.RootElement.EnumerateObject().Select(property => property.Name));
        return [.. json.RootElement.GetProperty("@graph").Clone().EnumerateArray()];
    }

    private static JsonElement Facet(List<JsonElement> nodes, string type) => nodes
        .First(node => node.GetProperty("@type").GetString() == Observable + type).GetProperty("uco-core:hasFacet")[0];

    private static string Thread(List<JsonElement> nodes) => string.Join(
        '\n',
        nodes.Where(node => node.GetProperty("@type").GetString()!.StartsWith("uco-types:Thread", StringComparison.Ordinal))
            .Select(node => node.GetRawText()));

    // An object with nothing but its id refers to another one.
    private static IEnumerable<string> Defined(JsonElement element) => CaseShapes.Objects(element)
        .Where(item => item.TryGetProperty("@id", out _) && item.EnumerateObject().Count() > 1)
        .Select(item => item.GetProperty("@id").GetString()!);

    private static IEnumerable<string> Referred(JsonElement element) => CaseShapes.Objects(element)
        .Where(item => item.TryGetProperty("@id", out _) && item.EnumerateObject().Count() == 1)
        .Select(item => item.GetProperty("@id").GetString()!);

    private static string[] IdsIn(JsonElement item, string property) => !item.TryGetProperty(property, out JsonElement found) ? []
        : found.ValueKind == JsonValueKind.Array ? [.. found.EnumerateArray().Select(IdOf)] : [IdOf(found)];

    private static string IdOf(JsonElement item) => item.GetProperty("@id").GetString()!;
}
