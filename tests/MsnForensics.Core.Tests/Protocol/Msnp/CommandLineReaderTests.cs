using System;
using System.Collections.Generic;
using System.Text;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Core.Tests.Protocol.Msnp;

public sealed class CommandLineReaderTests
{
    [Theory]
    [InlineData("OUT", "")]
    [InlineData("OUT ", "")]
    [InlineData("OUT OTH", "OTH")]
    [InlineData("MSG bob@example.org Bob 5", "bob@example.org|Bob|5")]
    [InlineData("MSG bob@example.org  5", "bob@example.org||5")]
    [InlineData("BPR PHM ", "PHM")]
    [InlineData("BPR  PHM   x  ", "|PHM|||x")]
    [InlineData("CHG 9 NLN 0  ", "9|NLN|0")]
    [InlineData("NLN", "")]
    [InlineData("", "")]
    public void Words_are_parted_by_single_blanks(string line, string expected)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(line);
        CommandLineReader reader = new(bytes);
        List<string> words = new();
        while (reader.TryRead(out ReadOnlySpan<byte> word))
        {
            words.Add(Encoding.ASCII.GetString(word));
        }

        Assert.Equal(expected, string.Join("|", words));
        Assert.False(reader.TryRead(out _));
        Assert.Equal(words.Count, CommandLineReader.Count(bytes, out ReadOnlySpan<byte> last));
        Assert.Equal(words.Count == 0 ? "" : words[^1], Encoding.ASCII.GetString(last));
    }
}
