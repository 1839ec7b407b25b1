using System.Globalization;
using System.Text;
using CsCheck;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Core.Tests.Protocol.Msnp;

public sealed class PayloadPoolTests
{
    private const string Headers = "Content-Type: text/plain\r\nTypingUser: A@example.org\r\n\r\n";

    private readonly PayloadPool _pool = new(new TextPool());

    [Fact]
    public void Header_lines_that_come_again_are_read_once()
    {
        MessagePayload first = _pool.Parse(Encoding.ASCII.GetBytes(Headers + "one"));
        MessagePayload second = _pool.Parse(Encoding.ASCII.GetBytes(Headers + "another"));
        Assert.Same(first, second);
        Assert.Equal(Headers.Length, second.BodyOffset);
        Assert.Equal("A@example.org", second["typinguser"]);
    }

    [Fact]
    public void Header_lines_that_differ_in_one_byte_are_not_taken_for_each_other()
    {
        for (int i = 0; i < 5000; i++)
        {
            string id = i.ToString(CultureInfo.InvariantCulture);
            MessagePayload payload = _pool.Parse(Encoding.ASCII.GetBytes("Message-ID: " + id + "\r\n\r\n"));
            Assert.Equal(id, payload["Message-ID"]);
        }
    }

    [Fact]
    public void Any_bytes_are_read_as_without_it() => Gen.Byte.Array[0, 600].Sample(bytes =>
    {
        for (int i = 0; i < 2; i++)
        {
            MessagePayload expected = MessagePayload.Parse(bytes);
            MessagePayload payload = _pool.Parse(bytes);
            Assert.Equal(expected.Headers, payload.Headers);
            Assert.Equal(expected.BodyOffset, payload.BodyOffset);
            Assert.Equal(expected.AreHeadersComplete, payload.AreHeadersComplete);
        }
    });

    [Fact]
    public void What_has_no_body_is_not_kept()
    {
        byte[] open = "Content-Type: text/plain"u8.ToArray();
        Assert.NotSame(_pool.Parse(open), _pool.Parse(open));
        Assert.False(_pool.Parse(open).AreHeadersComplete);
    }
}
