using System.Linq;
using CsCheck;
using MsnForensics.Protocol.Messages;

namespace MsnForensics.Core.Tests.Protocol.Messages;

public sealed class EmoticonDefinitionTests
{
    private const string First = "<msnobj Creator=\"bob@example.org\" Type=\"2\"/>";
    private const string Second = "<msnobj Creator=\"bob@example.org\" Type=\"2\" Size=\"7\"/>";

    [Fact]
    public void Shortcuts_and_objects_take_turns() => Assert.Equal(
        new[] { new EmoticonDefinition(":cat:", First), new EmoticonDefinition("(d o g)", Second) },
        EmoticonDefinition.ParseAll(":cat:\t" + First + "\t(d o g)\t" + Second + "\t"));

    [Theory]
    [InlineData("", 0)]
    [InlineData("\t\t\r\n", 0)]
    [InlineData(":a:\t" + First + "\r\n", 1)]
    [InlineData(":a:", 1)]
    [InlineData("\t" + First + "\t:b:\t" + Second, 1)]
    public void Cut_and_empty_lists(string body, int count) =>
        Assert.Equal(count, EmoticonDefinition.ParseAll(body).Count);

    [Fact]
    public void A_cut_in_front_of_the_object_leaves_it_empty() =>
        Assert.Equal(new EmoticonDefinition(":a:", ""), EmoticonDefinition.ParseAll(":a:\t").Single());

    [Fact]
    public void Any_text_gives_a_list() => Gen.String.Sample(text =>
        EmoticonDefinition.ParseAll(text).All(definition => definition.Shortcut.Length > 0));
}
