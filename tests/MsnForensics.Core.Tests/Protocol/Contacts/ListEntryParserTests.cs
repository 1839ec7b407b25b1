using System.Globalization;
using MsnForensics.Protocol.Contacts;

namespace MsnForensics.Core.Tests.Protocol.Contacts;

public sealed class ListEntryParserTests
{
    private const string Bob = "c1f9a363-0000-0000-0000-000000000001";
    private const string Work = "d6deeacd-0000-0000-0000-000000000042";

    /// <summary>Every form of the reference: address, id, name, lists, network, groups, version.</summary>
    [Theory]
    [InlineData("LST 5 FL 1 2 3 Bob@example.org Bob%20B", 2, "bob@example.org||Bob B|1|||1")]
    [InlineData("LST 5 RL 12 1 1 bob@example.org Bob", 6, "bob@example.org||Bob|8|||12")]
    [InlineData("LST 5 BL 1 0 0", 2, "|||4|||1")]
    [InlineData("LST 5 FL 1 1 1 bob@example.org Bob 0,3", 7, "bob@example.org||Bob|1||0,3|1")]
    [InlineData("LST bob@example.org Bob%20B 11 0", 8, "bob@example.org||Bob B|11||0||")]
    [InlineData("LST carol@example.org carol 4", 8, "carol@example.org||carol|4||||")]
    [InlineData("LST carol@example.org FL 11 0", 8, "carol@example.org||FL|11||0||")]
    [InlineData("LST carol@example.org  8", 9, "carol@example.org|||8||||")]
    [InlineData("LST a=b@example.org x 3 0", 9, "a=b@example.org||x|3||0||")]
    [InlineData("LST N=bob@example.org F=Bob C=" + Bob + " 11 " + Work, 10, "bob@example.org|" + Bob + "|Bob|11||" + Work + "||")]
    [InlineData("LST N=bob@example.org F=Bob C=bob@example.org 11 0,2", 11, "bob@example.org|bob@example.org|Bob|11||0,2||")]
    [InlineData("LST N=bob@example.org F=Bob C=" + Bob + " 11 1 " + Work, 12, "bob@example.org|" + Bob + "|Bob|11|1|" + Work + "||")]
    [InlineData("LST N=bob@example.org F=Bob C={" + Bob + "} 11 1 ", 12, "bob@example.org|" + Bob + "|Bob|11|1|||")]
    [InlineData("LST N=frank@example.org F=Frank 8 1", 12, "frank@example.org||Frank|8|1|||")]
    [InlineData("LST N=frank@example.org 16", 10, "frank@example.org|||16||||")]
    [InlineData("LST F=a=b X=new N=x=y@example.org 3", 11, "x=y@example.org||a=b|3||||")]
    [InlineData("LST N=tel:+15550100 3 4", 12, "tel:+15550100|||3|4")]
    [InlineData("ADD 5 AL bob@example.org Bob%20B", 8, "bob@example.org||Bob B|2||||")]
    [InlineData("ADD 5 FL bob@example.org Bob 3", 8, "bob@example.org||Bob|1||3||")]
    [InlineData("ADD 5 FL 12 bob@example.org Bob 3", 8, "bob@example.org||Bob|1||3|12")]
    [InlineData("ADD 5 FL 12 bob@example.org 2009 3", 8, "bob@example.org||2009|1||3|12|")]
    [InlineData("ADD 5 FL 12 bob@example.org 2009", 8, "bob@example.org||2009|1|||12|")]
    [InlineData("ADD 0 RL 12 bob@example.org Bob", 2, "bob@example.org||Bob|8|||12|")]
    [InlineData("ADD 13 BL bob@example.org Bob bob@example.org Bob", 2, "bob@example.org||Bob|4||||")]
    [InlineData("ADC 16 FL N=bob@example.org F=Bob", 10, "bob@example.org||Bob|1||||")]
    [InlineData("ADC 16 FL N=bob@example.org F=Bob C=" + Bob, 10, "bob@example.org|" + Bob + "|Bob|1||||")]
    [InlineData("ADC 16 FL C=" + Bob + " " + Work, 10, "|" + Bob + "||1||" + Work + "||")]
    [InlineData("ADC 16 FL C=bob@example.org 3", 10, "|bob@example.org||1||3||")]
    [InlineData("ADC 0 RL N=bob@example.org F=Bob%20B", 11, "bob@example.org||Bob B|8||||")]
    [InlineData("ADC 3 BL N=bob@example.org", 12, "bob@example.org|||4||||")]
    [InlineData("REM 5 AL bob@example.org", 8, "bob@example.org|||2||||")]
    [InlineData("REM 5 AL 12 bob@example.org", 8, "bob@example.org|||2|||12|")]
    [InlineData("REM 5 FL bob@example.org 3", 8, "bob@example.org|||1||3||")]
    [InlineData("REM 5 FL 12 bob@example.org 3", 8, "bob@example.org|||1||3|12|")]
    [InlineData("REM 12 AL 4 bob@example.org Bob", 2, "bob@example.org|||2|||4|")]
    [InlineData("REM 5 FL " + Bob, 10, "|" + Bob + "||1||||")]
    [InlineData("REM 5 FL " + Bob + " " + Work, 10, "|" + Bob + "||1||" + Work + "||")]
    [InlineData("REM 0 RL 9 bob@example.org", 2, "bob@example.org|||8|||9|")]
    public void Forms_of_all_dialects_are_read(string line, int dialect, string expected)
    {
        ListEntry entry = ListEntryParser.Parse(CommandOf.Line(line), dialect)!;
        Assert.Equal(expected.TrimEnd('|'), Describe(entry));
    }

