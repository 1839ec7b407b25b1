using System.Linq;
using MsnForensics.Diagnostics;
using MsnForensics.Testing.Captures;

namespace MsnForensics.Core.Tests.Capture;

public sealed class CaptureNotesTests
{
    private const ulong Start = 1_167_350_400_123_456;

    [Fact]
    public void Notes_are_limited_in_number_and_length()
    {
        PcapngBuilder builder = new PcapngBuilder().Section().Interface();
        for (int i = 0; i < 5; i++)
        {
            builder.Enhanced(0, Start, Packet(4), null, PcapngOption.Comment("abcdef"));
            builder.Secrets(1, new byte[10]);
        }

        MsnParserOption options = MsnParserOption.Default with
        {
            MaximumCaptureNoteCount = 3,
            MaximumCaptureNoteLength = 4,
            MaximumCaptureSecretBytes = 25,
        };
        CaptureRun run = CaptureRun.Read(builder.ToArray(), options);
        Assert.Equal(new[] { "abcd", "abcd", "abcd" }, run.Metadata.Comments.Select(comment => comment.Text));
        Assert.Equal(2, run.Metadata.Secrets.Count);
        Assert.Equal(5, run.Frames.Count);
        Assert.Equal(3, run.Anomalies.Count);
        Assert.All(run.Codes, code => Assert.Equal(AnomalyCode.CaptureLimitReached, code));
    }

    private static byte[] Packet(int length) => Enumerable.Repeat((byte)0xB5, length).ToArray();
}
