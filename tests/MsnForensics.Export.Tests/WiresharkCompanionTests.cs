using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using MsnForensics.Analysis;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Captures;
using MsnForensics.Testing.Samples;

namespace MsnForensics.Export.Tests;

/// <summary>Runs <c>examples/wireshark/msnforensics.lua</c> in tshark, on the sample and its timeline.</summary>
public sealed class WiresharkCompanionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("msn").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Each_message_stands_at_the_frames_that_brought_it()
    {
        IReadOnlyList<MsnMessage> texts = AnalysisRun.Of(FirstLookSample.File()).Texts;
        string[] expected = texts
            .SelectMany(text => text.Evidence.FrameNumbers.Select(frame => (Frame: frame, text.From, To: text.To.ToString(), Text: text.Text!)))
            .OrderBy(item => item.Frame)
            .Select(item => $"{item.Frame}\t{item.From}\t{item.To.Replace("; ", ",", StringComparison.Ordinal)}")
            .ToArray();
        if (Show(WriteLog("sample.pcapng"), "", "frame.number", "msnforensics.account", "msnforensics.peer") is { } lines)
        {
            Assert.Equal(expected, lines);
        }
    }

    [Fact]
    public void Hostile_text_stays_text()
    {
        string log = WriteLog("sample.pcapng", "evil\tevent\n#fields\tx \"%s\" \\x41");
        if (Show(log, "", "msnforensics.message") is { } lines)
        {
            Assert.Contains(lines, line => line.Contains("evil\\tevent\\n#fields\\tx", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Events_of_another_capture_are_left_out()
    {
        string log = WriteLog("sample.pcapng");
        if (Show(log, "sample.pcapng", "frame.number") is { } own && Show(log, "other.pcapng", "frame.number") is { } other)
        {
            Assert.NotEmpty(own);
            Assert.Empty(other);
        }
    }

    // The log of all events, and one more at the first frame.
    private string WriteLog(string name, string? more = null)
    {
        using MemoryStream capture = new(FirstLookSample.File(), false);
        using CaptureAnalysis analysis = new(
            [MsnForensics.Capture.CaptureSource.FromStream(capture, name)], new AnalysisRequest());
        TimelineBuilder builder = new(new TimelineOption());
        List<MsnTimelineEvent> events = analysis.Read().SelectMany(builder.Build).ToList();
        if (more is not null)
        {
            events.Add(new MsnTimelineEvent
            {
                EventType = "message",
                Message = more,
                Evidence = new MsnEvidence { FrameNumbers = new MsnList<long>([1L]) },
            });
        }

        string path = Path.Combine(_folder, "sample.log");
        File.WriteAllText(path, SampleEvents.Write(TimelineFormat.Zeek, false, [.. events]), new UTF8Encoding(false));
        return path;
    }

    private static string[]? Show(string log, string capture, params string[] fields)
    {
        string file = Path.Combine(ProjectFiles.Root, "examples", "captures", "first-look.pcapng");
        string script = Path.Combine(ProjectFiles.Root, "examples", "wireshark", "msnforensics.lua");
        List<string> arguments =
        [
            "-r", file, "-X", "lua_script:" + script, "-X", "lua_script1:" + log, "-Y", "msnforensics.event == \"message\"",
            "-T", "fields",
        ];
        if (capture.Length > 0)
        {
            arguments.InsertRange(6, ["-X", "lua_script1:" + capture]);
        }

        arguments.AddRange(fields.SelectMany(field => new[] { "-e", field }));
        IReadOnlyList<string>? lines = ExternalTool.Run("tshark", [.. arguments]);
        if (lines is null)
        {
            Console.WriteLine("Skipped: tshark is not installed, the Wireshark companion was not run.");
        }

        return lines?.ToArray();
    }
}
