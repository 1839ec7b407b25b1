using System;
using System.Linq;
using System.Text;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Protocol.Msnp.Presence;

namespace MsnForensics.Core.Tests.Protocol.Msnp.Presence;

public sealed class CirclePublicationTests
{
    private const string Circle =
        "<circle><props><presence dtype=\"xml\"><Data><UTL/><MFN>Walkers</MFN><PSM>Sunday</PSM><CurrentMedia/></Data>"
        + "</presence></props><roster><id>IM</id><user><id>1:Alice@example.org</id></user>"
        + "<user><id>1:bob@example.org</id><state>Pending</state></user><user/></roster>"
        + "<roster><id>AB</id><user><id>32:erin@yahoo.example</id></user></roster></circle>";

    [Fact]
    public void Roster_and_properties_are_read()
    {
        CirclePublication circle = Read(Circle);
        Assert.True(circle.IsComplete);
        Assert.Equal(("Walkers", "Sunday", ""), (
            circle.Properties!.Name, circle.Properties.PersonalMessage, circle.Properties.DisplayPicture));
        Assert.Equal(
            [
                new CircleMember(new AccountName("alice@example.org", 1, null), "IM", null),
                new CircleMember(new AccountName("bob@example.org", 1, null), "IM", "Pending"),
                new CircleMember(new AccountName("erin@yahoo.example", 32, null), "AB", null),
            ],
            circle.Members);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("<circle></circle>", true)]
    [InlineData("<circle><roster>", false)]
    [InlineData("text", true)]
    public void What_names_nobody_is_empty(string xml, bool isComplete)
    {
        CirclePublication circle = Read(xml);
        Assert.Empty(circle.Members);
        Assert.Null(circle.Properties);
        Assert.Equal(isComplete, circle.IsComplete);
    }

    [Fact]
    public void Any_cut_gives_a_result()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Circle);
        foreach (int length in Enumerable.Range(0, bytes.Length))
        {
            CirclePublication circle = CirclePublication.Read(bytes.AsSpan(0, length), MsnParserOption.Default);
            Assert.True(circle.Members.Count <= 3);
        }
    }

    private static CirclePublication Read(string xml) =>
        CirclePublication.Read(Encoding.UTF8.GetBytes(xml), MsnParserOption.Default);
}
