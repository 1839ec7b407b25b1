using System;
using System.Linq;
using CsCheck;
using MsnForensics.Bytes;
using MsnForensics.Protocol.FileTransfer;
using MsnForensics.Testing.PeerToPeer;

namespace MsnForensics.Core.Tests.Protocol.FileTransfer;

public sealed class MsnftpBlockTests
{
    // Reference: sections 1.6 and 11.2.
    [Theory]
    [InlineData("00 FD 07", ParseStatus.Complete, false, 2045)]
    [InlineData("00 F4 01", ParseStatus.Complete, false, 500)]
    [InlineData("01 00 00", ParseStatus.Complete, true, 0)]
    [InlineData("00 00 00", ParseStatus.Complete, false, 0)]
    [InlineData("01 01 00", ParseStatus.Invalid, true, 1)]
    [InlineData("02 00 00", ParseStatus.Invalid, false, 0)]
    [InlineData("02", ParseStatus.Invalid, false, 0)]
    [InlineData("00 FD", ParseStatus.NeedMore, false, 0)]
    [InlineData("", ParseStatus.NeedMore, false, 0)]
    public void Headers_are_read(string hex, ParseStatus expected, bool isEnd, int length)
    {
        Assert.Equal(expected, MsnftpBlock.TryRead(P2PBytes.Hex(hex), out MsnftpBlock block));
        Assert.Equal(new MsnftpBlock(isEnd, length), block);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2047)]
    public void A_chain_of_full_blocks_is_found(int lead)
    {
        byte[] blocks = Enumerable.Range(0, 4).SelectMany(i => Block(P2PBytes.Content(2045, i))).ToArray();
        byte[] bytes = [.. Enumerable.Repeat((byte)0xFF, lead), .. blocks];
        Assert.Equal(lead, MsnftpBlock.FindChain(bytes));
        Assert.Equal(-1, MsnftpBlock.FindChain(bytes.AsSpan(0, lead + (3 * 2048) + 2)));
    }

    [Fact]
    public void Noise_is_no_chain() => Gen.Int[0, 1000].Sample(
        seed => MsnftpBlock.FindChain(P2PBytes.Content(20_000, seed)) == -1, iter: 50);

    private static byte[] Block(byte[] data) => [0, (byte)data.Length, (byte)(data.Length >> 8), .. data];
}
