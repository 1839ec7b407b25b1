using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MsnForensics.Export.Case;

/// <summary>The one graph of a CASE file: a node a line, literals with their types.</summary>
internal sealed class CaseGraph : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly KeyValuePair<string, string>[] Prefixes =
    [
        new("kb", "http://example.org/kb/"),
        new("co", "http://purl.org/co/"),
        new("xsd", "http://www.w3.org/2001/XMLSchema#"),
        new("case-investigation", "https://ontology.caseontology.org/case/investigation/"),
        new("uco-action", "https://ontology.unifiedcyberontology.org/uco/action/"),
        new("uco-core", "https://ontology.unifiedcyberontology.org/uco/core/"),
        new("uco-observable", "https://ontology.unifiedcyberontology.org/uco/observable/"),
        new("uco-tool", "https://ontology.unifiedcyberontology.org/uco/tool/"),
        new("uco-types", "https://ontology.unifiedcyberontology.org/uco/types/"),
    ];

    private readonly TextWriter _output;
    private readonly MemoryStream _line = new();
    private readonly Utf8JsonWriter _json;
    private bool _hasNodes;

    public CaseGraph(TextWriter output)
    {
        _output = output;
        _json = new Utf8JsonWriter(_line, Options);
        _output.Write("{\"@context\":");
        _json.WriteStartObject();
        foreach (KeyValuePair<string, string> prefix in Prefixes)
        {
            _json.WriteString(prefix.Key, prefix.Value);
        }

        _json.WriteEndObject();
        Flush();
        _output.Write(",\n\"@graph\":[");
    }

    /// <summary>Writes one node.</summary>
    public void Node(string id, string type, Action<CaseGraph> properties)
    {
        _output.Write(_hasNodes ? ",\n" : "\n");
        _hasNodes = true;
        Begin(id, type);
        properties(this);
        _json.WriteEndObject();
        Flush();
    }

    public void End()
    {
        _output.Write("\n]}\n");
        _output.Flush();
    }

    public void Dispose()
    {
        _json.Dispose();
        _line.Dispose();
    }

    /// <summary>The facets of a node, in an array.</summary>
    public void Facets(Action<CaseGraph> facets)
    {
        _json.WriteStartArray("uco-core:hasFacet");
        facets(this);
        _json.WriteEndArray();
    }

    /// <summary>A node within an array.</summary>
    public void Inner(string id, string type, Action<CaseGraph> properties)
    {
        Begin(id, type);
        properties(this);
        _json.WriteEndObject();
    }

    public void Array(string name, Action<CaseGraph> items)
    {
        _json.WriteStartArray(name);
        items(this);
        _json.WriteEndArray();
    }

    public void Text(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            _json.WriteString(name, TimelineFields.WellFormed(value!));
        }
    }

    public void Texts(string name, IReadOnlyCollection<string> values)
    {
        if (values.Count > 0)
        {
            _json.WriteStartArray(name);
            foreach (string value in values)
            {
                _json.WriteStringValue(TimelineFields.WellFormed(value));
            }

            _json.WriteEndArray();
        }
    }

    public void Flag(string name, bool value) => _json.WriteBoolean(name, value);

    public void Time(string name, DateTimeOffset? time)
    {
        if (time is { } moment && moment != default)
        {
            Literal(name, "xsd:dateTime", TimelineFields.Time(moment));
        }
    }

    public void Integer(string name, long? value, string type = "xsd:integer")
    {
        if (value is { } number)
        {
            Literal(name, type, number.ToString(CultureInfo.InvariantCulture));
        }
    }

    public void Literal(string name, string type, string value)
    {
        _json.WriteStartObject(name);
        _json.WriteString("@type", type);
        _json.WriteString("@value", value);
        _json.WriteEndObject();
    }

    public void Reference(string name, string? id)
    {
        if (id is not null)
        {
            _json.WriteStartObject(name);
            _json.WriteString("@id", id);
            _json.WriteEndObject();
        }
    }

    public void References(string name, IEnumerable<string> ids)
    {
        bool isBegun = false;
        foreach (string id in ids)
        {
            if (!isBegun)
            {
                _json.WriteStartArray(name);
                isBegun = true;
            }

            _json.WriteStartObject();
            _json.WriteString("@id", id);
            _json.WriteEndObject();
            if (_json.BytesPending > 1024 * 1024)
            {
                FlushPart();
            }
        }

        if (isBegun)
        {
            _json.WriteEndArray();
        }
    }

    private void Begin(string id, string type)
    {
        _json.WriteStartObject();
        _json.WriteString("@id", id);
        _json.WriteString("@type", type);
    }

    private void Flush()
    {
        FlushPart();
        _json.Reset(_line);
    }

    private void FlushPart()
    {
        _json.Flush();
        _output.Write(Encoding.UTF8.GetString(_line.GetBuffer(), 0, (int)_line.Length));
        _line.SetLength(0);
    }
}
