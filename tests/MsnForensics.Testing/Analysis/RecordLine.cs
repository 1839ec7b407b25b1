using System;
using System.Collections;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MsnForensics.Testing.Analysis;

/// <summary>A record as one line of JSON: its type, and its properties by name; what is null or empty is left
/// out.</summary>
public static class RecordLine
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(MsnRecord record)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter writer = new(bytes, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("Record", record.GetType().Name);
            foreach (PropertyInfo property in record.GetType().GetProperties().OrderBy(
                item => item.Name, StringComparer.Ordinal)
                .DistinctBy(item => item.Name))
            {
                Write(writer, property.Name, property.GetValue(record));
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Write(Utf8JsonWriter writer, string name, object? value)
    {
        switch (value)
        {
            case null or "" or false:
                break;
            case long or int:
                writer.WriteNumber(name, Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case true:
                writer.WriteBoolean(name, true);
                break;
            case DateTimeOffset time:
                writer.WriteString(name, time.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture));
                break;
            case TimeSpan span:
                writer.WriteString(name, span.ToString("c", CultureInfo.InvariantCulture));
                break;
            case string or Enum or MsnBytes or MsnTextFormat or MsnProof or MsnObjectInfo:
                writer.WriteString(name, value.ToString());
                break;
            case MsnEvidence evidence:
                Write(writer, name, Print(evidence));
                break;
            case IEnumerable items:
                WriteItems(writer, name, items);
                break;
            default:
                throw new NotSupportedException(name + ": " + value.GetType());
        }
    }

    private static void WriteItems(Utf8JsonWriter writer, string name, IEnumerable items)
    {
        string[] texts = items.Cast<object>().Select(
            item => item is MsnEvidence evidence ? Print(evidence) : item.ToString()!)
            .ToArray();
        if (texts.Length > 0)
        {
            writer.WriteStartArray(name);
            Array.ForEach(texts, writer.WriteStringValue);
            writer.WriteEndArray();
        }
    }

    private static string Print(MsnEvidence evidence) => string.Create(
        CultureInfo.InvariantCulture,
        $"{evidence.Path} {evidence.Layer} stream {evidence.StreamId} {evidence.StreamDirection}"
        + $" offset {evidence.StreamOffset}"
        + $" length {evidence.Length} parts {evidence.GetParts().Count} frames {evidence.FrameNumbers}");
}
