using System;
using System.Collections.Generic;
using CsCheck;
using MsnForensics.Protocol.PeerToPeer;
using MsnForensics.Testing.PeerToPeer;

namespace MsnForensics.Core.Tests.Protocol.PeerToPeer;

public sealed class P2PTlvReaderTests
{
    [Theory]
    [InlineData("", "", false)]
    [InlineData("00 00 00", "", false)]
    [InlineData("02 04 10 00 02 A7 00 00", "2=100002A7", false)]
    [InlineData("02 01 AA 03 00 01 02 BB CC", "2=AA 3= 1=BBCC", false)]
    [InlineData("02 01 AA 00 02 01 BB", "2=AA", false)]
    [InlineData("02 01 AA 02", "2=AA", true)]
    [InlineData("02 02 AA", "", true)]
    public void Values_are_read_up_to_the_padding(string hex, string expected, bool isDamaged)
    {
        Assert.Equal((expected, isDamaged), Read(P2PBytes.Hex(hex)));
    }

    [Fact]
    public void Any_bytes_give_an_answer() => Gen.Byte.Array[0, 40].Sample(bytes => Read(bytes).Text is not null);

    private static (string Text, bool IsDamaged) Read(byte[] list)
    {
        P2PTlvReader reader = new(list);
        List<string> values = [];
        while (reader.TryRead(out byte type, out ReadOnlySpan<byte> value))
        {
            values.Add(type + "=" + Convert.ToHexString(value));
        }

        return (string.Join(' ', values), reader.IsDamaged);
    }
}
