using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;
using MsnForensics.Testing.Captures;
using Xunit.Abstractions;

namespace MsnForensics.Core.Tests.Capture;

/// <summary>Reads every capture of the shared folder and compares with Wireshark's own tools.</summary>
public sealed class SharedCapturesTests
{
    private readonly ITestOutputHelper _output;

    public SharedCapturesTests(ITestOutputHelper output) => _output = output;

    [Fact]
    public void Every_file_is_read_or_refused()
    {
        IReadOnlyList<string> files = SharedCaptures.GetFiles();
        int refused = 0;
        long frames = 0;
        foreach (string file in files)
        {
            if (TryRead(file) is CaptureRun run)
            {
                frames += run.Frames.Count;
                Assert.All(run.Frames, frame => Assert.True(frame.OriginalLength >= frame.Data.Length));
            }
            else
            {
                refused++;
            }
        }

        _output.WriteLine(files.Count == 0
            ? "SKIPPED: there is no folder of shared captures"
            : FormattableString.Invariant($"{files.Count} files, {refused} refused, {frames} frames"));
    }

    [Fact]
    public void Frame_counts_and_times_are_those_of_capinfos()
    {
        List<string> files = SharedCaptures.GetFiles().Where(IsCapture).ToList();
        if (files.Count == 0 || RunCapinfos(files) is not Dictionary<string, string[]> theirs)
        {
            _output.WriteLine("SKIPPED: there is no folder of shared captures, or capinfos is not installed");
            return;
        }

        int compared = 0;
        foreach (string file in files)
        {
            CaptureRun? run = TryRead(file);
            if (run is null || !theirs.TryGetValue(file, out string[]? columns) || IsDamaged(run))
            {
                continue;
            }

            compared++;
            Assert.True(columns[1] == Text(run.Frames.Count), $"{file}: {run.Frames.Count}, capinfos {columns[1]}");
            if (run.Frames.Count > 0 && run.Frames.All(HasOrdinaryTime))
            {
                Assert.True(ToNanoseconds(columns[2]) == run.Times.Min(), $"{file}: starts {columns[2]}");
                Assert.True(ToNanoseconds(columns[3]) == run.Times.Max(), $"{file}: ends {columns[3]}");
            }
        }

        _output.WriteLine(FormattableString.Invariant($"{compared} of {files.Count} files compared with capinfos"));
        Assert.True(compared > files.Count / 2);
    }

    [Fact]
    public void Every_frame_of_the_format_samples_is_that_of_tshark()
    {
        string separator = Path.DirectorySeparatorChar.ToString();
        List<string> files = SharedCaptures.GetFiles()
            .Where(file => file.Contains(separator + "format" + separator, StringComparison.Ordinal))
            .Where(IsCapture)
            .ToList();
        string[] fields = { "frame.number", "frame.time_epoch", "frame.cap_len" };
        string[] columns = fields.SelectMany(field => new[] { "-e", field }).ToArray();
        int compared = 0;
        foreach (string file in files)
        {
            if (ExternalTool.Run("tshark", new[] { "-n", "-r", file, "-T", "fields" }.Concat(columns).ToArray())
                    is not IReadOnlyList<string> theirs
                || TryRead(file) is not CaptureRun run)
            {
                continue;
            }

            compared++;
            Assert.Equal(theirs, run.Frames.Select(frame => string.Join(
                '\t', Text(frame.Number), Seconds(frame.UnixNanoseconds), Text(frame.Data.Length))));
        }

        _output.WriteLine(compared == 0
            ? "SKIPPED: there is no folder of shared captures, or tshark is not installed"
            : FormattableString.Invariant($"{compared} files compared with tshark"));
    }

    private static bool IsCapture(string file) => TryRead(file) is not null;

    private static CaptureRun? TryRead(string file)
    {
        try
        {
            return CaptureRun.Read(CaptureSource.FromPath(file));
        }
        catch (CaptureFormatException)
        {
            return null;
        }
    }

    /// <summary>capinfos takes 0 for "no time yet" and counts seconds in 31 bits.</summary>
    private static bool HasOrdinaryTime(Frame frame) =>
        frame.HasTime && frame.UnixNanoseconds is > 0 and < int.MaxValue * 1_000_000_000L;

    /// <summary>Wireshark stops where we go on, and shows impossible fractions of seconds as they are.</summary>
    private static bool IsDamaged(CaptureRun run) => run.Codes.Any(code => code is
        AnomalyCode.CaptureCorrupt or AnomalyCode.CaptureResynchronized or AnomalyCode.CaptureBlockInvalid
        or AnomalyCode.CaptureTimestampInvalid);

    private static Dictionary<string, string[]>? RunCapinfos(List<string> files)
    {
        Dictionary<string, string[]> result = new(StringComparer.Ordinal);
        foreach (string[] chunk in files.Chunk(100))
        {
            string[] options = { "-T", "-r", "-B", "-M", "-S", "-c", "-a", "-e" };
            if (ExternalTool.Run("capinfos", options.Concat(chunk).ToArray()) is not IReadOnlyList<string> lines)
            {
                return null;
            }

            foreach (string line in lines)
            {
                string[] columns = line.Split('\t');
                result[columns[0]] = columns;
            }
        }

        return result;
    }

    private static long ToNanoseconds(string seconds) =>
        (long)(decimal.Parse(seconds, CultureInfo.InvariantCulture) * 1_000_000_000m);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(long unixNanoseconds) =>
        FormattableString.Invariant($"{unixNanoseconds / 1_000_000_000}.{unixNanoseconds % 1_000_000_000:D9}");
}
