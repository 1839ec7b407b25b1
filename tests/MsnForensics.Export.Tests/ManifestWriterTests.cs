using System;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace MsnForensics.Export.Tests;

public sealed class ManifestWriterTests
{
    public static MsnManifest Sample { get; } = new()
    {
        CaseId = "2024-017",
        ExhibitId = "A-3",
        Examiner = "J. \"Doe\"",
        Authority = "order 55/24",
        CapturePoint = "port 7 of the switch",
        Command = "Get-MsnEvent | New-MsnManifest",
        Parameters = new([new("Format", "Csv"), new("Path", "a\nb")]),
        StartTime = new(2024, 11, 2, 9, 0, 0, TimeSpan.Zero),
        EndTime = new DateTimeOffset(2024, 11, 2, 10, 0, 41, TimeSpan.FromHours(1)).AddTicks(1_200_001),
        Tool = new() { Name = "MsnForensics", Version = "1.0", Sha256 = "ff", Components = new([new("Core", "1.0.0.0", "ee")]) },
        EvidenceTimeZone = "Europe/Vienna",
        ClockReference = "NTP",
        ObservedClockOffset = TimeSpan.FromTicks(-374_000_001),
        ClockMethod = "stated by acquirer",
        Inputs = new([new() { Path = "/e/\u202Ea.pcap", Length = 24, Sha256 = "aa", Sha256After = "aa", ModifiedAt = DateTimeOffset.UnixEpoch }]),
        Outputs = new([new() { Path = "case/t.csv", Length = 1, Sha256 = "bb", Hashes = new([new(MsnHashAlgorithm.Md5, "cc")]) }]),
        Folders = new(["case"]),
        Links = new(["case/link"]),
        Counts = new([new("Anomaly.TcpGap", 2)]),
        Limitations = new(["a.pcap: Cut."]),
        Warnings = new(["careful"]),
    };

    [Fact]
    public void The_form_is_that_of_a_run_record()
    {
        using JsonDocument json = JsonDocument.Parse(Write(Sample));
        JsonElement root = json.RootElement;
        string[] names =
        [
            "schema", "case", "tool", "command", "parameters", "phase", "started", "ended", "inputs", "outputs", "folders",
            "links", "clock", "statistics", "limitations", "warnings",
        ];
        Assert.Equal(names, root.EnumerateObject().Select(item => item.Name));
        Assert.Equal("2024-11-02T09:00:41.1200001Z", root.GetProperty("ended").GetString());
        Assert.Equal(-37.4000001m, root.GetProperty("clock").GetProperty("observed_offset_seconds").GetDecimal());
        Assert.Equal("cc", root.GetProperty("outputs")[0].GetProperty("md5").GetString());
        Assert.Equal("aa", root.GetProperty("inputs")[0].GetProperty("sha256_after").GetString());
    }

    internal static byte[] Write(MsnManifest manifest)
    {
        using MemoryStream stream = new();
        new ManifestFormat().Write(stream, manifest);
        return stream.ToArray();
    }
}