    [Fact]
    public void Numbered_entries_tell_their_place()
    {
        ListEntry entry = ListEntryParser.Parse(CommandOf.Line("LST 5 FL 1 2 3 bob@example.org Bob"), 2)!;
        Assert.Equal((2, 3), (entry.Index, entry.Total));
        ListEntry empty = ListEntryParser.Parse(CommandOf.Line("LST 5 BL 1 0 0"), 2)!;
        Assert.Equal((0, 0), (empty.Index, empty.Total));
    }

    [Theory]
    [InlineData("LST bob@example.org Bob%20B 11 0", 8)]
    [InlineData("LST N=bob@example.org F=Bob C=" + Bob + " 11 " + Work, 10)]
    [InlineData("LST N=bob@example.org F=Bob C=bob@example.org 11 0,2", 11)]
    [InlineData("LST N=bob@example.org F=Bob C=" + Bob + " 11 1 " + Work, 12)]
    [InlineData("LST N=bob@example.org F=Bob C=" + Bob + " 11 1", 12)]
    [InlineData("LST N=frank@example.org F=Frank 8 1", 12)]
    [InlineData("ADD 5 FL 12 bob@example.org Bob 3", 8)]
    public void Shape_tells_the_form_where_the_dialect_is_unknown(string line, int dialect) => Assert.Equal(
        Describe(ListEntryParser.Parse(CommandOf.Line(line), dialect)!),
        Describe(ListEntryParser.Parse(CommandOf.Line(line), 0)!));

    [Fact]
    public void One_number_is_a_group_before_the_networks_came()
    {
        const string line = "LST N=bob@example.org F=Bob C=bob@example.org 11 1";
        Assert.Equal(["1"], ListEntryParser.Parse(CommandOf.Line(line), 10)!.GroupIds);
        Assert.Equal(["1"], ListEntryParser.Parse(CommandOf.Line(line), 0)!.GroupIds);
        Assert.Equal(1, ListEntryParser.Parse(CommandOf.Line(line), 12)!.Network);
    }

    [Theory]
    [InlineData("LST 5 FL")]
    [InlineData("LST")]
    [InlineData("LST bob@example.org Bob")]
    [InlineData("LST bob@example.org Bob eleven")]
    [InlineData("LST N=bob@example.org F=Bob")]
    [InlineData("LST N=bob@example.org F=Bob x")]
    [InlineData("LST 5 FL 1 x 3 bob@example.org Bob")]
    [InlineData("LST bob Bob 11")]
    [InlineData("ADD 5 XL bob@example.org Bob")]
    [InlineData("ADD 5 FL")]
    [InlineData("ADC 5 FL bob@example.org")]
    [InlineData("ADC 5 N=bob@example.org FL")]
    [InlineData("REM 5 FL")]
    [InlineData("REM")]
    [InlineData("SYN 5 0")]
    public void Other_lines_are_no_entry(string line) => Assert.Null(ListEntryParser.Parse(CommandOf.Line(line), 0));

    [Theory]
    [InlineData("LST N=bob@example.org F=Bob C=" + Bob + " 11 1 " + Work)]
    [InlineData("LST 5 FL 1 1 1 bob@example.org Bob 0,3")]
    [InlineData("ADD 5 FL 12 bob@example.org %C3%A9 3")]
    [InlineData("REM 5 FL " + Bob + " " + Work)]
    public void Damaged_lines_give_an_entry_or_none(string line) => CommandOf.Damage(line, command =>
    {
        foreach (int dialect in new[] { 0, 8, 12 })
        {
            ListEntryParser.Parse(command, dialect);
        }
    });

    private static string Describe(ListEntry entry) => string.Join(
        "|",
        entry.Address,
        entry.ContactId,
        entry.Name,
        ((int)entry.Lists).ToString(CultureInfo.InvariantCulture),
        entry.Network?.ToString(CultureInfo.InvariantCulture),
        string.Join(",", entry.GroupIds),
        entry.Version).TrimEnd('|');
}
