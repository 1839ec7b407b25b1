using System.IO;
using System.Linq;
using MsnForensics.Capture;
using MsnForensics.Testing.Captures;

namespace MsnForensics.Core.Tests.Capture;

public sealed class PcapResynchronizerTests
{
    private const long Start = 1_167_350_400_000_000_000;

    [Theory]
    [InlineData(3, false, true)]
    [InlineData(3, true, true)]
    [InlineData(1, false, true)]
    [InlineData(1, true, false)]
    public void TryFind_wants_a_chain_of_headers(int records, bool mustBeLong, bool expected)
    {
        PcapBuilder builder = new PcapBuilder().AddBytes(Enumerable.Repeat((byte)0xEE, 2_000_001).ToArray());
        int place = builder.Boundaries[^1];
        for (int i = 0; i < records; i++)
        {
            builder.Add(Start, new byte[60]);
        }

        byte[] file = builder.ToArray();
        using CaptureBuffer buffer = new(new MemoryStream(file), file.Length, 0);
        PcapRecordLayout layout = new(PcapFileHeader.Read(file), 16, 262_144);
        Assert.Equal(expected, new PcapResynchronizer(buffer, layout, null).TryFind(mustBeLong));
        Assert.Equal(expected ? place : file.Length, buffer.Offset);
    }
}
