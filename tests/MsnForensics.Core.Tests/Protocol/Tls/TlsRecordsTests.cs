using System;
using System.Linq;
using System.Text;
using CsCheck;
using MsnForensics.Protocol.Tls;

namespace MsnForensics.Core.Tests.Protocol.Tls;

public sealed class TlsRecordsTests
{
    [Fact]
    public void Hello_at_the_start_is_recognised_as_soon_as_it_can_be()
    {
        foreach (byte[] hello in new[]
        {
            TlsHello.Create("login.live.com"),
            TlsHello.CreateVersion2(3, 0),
            TlsHello.CreateVersion2(3, 1),
            TlsHello.CreateVersion2(0, 2),
        })
        {
            for (int length = 0; length <= hello.Length; length++)
            {
                bool? expected = length < 6 ? null : true;
                Assert.Equal(expected, TlsRecords.Recognize(hello.AsSpan(0, length), true));
            }
        }
    }

    [Fact]
    public void Long_hello_of_SSL_2_is_not_refused_by_its_first_byte()
    {
        byte[] hello = { 0x81, 0x03, 1, 3, 1, 0, 0xD8 };
        Assert.Null(TlsRecords.Recognize(hello.AsSpan(0, 3), true));
        Assert.True(TlsRecords.Recognize(hello, true));
    }

    [Fact]
    public void Alert_at_the_start_is_TLS_but_application_data_is_not()
    {
        Assert.True(TlsRecords.Recognize(TlsHello.Record(21, new byte[] { 2, 40 }), true));
        Assert.False(TlsRecords.Recognize(TlsHello.Record(23, new byte[20]), true));
    }

    [Fact]
    public void Middle_of_a_stream_takes_two_chained_records()
    {
        byte[] first = TlsHello.Record(23, new byte[20]);
        byte[] both = first.Concat(TlsHello.Record(21, new byte[] { 2, 40 })).ToArray();
        Assert.Null(TlsRecords.Recognize(first, false));
        Assert.Null(TlsRecords.Recognize(both.AsSpan(0, first.Length + 4), false));
        Assert.True(TlsRecords.Recognize(both, false));
        both[first.Length] = 99;
        Assert.False(TlsRecords.Recognize(both, false));
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\n")]
    [InlineData("VER 1 MSNP8 CVR0\r\n")]
    [InlineData("SSH-2.0-x\r\n")]
    [InlineData("\x16\x04\x01\x00\x05\x01")]
    [InlineData("\x16\x03\x09\x00\x05\x01")]
    [InlineData("\x16\x03\x01\x00\x00\x01")]
    [InlineData("\x16\x03\x01\u00FF\u00FF\x01")]
    [InlineData("\u0080\x05\x01\x03\x01\x00")]
    public void Other_bytes_are_refused(string text) =>
        Assert.False(TlsRecords.Recognize(Encoding.Latin1.GetBytes(text), true));

    [Fact]
    public void Any_bytes_give_an_answer() => Gen.Select(Gen.Byte.Array[0, 40], Gen.Bool).Sample((bytes, isStart) =>
        TlsRecords.Recognize(bytes, isStart) is not null || bytes.Length < 6 || !isStart);
}
