using MsnForensics.Protocol.Contacts;

namespace MsnForensics.Core.Tests.Protocol.Contacts;

public sealed class GroupEntryParserTests
{
    private const string Work = "d6deeacd-0000-0000-0000-000000000042";

    [Theory]
    [InlineData("LSG 5 12 1 2 0 Other%20Contacts 0", "0|Other Contacts|12")]
    [InlineData("LSG 0 Other%20Contacts 0", "0|Other Contacts|")]
    [InlineData("LSG 1 Freunde", "1|Freunde|")]
    [InlineData("LSG 0 ~ 0", "0|~|")]
    [InlineData("LSG 5 2009 0", "5|2009|")]
    [InlineData("LSG Work " + Work, Work + "|Work|")]
    [InlineData("LSG Work {D6DEEACD-0000-0000-0000-000000000042}", Work + "|Work|")]
    [InlineData("LSG Work 3", "3|Work|")]
    [InlineData("ADG 16 4 Neue%20Gruppe 2 0", "2|Neue Gruppe|4")]
    [InlineData("ADG 16 4 2009 2 0", "2|2009|4")]
    [InlineData("ADG 16 Work " + Work + " 0", Work + "|Work|")]
    [InlineData("ADG 16 " + Work + " Work 0", Work + "|Work|")]
    [InlineData("ADG 16 1 Work " + Work + " 0", Work + "|Work|1")]
    [InlineData("ADG 16 1 " + Work + " Work 0", Work + "|Work|1")]
    [InlineData("ADG 16 Work " + Work, Work + "|Work|")]
    [InlineData("ADG 16 Work 3 0", "3|Work|")]
    [InlineData("REG 17 5 2 Neu 0", "2|Neu|5")]
    [InlineData("REG 17 5 2 2009 0", "2|2009|5")]
    [InlineData("REG 17 1 Work " + Work + " 0", Work + "|Work|1")]
    [InlineData("REG 17 Work " + Work + " 0", Work + "|Work|")]
    [InlineData("REG 17 " + Work + " Work 0", Work + "|Work|")]
    [InlineData("RMG 18 6 2", "2||6")]
    [InlineData("RMG 18 2", "2||")]
    [InlineData("RMG 18 " + Work, Work + "||")]
    [InlineData("RMG 18 1 " + Work, Work + "||1")]
    public void Answers_of_all_dialects_are_read(string line, string expected) =>
        Assert.Equal(expected, Describe(GroupEntryParser.Parse(CommandOf.Line(line), isFromClient: false)));

    [Theory]
    [InlineData("ADG 16 Neue%20Gruppe 0", "|Neue Gruppe|")]
    [InlineData("ADG 16 Neue%20Gruppe", "|Neue Gruppe|")]
    [InlineData("REG 17 2 Neu 0", "2|Neu|")]
    [InlineData("REG 17 2 Neu", "2|Neu|")]
    [InlineData("REG 17 " + Work + " Neu 0", Work + "|Neu|")]
    [InlineData("RMG 18 2", "2||")]
    [InlineData("RMG 18 New%20Group", "|New Group|")]
    public void Requests_of_all_dialects_are_read(string line, string expected) =>
        Assert.Equal(expected, Describe(GroupEntryParser.Parse(CommandOf.Line(line), isFromClient: true)));

    [Theory]
    [InlineData("LSG", false)]
    [InlineData("LSG 5", false)]
    [InlineData("LSG 5", true)]
    [InlineData("LSG 5 12 0 0", false)]
    [InlineData("ADG 16", false)]
    [InlineData("ADG 16", true)]
    [InlineData("ADG 16 x", false)]
    [InlineData("REG 17 " + Work, true)]
    [InlineData("RMG 18", true)]
    [InlineData("LST 5 FL", true)]
    public void Other_lines_are_no_group(string line, bool isFromClient) =>
        Assert.Null(GroupEntryParser.Parse(CommandOf.Line(line), isFromClient));

    [Theory]
    [InlineData("ADG 16 1 Work " + Work + " 0")]
    [InlineData("REG 17 5 2 Neu 0")]
    [InlineData("LSG 5 12 1 2 0 Other 0")]
    public void Damaged_lines_give_a_group_or_none(string line) => CommandOf.Damage(line, command =>
    {
        GroupEntryParser.Parse(command, isFromClient: false);
        GroupEntryParser.Parse(command, isFromClient: true);
    });

    private static string? Describe(GroupEntry? entry) =>
        entry is null ? null : $"{entry.Id}|{entry.Name}|{entry.Version}";
}
