using MsnForensics.Protocol.Contacts;

namespace MsnForensics.Core.Tests.Protocol.Contacts;

public sealed class ContactPropertyParserTests
{
    private const string Bob = "c1f9a363-0000-0000-0000-000000000001";

    [Theory]
    [InlineData("PRP 5 PHH 555%200100", "||PHH|555 0100")]
    [InlineData("PRP 5 12 PHH 5550100", "||PHH|5550100")]
    [InlineData("PRP 12 PHH 5550100", "||PHH|5550100")]
    [InlineData("PRP MFN Alice%20A", "||MFN|Alice A")]
    [InlineData("PRP 5 MFN 2009", "||MFN|2009")]
    [InlineData("PRP MOB Y", "||MOB|Y")]
    [InlineData("PRP 5 PHM ", "||PHM|")]
    [InlineData("BPR PHM tel:+15550100", "||PHM|tel:+15550100")]
    [InlineData("BPR 6 frank@example.org PHM 5550100", "frank@example.org||PHM|5550100")]
    [InlineData("BPR Frank@example.org MOB Y", "frank@example.org||MOB|Y")]
    [InlineData("BPR 6 frank@example.org PHH", "frank@example.org||PHH|")]
    [InlineData("BPR tel:+15550100 MOB Y", "tel:+15550100||MOB|Y")]
    [InlineData("BPR HSB 1", "||HSB|1")]
    [InlineData("SBP 9 " + Bob + " MFN Bob%20B", "|" + Bob + "|MFN|Bob B")]
    [InlineData("SBP 9 " + Bob + " MFN Bob 1", "|" + Bob + "|MFN|Bob")]
    [InlineData("SBP 9 bob@example.org MFN Bob", "bob@example.org|bob@example.org|MFN|Bob")]
    [InlineData("REA 8 alice@example.org Alice%20A", "alice@example.org||MFN|Alice A")]
    [InlineData("REA 8 2 alice@example.org %41lice", "alice@example.org||MFN|Alice")]
    public void Forms_of_all_dialects_are_read(string line, string expected)
    {
        ContactProperty property = ContactPropertyParser.Parse(CommandOf.Line(line))!;
        Assert.Equal(expected, $"{property.Address}|{property.ContactId}|{property.Name}|{property.Value}");
    }

    [Theory]
    [InlineData("PRP")]
    [InlineData("PRP 5")]
    [InlineData("PRP 5 phm 1")]
    [InlineData("BPR bob@example.org")]
    [InlineData("SBP 9 " + Bob)]
    [InlineData("REA 8 alice Alice")]
    [InlineData("LST 5 FL")]
    public void Other_lines_are_no_property(string line) =>
        Assert.Null(ContactPropertyParser.Parse(CommandOf.Line(line)));

    [Theory]
    [InlineData("PRP 5 12 PHH 5550100")]
    [InlineData("BPR 6 frank@example.org PHM 5550100")]
    [InlineData("SBP 9 " + Bob + " MFN Bob 1")]
    public void Damaged_lines_give_a_property_or_none(string line) =>
        CommandOf.Damage(line, command => ContactPropertyParser.Parse(command));
}
