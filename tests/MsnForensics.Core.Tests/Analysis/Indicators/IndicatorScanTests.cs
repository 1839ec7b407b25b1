using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using MsnForensics.Analysis.Indicators;
using MsnForensics.Testing.Transcripts;

namespace MsnForensics.Core.Tests.Analysis.Indicators;

public sealed class IndicatorScanTests
{
    private const string Invitation =
        "\r\nINVITE MSNMSGR:bob@example.org MSNSLP/1.0\r\nTo: <msnmsgr:bob@example.org>\r\n"
        + "EUF-GUID: {A4268EEC-FEC5-49E5-95C3-F126696BDBF6}\r\n";

    public static TheoryData<string> Names => [.. SampleTranscripts.All.Keys, "Invitation", "Wide"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Finds_do_not_depend_on_where_the_bytes_were_cut(string name)
    {
        foreach (byte[] bytes in Directions(name))
        {
            string[] whole = Finds.InPieces(bytes, _ => bytes.Length);
            Assert.Equal(whole, Finds.InPieces(bytes, _ => 1));
            Assert.Equal(whole, Finds.InPieces(bytes, _ => 7));
            for (int cut = 1; cut < bytes.Length; cut += 3)
            {
                Assert.Equal(whole, Finds.InPieces(bytes, at => at == 0 ? cut : bytes.Length));
            }

            Random random = new(5);
            Assert.Equal(whole, Finds.InPieces(bytes, _ => random.Next(1, 200)));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_changed_byte_is_survived(string name)
    {
        foreach (byte[] bytes in Directions(name))
        {
            for (int at = 0; at < bytes.Length; at += 5)
            {
                byte[] changed = (byte[])bytes.Clone();
                changed[at] ^= (byte)(1 << (at % 8));
                Assert.All(Finds.In(changed), finding => Assert.InRange(
                    finding.Start + finding.Length, 1, changed.Length));
            }
        }
    }

    [Theory]
    [InlineData(false, "utf-16le")]
    [InlineData(true, "utf-16be")]
    public void UTF_16_of_both_orders_is_read_like_other_text(bool isBigEndian, string encoding)
    {
        Encoding wide = isBigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode;
        byte[] end = isBigEndian ? [0xFF, 0xFF] : [0, 0];
        foreach (int before in new[] { 0, 1, 5 })
        {
            byte[] bytes = [.. new byte[before], .. wide.GetBytes("é" + Invitation), .. end];
            IReadOnlyList<IndicatorFinding> found = Finds.In(bytes);
            Assert.Equal(Finds.Lines("x" + Invitation), found.Select(Finds.LineOf));
            Assert.All(found, finding => Assert.Equal(encoding, finding.Encoding));
            IndicatorFinding guid = found[^1];
            Assert.Equal(
                guid.Value, wide.GetString(bytes, guid.Start - (isBigEndian ? 1 : 0), guid.Length));
        }
    }

    [Fact]
    public void A_long_run_of_UTF_16_is_read_in_parts_and_each_place_once()
    {
        string text = string.Concat(Enumerable.Range(0, 200).Select(i => $"{i}: {new string('.', 40)}\r\nEUF-GUID: x\r\n"));
        Assert.Equal(
            Finds.In(text).Select(finding => finding.Start * 2),
            Finds.In(Encoding.Unicode.GetBytes(text)).Select(finding => finding.Start));
    }

    [Fact]
    public void A_word_inside_another_one_is_not_told_twice() => Assert.Equal(
        ["Markup High http://messenger.msn.com/ws/2004/09/oim/"],
        Finds.Lines("xmlns=\"http://messenger.msn.com/ws/2004/09/oim/rsi\""));

    [Fact]
    public void Pieces_without_any_text_searched_for_need_not_be_read()
    {
        Assert.False(IndicatorScan.MayHold("GET / HTTP/1.1\r\nHost: www.example.org\r\n\r\n"u8));
        Assert.True(IndicatorScan.MayHold("GET / HTTP/1.1\r\nHost: contacts.msn.com\r\n\r\n"u8));
    }

    [Fact]
    public void A_line_without_end_is_decided_when_enough_of_it_is_there()
    {
        byte[] bytes = Encoding.Latin1.GetBytes("\r\nTypingUser: " + new string('x', 20_000));
        Assert.Equal(["2 Header High TypingUser"], Finds.InPieces(bytes, _ => 1000));
        IndicatorScan scan = new();
        Assert.Equal(2, scan.Read(new TextWindow(bytes.AsSpan(0, 3000), true, false), 0, 0));
        Assert.True(scan.IsUndecided);
        scan.Read(new TextWindow(bytes.AsSpan(0, 6000), true, false), 0, 2);
        Assert.Single(scan.Findings);
    }

    private static IEnumerable<byte[]> Directions(string name) => name switch
    {
        "Invitation" => [Encoding.Latin1.GetBytes(Invitation)],
        "Wide" => [[1, 2, 3, .. Encoding.Unicode.GetBytes(Invitation), 9, 9]],
        _ => [SampleTranscripts.All[name].BytesOf(true), SampleTranscripts.All[name].BytesOf(false)],
    };
}
