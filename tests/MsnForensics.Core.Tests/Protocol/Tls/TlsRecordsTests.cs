using System;
using System.Linq;
using System.Text;
using CsCheck;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Tls;
using MsnForensics.Testing.Tls;

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

    [Fact]
    public void Hello_alone_is_enough_in_the_middle_of_a_stream()
    {
        byte[] hello = TlsHello.Create("login.live.com");
        Assert.Null(TlsRecords.Recognize(hello.AsSpan(0, 10), false));
        Assert.True(TlsRecords.Recognize(hello.AsSpan(0, 11), false));
        Assert.True(TlsRecords.Recognize(TlsHello.Record(22, TlsHello.Server(0x0301, 5)), false));
        hello[5] = 11;
        Assert.Null(TlsRecords.Recognize(hello, false));
    }

    [Fact]
    public void Record_is_complete_with_its_last_byte()
    {
        byte[] bytes = [.. TlsHello.Record(23, new byte[20], 0x0303), 9];
        for (int length = 0; length <= bytes.Length; length++)
        {
            ParseStatus status = TlsRecords.TryRead(bytes.AsSpan(0, length), false, out TlsRecord record);
            Assert.Equal(length >= 25 ? ParseStatus.Complete : ParseStatus.NeedMore, status);
            Assert.Equal(length >= 5 ? new TlsRecord(TlsContentType.ApplicationData, 0x0303, 5, 20) : default, record);
        }
    }

    [Fact]
    public void Hello_of_SSL_2_is_a_record_at_the_start_alone()
    {
        byte[] bytes = TlsHello.CreateVersion2(3, 0);
        Assert.Equal(ParseStatus.Complete, TlsRecords.TryRead(bytes, true, out TlsRecord record));
        Assert.Equal((true, 2, bytes.Length), (record.IsVersion2, record.HeaderLength, record.End));
        Assert.Equal(ParseStatus.NeedMore, TlsRecords.TryRead(bytes.AsSpan(0, bytes.Length - 1), true, out _));
        Assert.Equal(ParseStatus.Invalid, TlsRecords.TryRead(bytes, false, out _));
    }

    [Theory]
    [InlineData(19, 0x0301, 10)]
    [InlineData(25, 0x0301, 10)]
    [InlineData(22, 0x0201, 10)]
    [InlineData(22, 0x0305, 10)]
    [InlineData(22, 0x0301, 18433)]
    public void Headers_that_cannot_be_are_refused(byte type, int version, int length) => Assert.Equal(
        ParseStatus.Invalid, TlsRecords.TryRead(TlsHello.Record(type, new byte[length], version), false, out _));

    [Fact]
    public void Longest_record_is_taken() => Assert.Equal(
        ParseStatus.Complete, TlsRecords.TryRead(TlsHello.Record(23, new byte[18432]), false, out _));

    [Fact]
    public void Chain_is_found_behind_junk()
    {
        byte[] chain = [.. TlsHello.Record(23, new byte[9]), .. TlsHello.Record(23, new byte[4])];
        byte[] junk = [23, 3, 1, 0, 2, 22, 3, 9];
        byte[] bytes = [.. junk, .. chain];
        Assert.Equal(junk.Length, TlsRecords.FindChain(bytes, false, out bool isOpen));
        Assert.False(isOpen);
        Assert.Equal(junk.Length, TlsRecords.FindChain([.. junk, .. TlsHello.Create("a")], false, out _));
    }

    [Fact]
    public void Place_that_may_become_a_chain_is_kept_open_until_the_end()
    {
        byte[] first = TlsHello.Record(23, new byte[9]);
        byte[] bytes = [1, 2, 3, .. first, 23, 3];
        for (int length = 4; length <= bytes.Length; length++)
        {
            Assert.Equal(3, TlsRecords.FindChain(bytes.AsSpan(0, length), false, out bool isOpen));
            Assert.True(isOpen);
        }

        Assert.Equal(bytes.Length, TlsRecords.FindChain(bytes, true, out _));
        Assert.Equal(3, TlsRecords.FindChain(bytes.AsSpan(0, 3 + first.Length), true, out bool isOpenAtEnd));
        Assert.False(isOpenAtEnd);
        Assert.Equal(3, TlsRecords.FindChain(new byte[] { 1, 2, 3 }, false, out _));
    }

    [Fact]
    public void Search_gives_an_answer_for_any_bytes() =>
        Gen.Select(Gen.OneOf(Gen.Byte, Gen.Byte[20, 24], Gen.Const((byte)3)).Array[0, 60], Gen.Bool).Sample((bytes, isFinal) =>
            TlsRecords.FindChain(bytes, isFinal, out bool isOpen) is >= 0 and int at && at <= bytes.Length
            && (!isOpen || !isFinal));
}
