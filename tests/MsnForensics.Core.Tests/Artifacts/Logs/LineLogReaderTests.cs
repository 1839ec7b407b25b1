using System;
using System.Linq;
using System.Text;
using CsCheck;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Captures;
using MsnForensics.Testing.Logs;

namespace MsnForensics.Core.Tests.Artifacts.Logs;

public sealed class LineLogReaderTests
{
    private static readonly byte[] Log = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(10, 30).Select(
        index => $"14/03/2008 21:05:{index} bob@example.com >>> zeile {index} äöü\n\tzweite\n")));

    [Fact]
    public void Reads_of_any_size_give_the_same_records()
    {
        string[] whole = Lines(HistoryRun.Read(Log));
        Assert.Equal(30, whole.Length);
        Gen.Int[1, 400].Array[1, 10].Sample(
            sizes =>
            {
                int next = 0;
                Assert.Equal(whole, Lines(HistoryRun.Read(new ChoppedStream(Log, () => sizes[next++ % sizes.Length]))));
            },
            iter: 30);
    }

    [Fact]
    public void A_cut_keeps_what_stands_in_front_of_it()
    {
        for (int length = 60; length < Log.Length; length += 3)
        {
            int count = HistoryRun.Read(Log[..length]).OfType<MsnMessage>().Count();
            Assert.InRange(count, length / 65, 30);
        }
    }

    [Fact]
    public void Any_bytes_are_read_or_refused() => Gen.Byte.Array[0, 400].Sample(bytes =>
    {
        byte[] log = [.. Log.AsSpan(0, 120), .. bytes, .. Log.AsSpan(120)];
        Assert.NotEmpty(HistoryRun.Read(log));
    });

    [Fact]
    public void Text_in_an_old_charset_is_guessed_and_said_so()
    {
        byte[] log = Encoding.Latin1.GetBytes("14/03/2008 21:05:09 bob@example.com >>> grüße\n");
        MsnMessage message = HistoryRun.Read(log).OfType<MsnMessage>().Single();
        Assert.Equal("grüße", message.Text);
        Assert.Equal("windows-1252", message.Charset);
        Assert.Contains(message.Grounds, ground => ground.StartsWith("Charset=assumed", StringComparison.Ordinal));
    }

    private static string[] Lines(System.Collections.Generic.IEnumerable<MsnRecord> records) =>
        records.Select(RecordLine.Of).ToArray();
}
