using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using MsnForensics.Capture;
using MsnForensics.Diagnostics;
using MsnForensics.Testing.Captures;
using MsnForensics.Testing.Packets;
using MsnForensics.Transport;
using Xunit.Abstractions;

namespace MsnForensics.Core.Tests.Transport;

/// <summary>Runs over the captures beside the project, where there are any.</summary>
public sealed class SharedCaptureTests
{
    private static readonly string[] TcpCaptures =
    [
        "arkime-https-connect", "arkime-long-session", "arkime-socks-http-example", "arkime-wireshark-retrans",
        "suricata-tcp-simple-gap2", "suricata-tcp-leading-gap", "suricata-http-gap-double_input", "ws-http", "ws-http-ooo",
        "ws-http-ooo2", "ws-dns-ooo", "zeek-content-range-gap", "zeek-fin_retransmission", "zeek-handshake-reorder",
        "zeek-http-large-gap", "zeek-missing-syn", "zeek-no-handshake", "zeek-one-sided-2745", "zeek-option-sack",
        "zeek-retransmit-timeout", "zeek-ssh-dups",
    ];

    private readonly ITestOutputHelper _output;

    public SharedCaptureTests(ITestOutputHelper output) => _output = output;

    [Fact]
    public void Every_capture_runs_through_and_adds_up()
    {
        if (SharedCaptures.Folder is null)
        {
            _output.WriteLine("Skipped: no shared captures.");
            return;
        }

        long frames = 0;
        foreach (string path in SharedCaptures.Files())
        {
            RecordingSink? sink = Run(path);
            if (sink is not null)
            {
                frames += sink.Statistics!.FrameCount;
                PacketProcessorTests.AssertKindsAddUp(sink.Statistics);
                Assert.All(sink.Streams, stream => Assert.NotNull(stream.End));
            }
        }

        _output.WriteLine($"{SharedCaptures.Files().Count} captures, {frames} frames.");
        Assert.NotEqual(0, frames);
    }

    [Theory]
    [InlineData("msn")]
    [InlineData("real")]
    [InlineData("generic/tcp")]
    public void Streams_equal_what_tshark_follows(string folder)
    {
        if (SharedCaptures.Folder is null || !TsharkStreams.IsInstalled)
        {
            _output.WriteLine("Skipped: no shared captures, or no tshark.");
            return;
        }

        List<string> differences = [];
        int compared = 0;
        foreach (string path in SharedCaptures.Files(folder).Where(path => IsWanted(folder, path)))
        {
            RecordingSink sink = Run(path)!;
            IReadOnlyList<(int Index, string Node0, byte[] From0, byte[] From1)> expected =
                TsharkStreams.Follow(path, Math.Min(sink.Streams.Count * 2, 100));
            foreach ((RecordedStream stream, (_, string node0, byte[] from0, byte[] from1)) in sink.Streams.Zip(expected))
            {
                compared++;
                bool isNode0A = stream.Stream.A.ToString() == node0.Replace("::ffff:", "", StringComparison.Ordinal);
                byte[] fromA = isNode0A ? from0 : from1;
                byte[] fromB = isNode0A ? from1 : from0;
                if (!Equal(stream, StreamSide.A, fromA) || !Equal(stream, StreamSide.B, fromB))
                {
                    differences.Add($"{Path.GetFileName(path)} stream {stream.Stream.Index}");
                    _output.WriteLine(
                        $"{differences[^1]}: {node0}: A {stream.Stream.FromA.ByteCount} + {stream.Stream.FromA.MissingBytes}, "
                        + $"tshark {fromA.Length}; B {stream.Stream.FromB.ByteCount} + {stream.Stream.FromB.MissingBytes}, "
                        + $"tshark {fromB.Length}; {string.Join(' ', stream.Gaps.Select(gap => gap.Gap.ToString()))}");
                }
            }
        }

        _output.WriteLine($"{folder}: {compared} streams compared.");
        Assert.Empty(differences);
        Assert.NotEqual(0, compared);
    }

    private static bool IsWanted(string folder, string path) => folder != "generic/tcp"
        ? !Path.GetFileName(path).StartsWith("neg-port1863", StringComparison.Ordinal)
            && !Path.GetFileName(path).StartsWith("dns-", StringComparison.Ordinal)
        : TcpCaptures.Contains(Path.GetFileName(path).Split('.')[0]);

    /// <summary>Compares with the gaps in tshark's own words; it has none for a gap with nothing behind it.</summary>
    private static bool Equal(RecordedStream stream, StreamSide side, byte[] followed)
    {
        MemoryStream told = new();
        byte[] bytes = stream.Bytes(side);
        int place = 0;
        IEnumerable<(long Offset, long Length, bool IsGap)> parts = stream.Chunks.Where(chunk => chunk.Side == side)
            .Select(chunk => (chunk.Offset, (long)chunk.Length, false))
            .Concat(stream.Gaps.Where(gap => gap.Side == side).Select(gap => (gap.Gap.Offset, gap.Gap.Length, true)))
            .OrderBy(part => part.Item1);
        foreach ((_, long length, bool isGap) in parts)
        {
            if (isGap && place < bytes.Length)
            {
                string text = string.Create(CultureInfo.InvariantCulture, $"[{length} bytes missing in capture file]\0");
                told.Write(Encoding.ASCII.GetBytes(text));
            }
            else if (!isGap)
            {
                told.Write(bytes, place, (int)length);
                place += (int)length;
            }
        }

        return told.ToArray().AsSpan().SequenceEqual(followed);
    }

    private static RecordingSink? Run(string path)
    {
        RecordingSink sink = new();
        try
        {
            using ICaptureReader reader = CaptureFile.OpenSorted(
                CaptureSource.FromPath(path), MsnParserOption.Default, sink);
            PacketProcessor processor = new(sink, sink, MsnParserOption.Default);
            while (reader.TryRead(out Frame frame))
            {
                processor.Process(frame);
            }

            processor.Complete();
            sink.Statistics = processor.Statistics;
            return sink;
        }
        catch (CaptureFormatException)
        {
            return null;
        }
    }
}
