using System;
using System.Linq;
using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Formatting;

/// <summary>The tables of <c>MsnForensics.Format.ps1xml</c>, read from the console.</summary>
public sealed class ViewsTests(ViewsTests.ViewsRun run) : IClassFixture<ViewsTests.ViewsRun>
{
    [Fact]
    public void Messages_are_a_table() =>
        Assert.Contains(run.Section("messages"), line => line.StartsWith("Timestamp", StringComparison.Ordinal)
            && line.Contains("From", StringComparison.Ordinal) && line.Contains("Text", StringComparison.Ordinal));

    [Fact]
    public void Times_are_UTC_to_the_millisecond() =>
        Assert.Contains(run.Section("messages"), line => line.StartsWith("2005-05-06 12:00:00.", StringComparison.Ordinal));

    [Theory]
    [InlineData("messages")]
    [InlineData("event")]
    [InlineData("others")]
    [InlineData("mixed")]
    public void Control_characters_and_reversals_are_visible(string section)
    {
        string text = string.Concat(run.Section(section));
        Assert.DoesNotContain('\u001B', text);
        Assert.DoesNotContain('\u202E', text);
        Assert.Contains("\\u001B", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Records_of_all_kinds_share_one_table()
    {
        string[] lines = run.Section("event");
        Assert.Single(lines, line => line.StartsWith("Timestamp", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains(" Capture ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains(" Command ", StringComparison.Ordinal));
    }

    [Fact]
    public void States_are_a_table() => Assert.Contains(
        run.Section("others"),
        line => line.Contains(" bob@example.com ", StringComparison.Ordinal)
            && line.Contains(" Away ", StringComparison.Ordinal)
            && line.Contains(" Bob\\u001B B", StringComparison.Ordinal));

    [Fact]
    public void Contacts_changes_and_accounts_are_tables()
    {
        string[] lines = run.Section("others");
        Assert.Contains(lines, line => line.Contains("bob@example.com", StringComparison.Ordinal)
            && line.Contains("Bob\\u001B B", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.TrimEnd().EndsWith(" Added Block by Owner", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("alice@example.com", StringComparison.Ordinal)
            && line.Contains(" Yes ", StringComparison.Ordinal) && line.TrimEnd().EndsWith(" Alice", StringComparison.Ordinal));
    }

    [Fact]
    public void Calls_are_a_table()
    {
        string[] lines = run.Section("others");
        Assert.Contains(lines, line => line.Contains("AddressBook", StringComparison.Ordinal)
            && line.Contains("ABGroupAdd", StringComparison.Ordinal) && line.Contains("200", StringComparison.Ordinal));
    }

    [Fact]
    public void Traces_and_comparisons_are_tables()
    {
        string[] lines = run.Section("others");
        Assert.Contains(lines, line => line.Contains(" SignedInAccount ", StringComparison.Ordinal)
            && line.Contains("IdentityName", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains(" OnlyReference ", StringComparison.Ordinal)
            && line.Contains("\\u001B", StringComparison.Ordinal));
    }

    [Fact]
    public void What_if_is_said_on_the_console() =>
        Assert.Contains(run.Section("what if"), line => line.StartsWith("What if:", StringComparison.Ordinal));

    [Fact]
    public void Nothing_went_wrong() => Assert.DoesNotContain("Exception", run.Errors, StringComparison.Ordinal);

    public sealed class ViewsRun() : ModuleRun("views.ps1")
    {
        public string Errors => Process.Errors;

        public string[] Section(string name) => Process.Lines
            .SkipWhile(line => line != "@@section=" + name)
            .Skip(1)
            .TakeWhile(line => !line.StartsWith("@@section=", StringComparison.Ordinal))
            .ToArray();
    }
}
