using System;
using MsnForensics.Protocol.Tls;

namespace MsnForensics.Core.Tests.Protocol.Tls;

public sealed class TlsFieldsTests
{
    [Fact]
    public void Numbers_and_vectors_are_read_in_turn()
    {
        TlsFields fields = new([1, 2, 3, 2, 8, 9, 7]);
        Assert.True(fields.TryReadNumber(3, out int number));
        Assert.Equal(0x010203, number);
        Assert.True(fields.TryReadVector(1, out ReadOnlySpan<byte> vector));
        Assert.Equal([8, 9], vector.ToArray());
        Assert.True(fields.TryTake(1, out _));
        Assert.True(fields.IsEmpty);
        Assert.False(fields.TryReadNumber(1, out _));
    }

    [Fact]
    public void Nothing_is_taken_of_what_is_cut()
    {
        TlsFields fields = new([0, 3, 1, 2]);
        Assert.False(fields.TryReadVector(2, out _));
        Assert.Equal(4, fields.Rest.Length);
        Assert.False(fields.TryTake(5, out _));
        Assert.Equal(4, fields.Rest.Length);
    }

    [Fact]
    public void Odd_byte_at_the_end_of_a_list_is_left_out() => Assert.Equal([1, 2], TlsFields.ReadNumbers([0, 1, 0, 2, 9], 2));
}
