using System.Text;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Core.Tests.Protocol.Msnp;

public sealed class CommandShapeTests
{
    [Theory]
    [InlineData("-", "OUT", true)]
    [InlineData("-", "OUT x", false)]
    [InlineData("#", "XXX 5", true)]
    [InlineData("#", "XXX", false)]
    [InlineData("#", "XXX 5 5", false)]
    [InlineData("#", "XXX -5", false)]
    [InlineData("#", "XXX 5a", false)]
    [InlineData("-|#", "XXX", true)]
    [InlineData("-|#", "XXX 5", true)]
    [InlineData("# W*", "XXX 5", true)]
    [InlineData("# W*", "XXX 5 a b c", true)]
    [InlineData("# D+", "XXX 5", false)]
    [InlineData("# D+", "XXX 5 MSNP8 CVR0", true)]
    [InlineData("# D+", "XXX 5 MSNP8 x", false)]
    [InlineData("@", "XXX bob@example.org", true)]
    [InlineData("@", "XXX 1:bob@example.org;{0}", true)]
    [InlineData("@", "XXX tel:+15550100", true)]
    [InlineData("@", "XXX @example.org", false)]
    [InlineData("@", "XXX bob", false)]
    [InlineData("K", "XXX TWN", true)]
    [InlineData("K", "XXX TW", false)]
    [InlineData("K", "XXX WN", false)]
    [InlineData("L", "XXX FL", true)]
    [InlineData("G", "XXX A", true)]
    [InlineData("G", "XXX B", false)]
    [InlineData("B", "XXX BL", true)]
    [InlineData("T", "XXX NLN", true)]
    [InlineData("T", "XXX NL", false)]
    [InlineData("T", "XXX XXX", false)]
    [InlineData("M", "XXX D", true)]
    [InlineData("M", "XXX X", false)]
    [InlineData("O", "XXX OFF", true)]
    [InlineData("O", "XXX OF", false)]
    [InlineData("P", "XXX MFN", true)]
    [InlineData("P", "XXX mfn", false)]
    [InlineData("X", "XXX 0x0409", true)]
    [InlineData("X", "XXX 1033", false)]
    [InlineData("N W*", "XXX N=bob@example.org", true)]
    [InlineData("N W*", "XXX bob", false)]
    [InlineData("# OK", "XXX 5 OK", true)]
    [InlineData("# OK", "XXX 5 ok", false)]
    [InlineData("# OK", "XXX 5 OKAY", false)]
    [InlineData("W", "XXX  ", false)]
    [InlineData("W #", "XXX  5", true)]
    public void Line_matches_a_form(string shape, string line, bool expected) =>
        Assert.Equal(expected, CommandShape.Parse(shape).Matches(Encoding.ASCII.GetBytes(line)));

    [Fact]
    public void Empty_shape_matches_nothing()
    {
        CommandShape shape = CommandShape.Parse("");
        Assert.False(shape.Exists);
        Assert.False(shape.Matches("OUT"u8));
        Assert.True(CommandShape.Parse("-").Exists);
    }
}
