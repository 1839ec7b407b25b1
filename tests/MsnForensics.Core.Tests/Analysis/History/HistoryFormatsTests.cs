using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using MsnForensics.Analysis.History;
using MsnForensics.Artifacts.Logs;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Captures;
using MsnForensics.Testing.Logs;

namespace MsnForensics.Core.Tests.Analysis.History;

/// <summary>What holds for the logs of every client.</summary>
public sealed class HistoryFormatsTests
{
    public static TheoryData<string> Formats => [.. LogSample.All.Select(sample => sample.Format)];

    [Fact]
    public void Every_reader_has_a_sample() => Assert.Equal(
        typeof(HistoryFormat).Assembly.GetTypes()
            .Count(type => typeof(ILogReader).IsAssignableFrom(type) && type is { IsAbstract: false, IsInterface: false }),
        LogSample.All.Count);

    [Theory]
    [MemberData(nameof(Formats))]
    public void What_was_written_is_read(string format)
    {
        LogSample sample = Find(format);
        MsnMessage[] messages = Read(sample, sample.Content).OfType<MsnMessage>().ToArray();
        Assert.Equal(sample.Texts, messages.Select(message => message.Text));
        Assert.All(messages, message => Assert.Contains("Format=" + format, message.Grounds));
        Assert.All(messages, message => Assert.Equal(new DateTime(2008, 3, 14), message.Timestamp.Date));
        Assert.All(messages, message => Assert.InRange(message.Evidence.StreamOffset, 0, sample.Content.Length - 1));
        Assert.All(messages, message => Assert.InRange(message.Evidence.Length, 1, sample.Content.Length));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Reads_of_any_size_give_the_same_records(string format)
    {
        LogSample sample = Find(format);
        string[] whole = Lines(Read(sample, sample.Content));
        for (int size = 1; size < 60; size++)
        {
            using ChoppedStream log = new(sample.Content, () => size);
            Assert.Equal(whole, Lines(HistoryRun.Read(log, sample.Path)));
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_log_cut_at_any_byte_gives_what_stands_in_front(string format)
    {
        LogSample sample = Find(format);
        int most = 0;
        foreach (byte[] cut in Damage.Cuts(sample.Content))
        {
            string[] texts = Read(sample, cut).OfType<MsnMessage>().Select(message => message.Text ?? "").ToArray();
            Assert.InRange(texts.Length, 0, sample.Texts.Length);
            Assert.Equal(sample.Texts.Take(texts.Length - 1), texts.Take(texts.Length - 1));
            Assert.True(texts.Length >= most - 1, "An entry was lost by adding bytes behind it.");
            most = Math.Max(most, texts.Length);
        }

        Assert.Equal(sample.Texts.Length, most);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_log_with_any_byte_changed_is_read_without_exception(string format)
    {
        LogSample sample = Find(format);
        int whole = 0;
        foreach (byte[] flipped in Damage.Flips(sample.Content))
        {
            MsnRecord[] records = Read(sample, flipped);
            Assert.InRange(records.OfType<MsnMessage>().Count(), 0, sample.Texts.Length + 3);
            whole += sample.Texts.All(text => records.OfType<MsnMessage>().Any(message => message.Text == text)) ? 1 : 0;
        }

        Assert.True(whole > sample.Content.Length / 4, "Many bytes are no part of a text: their change loses none.");
    }

    private static LogSample Find(string format) => LogSample.All.Single(sample => sample.Format == format);

    private static MsnRecord[] Read(LogSample sample, byte[] content)
    {
        try
        {
            return [.. HistoryRun.Read(new MemoryStream(content, false), sample.Path)];
        }
        catch (HistoryFormatException)
        {
            // The one answer to what is no log.
            return [];
        }
    }

    private static string[] Lines(IEnumerable<MsnRecord> records) => records.Select(RecordLine.Of).ToArray();
}
