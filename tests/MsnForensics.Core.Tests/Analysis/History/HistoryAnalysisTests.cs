using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using CsCheck;
using MsnForensics.Analysis.History;
using MsnForensics.Diagnostics;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Captures;
using MsnForensics.Testing.Logs;

namespace MsnForensics.Core.Tests.Analysis.History;

public sealed class HistoryAnalysisTests
{
    private static readonly byte[] Chat = Encoding.UTF8.GetBytes(MessageLogText.Chat(40));

    [Fact]
    public void Evidence_is_the_bytes_of_the_entry()
    {
        byte[] log = Encoding.UTF8.GetBytes(MessageLogText.Example);
        MsnMessage message = HistoryRun.Read(log).OfType<MsnMessage>().First();
        string bytes = Encoding.UTF8.GetString(log, (int)message.Evidence.StreamOffset, (int)message.Evidence.Length);
        Assert.StartsWith("<Message Date=", bytes, StringComparison.Ordinal);
        Assert.EndsWith("</Message>", bytes, StringComparison.Ordinal);
        Assert.Equal("log.xml offset " + message.Evidence.StreamOffset, message.Evidence.ToString());
    }

    [Fact]
    public void Reads_of_any_size_give_the_same_records()
    {
        string[] whole = Lines(HistoryRun.Read(Chat));
        Gen.Int[1, 3000].Array[1, 20].Sample(
            sizes =>
            {
                int next = 0;
                ChoppedStream log = new(Chat, () => sizes[next++ % sizes.Length]);
                Assert.Equal(whole, Lines(HistoryRun.Read(log)));
            },
            iter: 30);
    }

    [Fact]
    public void A_cut_anywhere_gives_what_stands_in_front_of_it()
    {
        string[] texts = Texts(Chat);
        Assert.Equal(40, texts.Length);
        for (int length = 200; length < Chat.Length; length += 7)
        {
            IReadOnlyList<MsnRecord> records = HistoryRun.Read(Chat[..length]);
            string[] found = records.OfType<MsnMessage>()
                .Where(message => message.Completeness == MsnCompleteness.Complete)
                .Select(message => message.Text!)
                .ToArray();
            Assert.Equal(texts.Take(found.Length), found);
            Assert.True(found.Length >= (length - 200) / 330);
            Assert.Contains(records.OfType<MsnAnomaly>(), anomaly => anomaly.Code == "LogTruncated");
        }
    }

    [Fact]
    public void Flipped_bytes_lose_their_own_entry_at_most() => Gen.Int[200, Chat.Length - 20].Sample(
        at =>
        {
            byte[] damaged = (byte[])Chat.Clone();
            damaged[at] ^= 0x40;
            string[] found = Texts(damaged);
            Assert.True(Texts(Chat).Intersect(found).Count() >= 38, found.Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        },
        iter: 300);

    [Fact]
    public void Rubbish_between_entries_is_counted()
    {
        string log = MessageLogText.Log(MessageLogText.Message("A", "B", "1"), "\0\0rubbish", MessageLogText.Message("A", "B", "2"));
        MsnRecord[] records = HistoryRun.Read(Encoding.UTF8.GetBytes(log)).ToArray();
        Assert.Equal(2, records.OfType<MsnMessage>().Count());
        MsnAnomaly anomaly = Assert.Single(records.OfType<MsnAnomaly>());
        Assert.Equal("LogDamaged", anomaly.Code);
        Assert.StartsWith("9 bytes", anomaly.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_without_end_stops_at_the_next()
    {
        string cut = MessageLogText.Message("A", "B", "lost text").Replace("</Text></Message>", "", StringComparison.Ordinal);
        IReadOnlyList<MsnMessage> messages = HistoryRun.Messages(
            MessageLogText.Log(cut, MessageLogText.Message("A", "B", "next")));
        Assert.Equal(["lost text", "next"], messages.Select(message => message.Text));
        Assert.Equal(MsnCompleteness.Truncated, messages[0].Completeness);
        Assert.Equal(MsnCompleteness.Complete, messages[1].Completeness);
    }

    [Fact]
    public void An_entry_beyond_the_limit_is_cut_and_told()
    {
        string log = MessageLogText.Log(MessageLogText.Message("A", "B", new string('x', 5000)), MessageLogText.Message("A", "B", "2"));
        HistoryRequest request = new() { Option = new MsnParserOption { MaximumLogEntryLength = 2048 } };
        IReadOnlyList<MsnRecord> records = HistoryRun.Read(Encoding.UTF8.GetBytes(log), request: request);
        Assert.Contains(records.OfType<MsnAnomaly>(), anomaly => anomaly.Code == "LogLimitReached");
        Assert.Equal("2", records.OfType<MsnMessage>().Last().Text);
    }

    [Fact]
    public void Clocks_that_step_back_and_missing_sessions_are_told()
    {
        string log = MessageLogText.Log(
            MessageLogText.Message("A", "B", "1", "2008-03-14T20:05:09.312Z", 1),
            MessageLogText.Message("A", "B", "2", "2008-03-14T19:05:09.312Z", 4));
        Assert.Equal(["LogTimeBackwards", "LogSessionMissing"], HistoryRun.Anomalies(log));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public void Byte_order_marks_are_obeyed(string charset)
    {
        Encoding encoding = Encoding.GetEncoding(charset);
        byte[] log = [.. encoding.GetPreamble(), .. encoding.GetBytes(MessageLogText.Log(MessageLogText.Message("Ä", "Б", "γ")))];
        MsnMessage message = HistoryRun.Read(log).OfType<MsnMessage>().Single();
        Assert.Equal("γ", message.Text);
        Assert.Equal("Ä", message.FromName);
        Assert.Equal(charset, message.Charset, ignoreCase: true);
        Assert.Contains("Charset=declared by a byte order mark", message.Grounds);
        int start = (int)message.Evidence.StreamOffset;
        Assert.StartsWith("<Message", encoding.GetString(log, start, (int)message.Evidence.Length), StringComparison.Ordinal);
    }

    [Fact]
    public void A_given_charset_stands_above_all()
    {
        byte[] log = Encoding.Latin1.GetBytes(MessageLogText.Log(MessageLogText.Message("A", "B", "é")));
        MsnMessage message = HistoryRun.Read(log, request: new HistoryRequest { Encoding = Encoding.Latin1 })
            .OfType<MsnMessage>().Single();
        Assert.Equal("é", message.Text);
        Assert.Contains("Charset=given", message.Grounds);
    }

    [Fact]
    public void Other_files_are_refused() =>
        Assert.Throws<HistoryFormatException>(() => HistoryRun.Read("no log at all"u8.ToArray()));

    [Fact]
    public void Records_have_the_same_ids_wherever_the_file_lies() => Assert.Equal(
        HistoryRun.Read(Chat, "a/x.xml").Select(record => record.RecordId),
        HistoryRun.Read(Chat, "b/y.xml").Select(record => record.RecordId));

    private static string[] Texts(byte[] log) => HistoryRun.Read(log).OfType<MsnMessage>()
        .Where(message => message.Text is not null).Select(message => message.Text!).ToArray();

    private static string[] Lines(IEnumerable<MsnRecord> records) => records.Select(RecordLine.Of).ToArray();
}
