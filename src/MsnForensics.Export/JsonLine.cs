using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MsnForensics.Export;

/// <summary>One JSON object at a time, each on a line of its own that LF ends; absent values are left out.</summary>
internal sealed class JsonLine : IDisposable
{
    // Evidence goes to files, not into HTML: only what JSON itself forbids is escaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The same for a serializer.</summary>
    public static JsonSerializerOptions Readable { get; } = new() { Encoder = Options.Encoder };

    private readonly MemoryStream _line = new();
    private readonly Utf8JsonWriter _json;

    public JsonLine() => _json = new Utf8JsonWriter(_line, Options);

    public void Dispose()
    {
        _json.Dispose();
        _line.Dispose();
    }

    public void Begin()
    {
        _line.SetLength(0);
        _json.Reset(_line);
        _json.WriteStartObject();
    }

    public void BeginObject(string name) => _json.WriteStartObject(name);

    public void EndObject() => _json.WriteEndObject();

    /// <summary>Ends the object and writes its line.</summary>
    public void End(TextWriter output)
    {
        _json.WriteEndObject();
        _json.Flush();
        output.Write(Encoding.UTF8.GetString(_line.GetBuffer(), 0, (int)_line.Length));
        output.Write('\n');
    }

    public void Text(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            _json.WriteString(name, TimelineFields.WellFormed(value!));
        }
    }

    /// <summary>A number that is known: those below zero are not.</summary>
    public void Number(string name, long value)
    {
        if (value >= 0)
        {
            _json.WriteNumber(name, value);
        }
    }

    public void Flag(string name, bool value)
    {
        if (value)
        {
            _json.WriteBoolean(name, true);
        }
    }

    public void Texts(string name, IReadOnlyCollection<string> items)
    {
        if (items.Count > 0)
        {
            _json.WriteStartArray(name);
            foreach (string item in items)
            {
                _json.WriteStringValue(TimelineFields.WellFormed(item));
            }

            _json.WriteEndArray();
        }
    }

    public void Numbers(string name, IReadOnlyCollection<long> items)
    {
        if (items.Count > 0)
        {
            _json.WriteStartArray(name);
            foreach (long item in items)
            {
                _json.WriteNumberValue(item);
            }

            _json.WriteEndArray();
        }
    }
}
