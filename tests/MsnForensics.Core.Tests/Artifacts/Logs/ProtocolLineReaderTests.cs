using MsnForensics.Artifacts.Logs;

namespace MsnForensics.Core.Tests.Artifacts.Logs;

public sealed class ProtocolLineReaderTests
{
    [Theory]
    [InlineData("(21:05:09) msn: C: NS 000: VER 1 MSNP9 CVR0", "True NS000  21:05:09 VER 1 MSNP9 CVR0")]
    [InlineData("(21:05:09) msn: S: SB 001: JOI bob@example.com Bob", "False SB001  21:05:09 JOI bob@example.com Bob")]
    [InlineData("2008-03-14 21:05:09 >>> CHG 1 NLN 0", "True  2008-03-14 21:05:09 CHG 1 NLN 0")]
    [InlineData("[14/03/2008 21:05:09] <-- FLN bob@example.com", "False  14/03/2008 21:05:09 FLN bob@example.com")]
    [InlineData("21:05:09.123 RECV: 911 2", "False   21:05:09 911 2")]
    [InlineData("<<< OUT", "False    OUT")]
    [InlineData("VER 1 MSNP9", null)]
    [InlineData("(21:05:09) Alice: hello", null)]
    [InlineData(">>> hello", null)]
    [InlineData("", null)]
    public void A_sign_of_direction_in_front_of_a_command_counts(string text, string? expected)
    {
        ProtocolLine? line = ProtocolLineReader.Read(text);
        Assert.Equal(
            expected,
            line is { } found ? $"{found.IsFromClient} {found.Connection} {found.Date} {found.Clock} {found.Text}" : null);
    }
}
