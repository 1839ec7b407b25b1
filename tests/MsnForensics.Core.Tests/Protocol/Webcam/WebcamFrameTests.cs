using System;
using System.Linq;
using CsCheck;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Webcam;
using MsnForensics.Testing.PeerToPeer;

namespace MsnForensics.Core.Tests.Protocol.Webcam;

public sealed class WebcamFrameTests
{
    // Reference: section 11.3.
    private static readonly byte[] Frame = P2PBytes.Hex(
        "18 00 40 01 F0 00 01 00 00 08 00 00 4D 4C 32 30 00 00 00 00 40 E2 01 00");

    private static readonly byte[] Pause = P2PBytes.Hex(
        "18 01 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 40 E2 01 00");

    [Fact]
    public void Headers_are_read()
    {
        Assert.Equal(ParseStatus.Complete, WebcamFrame.TryRead(Frame, out WebcamFrame frame));
        Assert.Equal(new WebcamFrame(false, 320, 240, true, 2048, 123456), frame);
        Assert.Equal(ParseStatus.Complete, WebcamFrame.TryRead(Pause, out frame));
        Assert.Equal(new WebcamFrame(true, 0, 0, false, 0, 123456), frame);
    }

    [Fact]
    public void Unfinished_headers_ask_for_more()
    {
        for (int length = 0; length < Frame.Length; length++)
        {
            Assert.Equal(ParseStatus.NeedMore, WebcamFrame.TryRead(Frame.AsSpan(0, length), out _));
            Assert.Equal(ParseStatus.NeedMore, WebcamFrame.TryRead(Pause.AsSpan(0, length), out _));
        }
    }

    [Theory]
    [InlineData(0, 0x19)]
    [InlineData(1, 2)]
    [InlineData(2, 0x41)]
    [InlineData(10, 2)]
    [InlineData(12, 0x4E)]
    public void Other_bytes_are_refused(int at, byte value)
    {
        byte[] bytes = Frame.ToArray();
        bytes[at] = value;
        Assert.Equal(ParseStatus.Invalid, WebcamFrame.TryRead(bytes, out _));
    }

    [Fact]
    public void The_next_header_is_found_behind_damage()
    {
        byte[] bytes = [.. "xxML20xxxx"u8.ToArray(), .. Frame, .. new byte[10]];
        Assert.Equal(10, WebcamFrame.Find(bytes));
        Assert.Equal(-1, WebcamFrame.Find("ML20ML20"u8));
        Assert.Equal(-1, WebcamFrame.Find([]));
    }

    [Fact]
    public void Any_bytes_give_an_answer() => Gen.Byte.Array[0, 40].Sample(bytes =>
        WebcamFrame.TryRead(bytes, out WebcamFrame frame) != ParseStatus.Complete || frame.PayloadLength <= 100_000);

    [Fact]
    public void The_codec_has_a_header_of_its_own()
    {
        byte[] bytes = P2PBytes.Hex("00 01 19 00 40 01 F0 00 00 00 00 00 00 00 00 00 1E 00 00 00");
        Assert.True(MimicHeader.TryRead(bytes, out MimicHeader header));
        Assert.Equal(new MimicHeader(25, 320, 240, true), header);
        bytes[12] = 1;
        Assert.True(MimicHeader.TryRead(bytes, out header));
        Assert.False(header.IsKey);
        for (int length = 0; length < bytes.Length; length++)
        {
            Assert.False(MimicHeader.TryRead(bytes.AsSpan(0, length), out _));
        }

        bytes[1] = 2;
        Assert.False(MimicHeader.TryRead(bytes, out _));
    }
}
