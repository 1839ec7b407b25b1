using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using CsCheck;
using MsnForensics.Protocol.Tls;
using MsnForensics.Tls.Keys;
using MsnForensics.Tls.Tests.Sessions;

namespace MsnForensics.Tls.Tests.Keys;

public sealed class KeyLogIndexTests
{
    private static readonly byte[] Random = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
    private static readonly byte[] Master = [.. Enumerable.Range(100, 48).Select(i => (byte)i)];

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Line_is_found_whatever_ends_the_lines(string end)
    {
        string text = string.Join(end, "# a comment", "", Line(7), Line(Random, Master), Line(9));
        foreach (KeyLogIndex index in Both(text + end, text))
        {
            Assert.Equal(Master, index.Find(TlsSecretLabel.Master, Random));
            Assert.Equal(3, index.Count);
        }
    }

    [Fact]
    public void Mixed_line_ends_and_cut_lines_cost_nothing_but_their_count()
    {
        string text = Line(1) + "\r\n\n" + Line(2) + "\r" + Line(3)[..100] + "\n" + Line(4) + "\n\r" + Line(Random, Master)[..150];
        KeyLogIndex index = new();
        TlsKeyLogSummary summary = index.AddContent(Encoding.ASCII.GetBytes(text));
        Assert.Equal(new TlsKeyLogSummary(5, 3, 2, 3), summary);
        Assert.Null(index.Find(TlsSecretLabel.Master, Random));
    }

    [Fact]
    public void Other_labels_and_ids_are_not_found()
    {
        KeyLogIndex index = new();
        index.AddContent(Encoding.ASCII.GetBytes(Line(Random, Master)));
        Assert.Null(index.Find(TlsSecretLabel.ClientEarly, Random));
        Assert.Null(index.Find(TlsSecretLabel.Master, Master));
        Assert.Null(index.Find(TlsSecretLabel.Master, new byte[32]));
    }

    [Fact]
    public void Later_line_for_the_same_session_wins()
    {
        KeyLogIndex index = new();
        index.AddContent(Encoding.ASCII.GetBytes(Line(Random, new byte[48]) + "\n" + Line(Random, Master)));
        Assert.Equal(Master, index.Find(TlsSecretLabel.Master, Random));
    }

    [Fact]
    public void Several_logs_stand_side_by_side()
    {
        KeyLogIndex index = new();
        using KeyFile first = new(Line(1) + "\n" + Line(Random, Master));
        index.AddFile(first.Path);
        index.AddContent(Encoding.ASCII.GetBytes(Line(2)));
        Assert.Equal(Master, index.Find(TlsSecretLabel.Master, Random));
        Assert.Equal(3, index.Count);
    }

    [Fact]
    public void File_that_changed_since_gives_nothing_false()
    {
        KeyLogIndex index = new();
        using KeyFile file = new(Line(1) + "\n" + Line(Random, Master));
        index.AddFile(file.Path);
        File.WriteAllText(file.Path, Line(1) + "\n" + Line(3));
        Assert.Null(index.Find(TlsSecretLabel.Master, Random));
        File.Delete(file.Path);
        Assert.Null(index.Find(TlsSecretLabel.Master, Random));
    }

    [Fact]
    public void Long_line_is_passed_over_and_does_not_hide_the_next()
    {
        string junk = new('x', 1_000_000);
        string text = "CLIENT_RANDOM " + junk + "\n" + Line(Random, Master) + "\n" + junk;
        foreach (KeyLogIndex index in Both(text))
        {
            Assert.Equal(Master, index.Find(TlsSecretLabel.Master, Random));
            Assert.Equal(1, index.Count);
        }
    }

    [Fact]
    public void Block_borders_may_fall_anywhere()
    {
        for (int shift = 0; shift < 200; shift++)
        {
            KeyLogIndex index = new();
            string comment = "#" + new string('c', 4000);
            string padding = string.Concat(Enumerable.Repeat(comment + "\n", 66))[..((256 * 1024) - 100 - shift)];
            index.AddContent(Encoding.ASCII.GetBytes(padding + "\n" + Line(Random, Master) + "\n"));
            Assert.Equal(Master, index.Find(TlsSecretLabel.Master, Random));
        }
    }

    [Fact]
    public void Any_bytes_are_read_to_their_end() => Gen.Byte.Array[0, 2000].Sample(bytes =>
    {
        KeyLogIndex index = new();
        return index.AddContent(bytes).SecretCount == 0 && index.Count == 0;
    });

    [Fact]
    public void Million_foreign_lines_cost_little_time_and_little_memory()
    {
        string path = Path.GetTempFileName();
        try
        {
            using (StreamWriter writer = new(path))
            {
                for (int i = 0; i < 1_000_000; i++)
                {
                    writer.Write(i == 500_000 ? Line(Random, Master) : Line(i));
                    writer.Write(i % 3 == 0 ? "\r\n" : "\n");
                }
            }

            long before = GC.GetTotalMemory(true);
            Stopwatch watch = Stopwatch.StartNew();
            KeyLogIndex index = new();
            TlsKeyLogSummary summary = index.AddFile(path);
            TimeSpan taken = watch.Elapsed;
            long held = GC.GetTotalMemory(true) - before;
            Console.WriteLine($"1,000,000 key lines: {taken.TotalSeconds:F2} s, {held / 1_000_000} MB.");
            Assert.Equal((1_000_000, 1_000_000, 0), (summary.LineCount, summary.SecretCount, summary.DamagedCount));
            Assert.Equal(Master, index.Find(TlsSecretLabel.Master, Random));
            Assert.True(held < 80_000_000, held.ToString(System.Globalization.CultureInfo.InvariantCulture));
            Assert.True(taken < TimeSpan.FromSeconds(10), taken.ToString());
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static KeyLogIndex[] Both(params string[] texts) => [.. texts.SelectMany(text =>
    {
        KeyLogIndex memory = new();
        memory.AddContent(Encoding.ASCII.GetBytes(text));
        KeyFile file = new(text);
        KeyLogIndex onDisk = new();
        onDisk.AddFile(file.Path);
        return new[] { memory, onDisk };
    })];

    private static string Line(int number) => Line(
        System.Security.Cryptography.SHA256.HashData(BitConverter.GetBytes(number)), Master);

    private static string Line(byte[] random, byte[] master) =>
        $"CLIENT_RANDOM {Convert.ToHexStringLower(random)} {Convert.ToHexStringLower(master)}";
}
