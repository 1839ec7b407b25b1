using System;
using System.Linq;
using MsnForensics.Analysis.Indicators;

namespace MsnForensics.Core.Tests.Analysis.Indicators;

public sealed class ApplicationCatalogTests
{
    [Fact]
    public void Every_id_is_a_GUID_with_a_name() => Assert.All(ApplicationCatalog.Names, pair =>
    {
        Assert.Equal(pair.Key, Guid.ParseExact(pair.Key, "D").ToString().ToUpperInvariant());
        Assert.Matches("^[A-Z].*[^.]$", pair.Value);
    });

    [Theory]
    [InlineData("A4268EEC-FEC5-49E5-95C3-F126696BDBF6", "Display picture")]
    [InlineData("5D3E02AB-6190-11d3-BBBB-00C04F795683", "File transfer")]
    [InlineData("4BD96FC0-AB17-4425-A14A-439185962DC8", "Webcam")]
    [InlineData("1C9AA97E-9C05-4583-A3BD-908A196F1E92", "Webcam")]
    [InlineData("6A13AF9C-5308-4F35-923A-67E8DDA40C2F", "Activity")]
    [InlineData("41D3E74E-04A2-4B37-96F8-08ACDB610874", "Photo sharing")]
    [InlineData("534142D5-1F2A-431F-A60C-B0CF723FDF7D", "Shared folder")]
    [InlineData("E073B06B-636E-45B7-ACA4-6D4B5978C93C", "Wink")]
    public void The_applications_of_invitations_are_known(string id, string name) =>
        Assert.StartsWith(name, ApplicationCatalog.Names[id], StringComparison.Ordinal);

    [Fact]
    public void Names_tell_the_ids_apart() => Assert.Distinct(ApplicationCatalog.Names.Select(pair => pair.Value));
}
