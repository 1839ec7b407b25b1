using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace MsnForensics.Export;

/// <summary>Reads what <see cref="ManifestWriter"/> wrote; what it does not know it passes over.</summary>
internal static class ManifestReader
{
    private static readonly MsnHashAlgorithm[] Others =
    {
        MsnHashAlgorithm.Md5, MsnHashAlgorithm.Sha1, MsnHashAlgorithm.Sha384, MsnHashAlgorithm.Sha512,
    };

    public static MsnManifest Read(JsonElement root)
    {
        string? schema = Text(root, "schema");
        if (schema != ManifestFormat.Schema)
        {
            throw new InvalidDataException($"its schema is '{schema}', not '{ManifestFormat.Schema}'.");
        }

        JsonElement matter = Child(root, "case");
        JsonElement clock = Child(root, "clock");
        return new MsnManifest
        {
            CaseId = Text(matter, "id"),
            ExhibitId = Text(matter, "exhibit"),
            Examiner = Text(matter, "examiner"),
            Authority = Text(matter, "authority"),
            CapturePoint = Text(matter, "capture_point"),
            Note = Text(matter, "note"),
            Tool = Tool(Child(root, "tool")),
            Command = Text(root, "command"),
            Parameters = new(Members(root, "parameters")
                .Select(item => new MsnServiceField(item.Name, item.Value.GetString() ?? ""))),
            Phase = Text(root, "phase") ?? "",
            StartTime = Time(root, "started") ?? default,
            EndTime = Time(root, "ended") ?? default,
            Inputs = new(Items(root, "inputs").Select(File)),
            Outputs = new(Items(root, "outputs").Select(File)),
            Folders = Texts(root, "folders"),
            Links = Texts(root, "links"),
            EvidenceTimeZone = Text(clock, "evidence_timezone"),
            ClockReference = Text(clock, "reference"),
            ObservedClockOffset = Offset(clock),
            ClockMethod = Text(clock, "method"),
            Counts = new(Members(root, "statistics")
                .Select(item => new MsnManifestCount(item.Name, item.Value.GetInt64()))),
            Limitations = Texts(root, "limitations"),
            Warnings = Texts(root, "warnings"),
        };
    }

    private static MsnManifestTool Tool(JsonElement tool) => new()
    {
        Name = Text(tool, "name") ?? "",
        Version = Text(tool, "version") ?? "",
        Sha256 = Text(tool, "sha256") ?? "",
        PowerShell = Text(tool, "powershell") ?? "",
        Runtime = Text(tool, "runtime") ?? "",
        OperatingSystem = Text(tool, "os") ?? "",
        Culture = Text(tool, "culture") ?? "",
        TimeZone = Text(tool, "timezone") ?? "",
        Components = new(Items(tool, "components").Select(item => new MsnManifestComponent(
            Text(item, "name") ?? "", Text(item, "version") ?? "", Text(item, "sha256") ?? ""))),
    };

    private static MsnManifestFile File(JsonElement file) => new()
    {
        Path = Required(file, "path"),
        Length = file.TryGetProperty("size", out JsonElement size)
            ? size.GetInt64()
            : throw new InvalidDataException("a file has no 'size'."),
        Sha256 = Required(file, "sha256"),
        Sha256After = Text(file, "sha256_after"),
        ModifiedAt = Time(file, "mtime"),
        Hashes = new(
            from algorithm in Others
            let value = Text(file, ManifestWriter.NameOf(algorithm))
            where value is not null
            select new MsnFileHash(algorithm, value)),
        IsRedacted = file.TryGetProperty("redacted", out JsonElement redacted) && redacted.GetBoolean(),
    };

    private static string Required(JsonElement item, string name) =>
        Text(item, name) is { Length: > 0 } text && text.IndexOf('\0') < 0
            ? text
            : throw new InvalidDataException($"a file has no '{name}'.");

    private static TimeSpan? Offset(JsonElement clock) =>
        clock.ValueKind == JsonValueKind.Object
        && clock.TryGetProperty("observed_offset_seconds", out JsonElement seconds)
        && Math.Abs(seconds.GetDecimal()) < 1_000_000_000
            ? TimeSpan.FromTicks((long)(seconds.GetDecimal() * TimeSpan.TicksPerSecond))
            : null;

    private static DateTimeOffset? Time(JsonElement item, string name) => Text(item, name) is { } text
        ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
        : null;

    private static string? Text(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out JsonElement value)
            ? value.GetString()
            : null;

    private static JsonElement Child(JsonElement item, string name) =>
        item.TryGetProperty(name, out JsonElement value) ? value : default;

    private static IEnumerable<JsonElement> Items(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out JsonElement value)
            ? value.EnumerateArray()
            : Enumerable.Empty<JsonElement>();

    private static IEnumerable<JsonProperty> Members(JsonElement item, string name) =>
        item.TryGetProperty(name, out JsonElement value)
            ? value.EnumerateObject()
            : Enumerable.Empty<JsonProperty>();

    private static MsnList<string> Texts(JsonElement root, string name) =>
        new(Items(root, name).Select(item => item.GetString() ?? ""));
}
