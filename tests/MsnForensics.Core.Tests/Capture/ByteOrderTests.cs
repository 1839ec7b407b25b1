using MsnForensics.Capture;

namespace MsnForensics.Core.Tests.Capture;

public sealed class ByteOrderTests
{
    private static readonly byte[] Bytes = { 1, 2, 3, 4, 5, 6, 7, 8 };

    [Fact]
    public void Numbers_are_read_in_the_declared_order()
    {
        Assert.Equal(0x0102, ByteOrder.Big.ReadUInt16(Bytes));
        Assert.Equal(0x0201, ByteOrder.Little.ReadUInt16(Bytes));
        Assert.Equal(0x01020304u, ByteOrder.Big.ReadUInt32(Bytes));
        Assert.Equal(0x04030201u, ByteOrder.Little.ReadUInt32(Bytes));
        Assert.Equal(0x0102030405060708u, ByteOrder.Big.ReadUInt64(Bytes));
        Assert.Equal(0x0807060504030201u, ByteOrder.Little.ReadUInt64(Bytes));
    }

    [Fact]
    public void ReadHighLow_takes_the_high_half_first_in_either_order()
    {
        Assert.Equal(0x0102030405060708u, ByteOrder.Big.ReadHighLow(Bytes));
        Assert.Equal(0x0403020108070605u, ByteOrder.Little.ReadHighLow(Bytes));
    }
}
