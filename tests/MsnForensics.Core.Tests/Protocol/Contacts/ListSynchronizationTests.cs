using MsnForensics.Protocol.Contacts;

namespace MsnForensics.Core.Tests.Protocol.Contacts;

public sealed class ListSynchronizationTests
{
    private const string Time = "2005-03-14T10:00:00.0000000-08:00";

    [Theory]
    [InlineData("SYN 5 0", "0", null, null, null)]
    [InlineData("SYN 5 3 2 1", "3", null, 2, 1)]
    [InlineData("SYN 5 0 0", "0", "0", null, null)]
    [InlineData("SYN 5 " + Time + " " + Time + " 5 2", Time, Time, 5, 2)]
    [InlineData("SYN 5 3 x 1", "3", null, null, 1)]
    [InlineData("SYN 5 3 99999999999 1", "3", null, null, 1)]
    public void Versions_and_counts_are_read(string line, string version, string? settings, int? contacts, int? groups) =>
        Assert.Equal(
            new ListSynchronization(version, settings, contacts, groups),
            ListSynchronization.Parse(CommandOf.Line(line)));

    [Fact]
    public void Without_a_version_there_is_none() => Assert.Null(ListSynchronization.Parse(CommandOf.Line("SYN 5")));

    [Theory]
    [InlineData("BLP AL", "AL")]
    [InlineData("BLP 5 BL", "BL")]
    [InlineData("BLP 5 12 BL", "BL")]
    [InlineData("GTC A", "A")]
    [InlineData("GTC 5 1 N", "N")]
    [InlineData("GTC AL", null)]
    [InlineData("BLP", null)]
    [InlineData("PRP MOB N", null)]
    public void Setting_stands_last(string line, string? expected) =>
        Assert.Equal(expected, PrivacySetting.Parse(CommandOf.Line(line)));
}
