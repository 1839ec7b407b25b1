using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;

namespace MsnForensics.Export;

/// <summary>Writes one manifest; properties always stand in this order.</summary>
internal sealed class ManifestWriter
{
    private readonly Utf8JsonWriter _json;

    public ManifestWriter(Utf8JsonWriter json) => _json = json;

    public void Write(MsnManifest manifest)
    {
        _json.WriteStartObject();
        Text("schema", ManifestFormat.Schema);
        WriteCase(manifest);
        WriteTool(manifest.Tool);
        Text("command", manifest.Command);
        Object("parameters", manifest.Parameters, field => Text(field.Name, field.Value));
        Text("phase", manifest.Phase);
        Text("started", Time(manifest.StartTime));
        Text("ended", Time(manifest.EndTime));
        Array("inputs", manifest.Inputs, WriteFile);
        Array("outputs", manifest.Outputs, WriteFile);
        Texts("folders", manifest.Folders);
        Texts("links", manifest.Links);
        WriteClock(manifest);
        Object("statistics", manifest.Counts, count => _json.WriteNumber(count.Name, count.Value));
        Texts("limitations", manifest.Limitations);
        Texts("warnings", manifest.Warnings);
        _json.WriteEndObject();
    }

    internal static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    private void WriteCase(MsnManifest manifest)
    {
        _json.WriteStartObject("case");
        Text("id", manifest.CaseId);
        Text("exhibit", manifest.ExhibitId);
        Text("examiner", manifest.Examiner);
        Text("authority", manifest.Authority);
        Text("capture_point", manifest.CapturePoint);
        Text("note", manifest.Note);
        _json.WriteEndObject();
    }

    private void WriteTool(MsnManifestTool tool)
    {
        _json.WriteStartObject("tool");
        Text("name", tool.Name);
        Text("version", tool.Version);
        Text("sha256", tool.Sha256);
        Text("powershell", tool.PowerShell);
        Text("runtime", tool.Runtime);
        Text("os", tool.OperatingSystem);
        Text("culture", tool.Culture);
        Text("timezone", tool.TimeZone);
        Array("components", tool.Components, component =>
        {
            Text("name", component.Name);
            Text("version", component.Version);
            Text("sha256", component.Sha256);
        });
        _json.WriteEndObject();
    }

    private void WriteClock(MsnManifest manifest)
    {
        _json.WriteStartObject("clock");
        Text("evidence_timezone", manifest.EvidenceTimeZone);
        Text("reference", manifest.ClockReference);
        if (manifest.ObservedClockOffset is { } offset)
        {
            _json.WriteNumber("observed_offset_seconds", (decimal)offset.Ticks / TimeSpan.TicksPerSecond);
        }

        Text("method", manifest.ClockMethod);
        _json.WriteEndObject();
    }

    private void WriteFile(MsnManifestFile file)
    {
        Text("path", file.Path);
        _json.WriteNumber("size", file.Length);
        Text("sha256", file.Sha256);
        Text("sha256_after", file.Sha256After);
        foreach (MsnFileHash hash in file.Hashes)
        {
            Text(NameOf(hash.Algorithm), hash.Value);
        }

        Text("mtime", file.ModifiedAt is { } time ? Time(time) : null);
        if (file.IsRedacted)
        {
            _json.WriteBoolean("redacted", true);
        }
    }

    internal static string NameOf(MsnHashAlgorithm algorithm) => algorithm switch
    {
        MsnHashAlgorithm.Md5 => "md5",
        MsnHashAlgorithm.Sha1 => "sha1",
        MsnHashAlgorithm.Sha384 => "sha384",
        MsnHashAlgorithm.Sha512 => "sha512",
        _ => "sha256",
    };

    private void Text(string name, string? value)
    {
        if (value is not null)
        {
            _json.WriteString(name, TimelineFields.WellFormed(value));
        }
    }

    private void Texts(string name, IEnumerable<string> values)
    {
        _json.WriteStartArray(name);
        foreach (string value in values)
        {
            _json.WriteStringValue(TimelineFields.WellFormed(value));
        }

        _json.WriteEndArray();
    }

    private void Object<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        _json.WriteStartObject(name);
        foreach (T item in items)
        {
            write(item);
        }

        _json.WriteEndObject();
    }

    private void Array<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        _json.WriteStartArray(name);
        foreach (T item in items)
        {
            _json.WriteStartObject();
            write(item);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }
}
