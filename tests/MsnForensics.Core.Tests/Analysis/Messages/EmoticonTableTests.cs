using System.Globalization;
using System.Linq;
using MsnForensics.Analysis.Messages;
using MsnForensics.Protocol.Messages;

namespace MsnForensics.Core.Tests.Analysis.Messages;

public sealed class EmoticonTableTests
{
    private readonly EmoticonTable _table = new();

    [Fact]
    public void A_text_uses_what_its_sender_defined()
    {
        _table.Define("bob", [new(":cat:", "1"), new("(dog)", "2")]);
        Assert.Equal(new EmoticonDefinition(":cat:", "1"), _table.UsedIn("bob", "a :cat: here").Single());
        Assert.Equal(2, _table.UsedIn("bob", "(dog):cat:").Count);
        Assert.Empty(_table.UsedIn("bob", ":CAT:"));
        Assert.Empty(_table.UsedIn("carol", ":cat:"));
    }

    [Fact]
    public void A_newer_definition_replaces_the_older()
    {
        _table.Define("bob", [new(":cat:", "1")]);
        _table.Define("bob", [new(":cat:", "2")]);
        Assert.Equal("2", _table.UsedIn("bob", ":cat:").Single().Object);
    }

    [Fact]
    public void Their_number_is_bounded()
    {
        EmoticonDefinition[] many = Enumerable.Range(0, 1500)
            .Select(i => new EmoticonDefinition("<" + i.ToString(CultureInfo.InvariantCulture) + ">", "x")).ToArray();
        _table.Define("bob", many);
        Assert.Equal(1000, _table.UsedIn("bob", string.Concat(many.Select(item => item.Shortcut))).Count);
        _table.Define("carol", many);
        Assert.Empty(_table.UsedIn("carol", "<1>"));
        _table.Define("bob", [new("<1>", "y")]);
        Assert.Equal("y", _table.UsedIn("bob", "<1>").Single().Object);
    }
}
