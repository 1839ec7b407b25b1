using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using MsnForensics.Bytes;

namespace MsnForensics.Core.Tests.Bytes;

public sealed class PatternSearchTests
{
    private static readonly string[] Words =
        ["messenger.hotmail.com", "hotmail.com", "X-MMS-IM-Format:", "MSNSLP/1.0", "aaaaaaa", "aaaaaaaa", "\0\x04\0\0foo"];

    [Fact]
    public void A_word_is_found_wherever_it_lies()
    {
        foreach (string word in Words)
        {
            for (int before = 0; before < 40; before++)
            {
                for (int behind = 0; behind < 9; behind++)
                {
                    string text = new string('.', before) + word + new string('.', behind);
                    Assert.Contains((word, before), Find(text).Select(match => (Words[match.Pattern], match.Start)));
                }
            }
        }
    }

    [Fact]
    public void Letter_case_does_not_matter_and_nothing_else_is_forgiven()
    {
        Assert.Single(Find("x-mms-im-format:"));
        Assert.Single(Find("X-MMS-IM-FORMAT:"));
        Assert.Empty(Find("X\rMMS-IM-Format:"));
        Assert.Empty(Find("MSNSLP\x0F1.0"));
        Assert.Empty(Find("MSNSLP/1\x0E0"));
    }

    [Fact]
    public void Words_inside_words_are_all_found() => Assert.Equal(
        [("messenger.hotmail.com", 0), ("hotmail.com", 10)],
        Find("messenger.hotmail.com").Select(match => (Words[match.Pattern], match.Start)));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Both_byte_orders_of_UTF_16_are_found(bool isBigEndian)
    {
        Encoding encoding = isBigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode;
        for (int before = 0; before < 9; before++)
        {
            byte[] text = [.. new byte[before], .. encoding.GetBytes("say MsnSlp/1.0!")];
            PatternMatch match = Assert.Single(Find(text));
            Assert.True(match.IsWide);
            Assert.Equal(before + 8 + (isBigEndian ? 1 : 0), match.Start);
            Assert.Equal(19, match.Length);
        }
    }

    [Fact]
    public void Zeros_that_are_no_UTF_16_are_not_taken_for_it()
    {
        byte[] text = Encoding.Unicode.GetBytes("MSNSLP/1.0");
        text[7] = 1;
        Assert.Empty(Find(text));
    }

    [Fact]
    public void A_cut_word_is_not_found()
    {
        Assert.Empty(Find("MSNSLP/1."));
        Assert.Empty(Find("SNSLP/1.0"));
        Assert.Empty(Find(""));
        Assert.Empty(Find("MSN"));
    }

    [Fact]
    public void The_same_is_found_as_by_trying_every_place()
    {
        Random random = new(11);
        for (int round = 0; round < 300; round++)
        {
            byte[] text = new byte[random.Next(400)];
            random.NextBytes(text);
            text = Array.ConvertAll(text, value => (byte)(round % 2 == 0 ? value : 'a' + (value % 2)));
            foreach (int at in Enumerable.Range(0, 4).Select(_ => random.Next(text.Length + 1)))
            {
                byte[] word = Encoding.Latin1.GetBytes(Words[random.Next(Words.Length)]);
                word.AsSpan(0, Math.Min(word.Length, text.Length - at)).CopyTo(text.AsSpan(at));
            }

            IEnumerable<(int Pattern, int Start)> expected =
                from start in Enumerable.Range(0, text.Length)
                from pattern in Enumerable.Range(0, Words.Length)
                where StartsWith(text.AsSpan(start), Words[pattern])
                select (pattern, start);
            Assert.Equal(
                expected,
                Find(text).Where(match => !match.IsWide).Select(match => (match.Pattern, match.Start))
                    .OrderBy(match => match.Start).ThenBy(match => match.Pattern));
            Assert.Equal(Find(text).Count > 0, Search().IsMatch(text));
        }
    }

    [Fact]
    public void What_is_no_text_is_not_searched_as_UTF_16()
    {
        byte[] word = Encoding.Latin1.GetBytes("binary!");
        PatternSearch search = new([word], _ => false);
        Assert.False(search.IsMatch(Encoding.Unicode.GetBytes("binary!")));
        Assert.True(search.IsMatch(word));
        Assert.Equal(7, search.LongestMatch);
        Assert.Equal(13, new PatternSearch([word], _ => true).LongestMatch);
    }

    [Theory]
    [InlineData("caf\u00E9 noir")]
    [InlineData("unit\u001Fseparated")]
    public void Bytes_that_no_text_holds_are_refused(string word) => Assert.Throws<ArgumentException>(
        () => new PatternSearch([Encoding.Latin1.GetBytes(word)], _ => true));

    [Theory]
    [InlineData(6, false)]
    [InlineData(3, true)]
    public void A_short_word_is_refused(int length, bool isText) => Assert.Throws<ArgumentException>(
        () => new PatternSearch([new byte[length]], _ => isText));

    [Fact]
    public void A_word_of_four_letters_is_found_as_UTF16_alone()
    {
        PatternSearch search = new([Encoding.ASCII.GetBytes("FLN ")], _ => true);
        for (int shift = 0; shift < 8; shift++)
        {
            List<PatternMatch> found = [];
            search.Find([.. new byte[shift], .. Encoding.Unicode.GetBytes("FLN x"), .. "FLN x FLN x"u8], found);
            Assert.Equal((shift, true), (Assert.Single(found).Start, found[0].IsWide));
        }
    }

    private static PatternSearch Search() =>
        new(Words.Select(Encoding.Latin1.GetBytes).ToArray(), index => Words[index][0] != '\0');

    private static List<PatternMatch> Find(string text) => Find(Encoding.Latin1.GetBytes(text));

    private static List<PatternMatch> Find(byte[] text)
    {
        List<PatternMatch> matches = [];
        Search().Find(text, matches);
        return matches;
    }

    private static bool StartsWith(ReadOnlySpan<byte> text, string word) =>
        text.Length >= word.Length && string.Equals(
            Encoding.Latin1.GetString(text[..word.Length]), word, StringComparison.OrdinalIgnoreCase);
}
