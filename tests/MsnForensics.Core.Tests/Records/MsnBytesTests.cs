using System.Collections;
using System.Linq;

namespace MsnForensics.Core.Tests.Records;

public sealed class MsnBytesTests
{
    [Fact]
    public void Bytes_print_as_text_with_escapes()
    {
        Assert.Equal("MSG ~", new MsnBytes("MSG ~"u8).ToString());
        Assert.Equal("a\\x0d\\x0a\\x00\\x1b\\x7f\\x5c", new MsnBytes("a\r\n\0\x1b\x7f\\"u8).ToString());
        Assert.Equal("\\xc3\\xa9", new MsnBytes("\u00E9"u8).ToString());
        Assert.Equal("", new MsnBytes(default).ToString());
    }

    [Fact]
    public void Bytes_are_a_copy_in_both_ways()
    {
        byte[] source = { 1, 2, 3 };
        MsnBytes bytes = new(source);
        source[0] = 9;
        bytes.ToArray()[1] = 9;
        Assert.Equal(new byte[] { 1, 2, 3 }, bytes);
        Assert.Equal(new byte[] { 1, 2, 3 }, bytes.AsSpan().ToArray());
        Assert.Equal(new byte[] { 1, 2, 3 }, ((IEnumerable)bytes).Cast<byte>());
        Assert.Equal(3, bytes.Count);
        Assert.Equal(2, bytes[1]);
    }
}
