using System;
using System.Linq;
using MsnForensics.Export.Report;

namespace MsnForensics.Export.Tests.Report;

public sealed class RasterImageTests
{
    private static readonly byte[] Gif = [.. "GIF89a"u8, 0x10, 0, 0x20, 0, 0, 0, 0, 0x3B];

    private static readonly byte[] Jpeg =
    [
        0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xFF, 0xC0, 0, 11, 8, 0, 64, 0, 48, 1, 1, 0x11, 0, 0xFF, 0xD9,
    ];

    [Fact]
    public void It_reads_what_the_header_says()
    {
        Assert.Equal(new RasterImage("image/png", 1, 1), RasterImage.Read(SampleCase.Png));
        Assert.Equal(new RasterImage("image/gif", 16, 32), RasterImage.Read(Gif));
        Assert.Equal(new RasterImage("image/jpeg", 48, 64), RasterImage.Read(Jpeg));
        byte[] bmp = new byte[60];
        "BM"u8.CopyTo(bmp);
        (bmp[14], bmp[18], bmp[22]) = (40, 5, 6);
        Assert.Equal(new RasterImage("image/bmp", 5, 6), RasterImage.Read(bmp));
    }

    [Fact]
    public void What_can_carry_script_is_no_picture()
    {
        Assert.Null(RasterImage.Read("<svg xmlns='http://www.w3.org/2000/svg'/>"u8));
        Assert.Null(RasterImage.Read("<html>"u8));
        Assert.Null(RasterImage.Read([]));
    }

    [Fact]
    public void Any_beginning_of_a_picture_is_read_without_harm() => Assert.All(
        new[] { SampleCase.Png, Gif, Jpeg },
        content => Assert.All(
            Enumerable.Range(0, content.Length), length => RasterImage.Read(content.AsSpan(0, length))));

    [Fact]
    public void A_header_that_announces_too_many_pixels_is_not_sound()
    {
        byte[] bomb = (byte[])SampleCase.Png.Clone();
        (bomb[16], bomb[17], bomb[18], bomb[19]) = (0, 0, 0x7F, 0xFF);
        Assert.False(RasterImage.Read(bomb)!.IsSound);
        bomb[16] = 0xFF;
        Assert.False(RasterImage.Read(bomb)!.IsSound);
        Assert.True(RasterImage.Read(SampleCase.Png)!.IsSound);
    }
}
