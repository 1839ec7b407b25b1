using MsnForensics.Analysis.Contacts;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Protocol.Contacts;

namespace MsnForensics.Core.Tests.Analysis.Contacts;

public sealed class ContactPropertyReaderTests
{
    [Theory]
    [InlineData("PHH", "555 0100", "home 555 0100")]
    [InlineData("PHW", "tel:+15550100", "work +15550100")]
    [InlineData("PHM", "TEL:+15550100", "mobile +15550100")]
    [InlineData("PHM", "", "")]
    [InlineData("MOB", "Y", "")]
    public void Telephones_get_their_kind(string name, string value, string expected)
    {
        ContactEntry entry = new("bob@example.org", "bob@example.org");
        ContactPropertyReader.Apply(entry, new ContactProperty(null, null, name, value), new Moment(1, 0));
        Assert.Equal(expected, string.Join(";", entry.Phones));
    }

    [Fact]
    public void The_display_name_is_a_property_too()
    {
        ContactEntry entry = new("bob@example.org", "bob@example.org");
        ContactPropertyReader.Apply(entry, new ContactProperty(null, null, "MFN", "Bob"), new Moment(1, 0));
        Assert.Equal("Bob", entry.Name);
    }
}
