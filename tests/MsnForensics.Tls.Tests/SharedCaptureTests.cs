using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using MsnForensics.Testing.Captures;

namespace MsnForensics.Tls.Tests;

/// <summary>Every pair of capture and keys decrypts to the same bytes as with tshark, stream by stream.</summary>
public sealed class SharedCaptureTests
{
    [Fact]
    public void Clear_bytes_are_those_of_tshark()
    {
        if (!TsharkStreams.IsInstalled || SharedCaptures.Folder is null)
        {
            Console.WriteLine("Skipped: tshark is not installed, or there are no shared captures.");
            return;
        }

        List<string> wrong = [];
        long compared = 0;
        foreach ((string capture, string? keyLog) in Pairs())
        {
            string plain = Inflated(capture);
            TlsKeyRing keys = new();
            if (keyLog is not null)
            {
                keys.AddKeyLog(keyLog);
            }

            TlsRun run = TlsRun.Read(plain, keys);
            IReadOnlyList<(int Index, string Node0, byte[] From0, byte[] From1)> expected = TsharkStreams.Follow(plain, (int)run.StreamCount, "tls", keyLog);
            long bytes = Compare(Path.GetFileName(capture), run, expected, wrong);
            Console.WriteLine($"{Path.GetFileName(capture)}, {Path.GetFileName(keyLog) ?? "no key log"}: {bytes} clear bytes");
            compared += bytes;
        }

        Console.WriteLine($"{compared} clear bytes compared with tshark.");
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
        Assert.True(compared > 100_000);
    }

    private static long Compare(
        string name, TlsRun run, IReadOnlyList<(int Index, string Node0, byte[] From0, byte[] From1)> expected, List<string> wrong)
    {
        long compared = 0;
        foreach ((int index, string node, byte[] from0, byte[] from1) in expected)
        {
            if (from0.Length + from1.Length == 0)
            {
                continue;
            }

            ClearStream? ours = run.Streams.GetValueOrDefault(index);
            bool isClient0 = ours?.Context.Client.ToString() == node;
            byte[] client = isClient0 ? from0 : from1;
            byte[] server = isClient0 ? from1 : from0;
            if (ours is null || !client.AsSpan().SequenceEqual(ours.FromClient) || !server.AsSpan().SequenceEqual(ours.FromServer))
            {
                wrong.Add($"{name} {index}: {ours?.FromClient.Length}/{ours?.FromServer.Length} bytes, tshark {client.Length}/{server.Length}");
            }

            compared += client.Length + server.Length;
        }

        return compared;
    }

    private static IEnumerable<(string Capture, string? KeyLog)> Pairs()
    {
        foreach (string capture in SharedCaptures.Files("real"))
        {
            string keyLog = Path.ChangeExtension(capture, null) + ".keylog.txt";
            if (File.Exists(keyLog))
            {
                yield return (capture, keyLog);
            }
        }

        string folder = Path.Combine(SharedCaptures.Folder!, "generic", "tls", "keys");
        foreach (string capture in SharedCaptures.Files("generic/tls"))
        {
            string name = Path.GetFileName(capture).Split('.')[0];
            string[] keys = Directory.GetFiles(folder, name + "*");
            yield return (capture, null);
            foreach (string key in keys)
            {
                yield return (capture, key);
            }
        }
    }

    // tshark reads gzip as well; only the name would change.
    private static string Inflated(string path)
    {
        if (!path.EndsWith(".gz", StringComparison.Ordinal))
        {
            return path;
        }

        string plain = Path.Combine(Path.GetTempPath(), Path.GetFileName(path)[..^3]);
        using GZipStream gzip = new(File.OpenRead(path), CompressionMode.Decompress);
        using FileStream target = File.Create(plain);
        gzip.CopyTo(target);
        return plain;
    }
}
