using System.Linq;

namespace MsnForensics.Core.Tests.Analysis.Indicators;

public sealed class IdReaderTests
{
    [Theory]
    [InlineData("QRY 7 msmsgs@msnmsgr.com 32\r\n", "Command Certain msmsgs@msnmsgr.com")]
    [InlineData("QRY 13 PROD0119GSJUC$18 32\r\n", "Command Certain PROD0119GSJUC$18")]
    [InlineData("QRY 13 PROD0090YUAUV{2B 32\r\n", "Command Certain PROD0090YUAUV{2B")]
    [InlineData("<Ticket passport=\"\" appid=\"PROD0114ES4Z%Q5W\" lockkey=\"\"/>", "Markup High PROD0114ES4Z%Q5W")]
    [InlineData("id PROD0114ES4Z%Q5W of 8.5", "Text Medium PROD0114ES4Z%Q5W")]
    [InlineData("id PROD0114XXXXXXXX of 8.5", "Text Low PROD0114XXXXXXXX")]
    [InlineData("EUF-GUID: {A4268EEC-FEC5-49E5-95C3-F126696BDBF6}\r\n", "Header High A4268EEC-FEC5-49E5-95C3-F126696BDBF6")]
    [InlineData("Application-GUID: {5D3E02AB-6190-11d3-BBBB-00C04F795683}\r\n", "Header High 5D3E02AB-6190-11D3-BBBB-00C04F795683")]
    [InlineData("<ApplicationId>996CDE1E-AA53-4477-B943-2BE802EA6166</ApplicationId>", "Markup High 996CDE1E-AA53-4477-B943-2BE802EA6166")]
    [InlineData("{a4268eec-fec5-49e5-95c3-f126696bdbf6}", "Text Medium A4268EEC-FEC5-49E5-95C3-F126696BDBF6")]
    public void Ids_count_by_their_place(string text, string expected) => Assert.Contains(expected, Finds.Lines(text));

    [Theory]
    [InlineData("PROD0119GSJUC$1")]
    [InlineData("xPROD0119GSJUC$18")]
    [InlineData("PROD0119GSJUC$18x")]
    [InlineData("PROD0119 SJUC$18")]
    [InlineData("PROD0219GSJUC$18")]
    public void What_only_begins_like_a_product_id_is_none(string text) => Assert.Empty(Finds.In(text));

    [Fact]
    public void Known_product_ids_name_the_client() =>
        Assert.Equal("Windows Live Messenger 2009", Finds.In("QRY 13 PROD0119GSJUC$18 32\r\n").Single().Detail);

    [Fact]
    public void An_application_is_named() =>
        Assert.Equal("File transfer", Finds.In("{5D3E02AB-6190-11D3-BBBB-00C04F795683}").Single().Detail);
}
