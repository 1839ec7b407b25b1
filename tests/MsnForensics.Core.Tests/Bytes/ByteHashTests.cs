using System.Collections.Generic;
using CsCheck;
using MsnForensics.Bytes;

namespace MsnForensics.Core.Tests.Bytes;

public sealed class ByteHashTests
{
    [Fact]
    public void Equal_bytes_have_equal_hashes() => Gen.Byte.Array[0, 64].Sample(bytes =>
        Assert.Equal(ByteHash.Of(bytes), ByteHash.Of((byte[])bytes.Clone())));

    [Fact]
    public void Short_words_fall_to_different_places()
    {
        HashSet<uint> places = new();
        for (int i = 0; i < 4096; i++)
        {
            places.Add(ByteHash.Of([(byte)i, (byte)(i >> 8), 0]) & 0xFFFF);
        }

        Assert.InRange(places.Count, 3500, 4096);
    }
}
