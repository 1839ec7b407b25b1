using System;
using System.Text;
using CsCheck;
using MsnForensics.Bytes;
using MsnForensics.Protocol.FileTransfer;

namespace MsnForensics.Core.Tests.Protocol.FileTransfer;

public sealed class MsnftpLineTests
{
    // Reference: section 1.6.
    [Theory]
    [InlineData("VER MSNFTP\r\n", MsnftpVerb.Version, "", null)]
    [InlineData("VER FOOPROTO MSNFTP\n", MsnftpVerb.Version, "", null)]
    [InlineData("USR Bob@example.com 93301\r\n", MsnftpVerb.User, "bob@example.com", 93301L)]
    [InlineData("FIL 904212\r\n", MsnftpVerb.File, "", 904212L)]
    [InlineData("TFR\r\n", MsnftpVerb.Transfer, "", null)]
    [InlineData("CCL\n", MsnftpVerb.Cancel, "", null)]
    [InlineData("BYE 16777989\r\n", MsnftpVerb.Bye, "", 16777989L)]
    [InlineData("BYE\r\n", MsnftpVerb.Bye, "", null)]
    public void Lines_are_read(string text, MsnftpVerb verb, string account, long? number)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Assert.Equal(ParseStatus.Complete, MsnftpLine.TryRead([.. bytes, 0, 1], out MsnftpLine line));
        Assert.Equal(new MsnftpLine(verb, account, number, bytes.Length), line);
        for (int length = 0; length < bytes.Length; length++)
        {
            Assert.Equal(ParseStatus.NeedMore, MsnftpLine.TryRead(bytes.AsSpan(0, length), out _));
        }
    }

    [Theory]
    [InlineData("VER MSNP8 CVR0\r\n")]
    [InlineData("USR bob@example.com\r\n")]
    [InlineData("HELLO\r\n")]
    [InlineData("X")]
    [InlineData("VEX")]
    [InlineData("FIL 1 2\r\n")]
    public void Other_lines_are_refused(string text) =>
        Assert.Equal(ParseStatus.Invalid, MsnftpLine.TryRead(Encoding.UTF8.GetBytes(text), out _));

    [Fact]
    public void Lines_have_a_limit()
    {
        byte[] bytes = Encoding.UTF8.GetBytes("USR " + new string('b', 508) + "\r\n");
        Assert.Equal(ParseStatus.NeedMore, MsnftpLine.TryRead(bytes.AsSpan(0, 512), out _));
        Assert.Equal(ParseStatus.Invalid, MsnftpLine.TryRead(bytes.AsSpan(0, 513), out _));
        Assert.Equal(ParseStatus.Invalid, MsnftpLine.TryRead(bytes, out _));
    }

    [Fact]
    public void Any_bytes_give_an_answer() => Gen.OneOf(Gen.Byte.Array[0, 40], AnyOf.Items("VERFILTUSBYC 0123\r\n"u8.ToArray()).Array[0, 40])
        .Sample(bytes => MsnftpLine.TryRead(bytes, out MsnftpLine line) != ParseStatus.Complete
            || (line.Length <= bytes.Length && line.Verb != MsnftpVerb.Unknown));
}
