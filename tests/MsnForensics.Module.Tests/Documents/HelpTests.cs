using System;
using System.IO;
using System.Linq;
using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Documents;

/// <summary>What <c>Get-Help</c> shows of every cmdlet.</summary>
public sealed class HelpTests(HelpTests.HelpRun run) : IClassFixture<HelpTests.HelpRun>
{
    [Fact]
    public void Every_cmdlet_has_a_synopsis() => AssertFilled("synopsis", 12);

    [Fact]
    public void Every_cmdlet_has_a_description() => AssertFilled("description", 12);

    [Fact]
    public void Every_cmdlet_has_an_example() =>
        Assert.All(run.GetAll("examples"), said => Assert.NotEqual("0", said.Split('|')[1]));

    [Fact]
    public void Every_parameter_is_described() => AssertFilled("parameter", 60);

    // Cmdlets of different families cannot inherit them from one place.
    [Theory]
    [InlineData("CaseId")]
    [InlineData("ExhibitId")]
    [InlineData("Examiner")]
    [InlineData("Authority")]
    [InlineData("CapturePoint")]
    [InlineData("Note")]
    [InlineData("Redact")]
    [InlineData("RedactKey")]
    [InlineData("RedactKeyPath")]
    public void What_several_cmdlets_ask_for_is_the_same_in_all(string parameter)
    {
        string[] declared = run.GetAll("declared").Where(said => NameOf(said) == parameter).ToArray();
        Assert.True(declared.Length >= 2);
        Assert.Single(declared.Select(said => said[..said.LastIndexOf('|')]).Distinct());
    }

    [Fact]
    public void Every_topic_is_found()
    {
        string[] pages = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "docs", "en-US"), "about_MsnForensics*.md")
            .Select(file => Path.GetFileNameWithoutExtension(file)["about_MsnForensics".Length..])
            .ToArray();
        Assert.Equal(pages.Order(StringComparer.Ordinal), run.GetAll("about").Select(NameOf).Order(StringComparer.Ordinal));
        Assert.All(run.GetAll("about"), said => Assert.Contains(
            "|# about_MsnForensics" + NameOf(said) + " ## SHORT DESCRIPTION", said, StringComparison.Ordinal));
    }

    private static string NameOf(string said) => said.Split('|')[0];

    private void AssertFilled(string name, int atLeast)
    {
        Assert.True(run.GetAll(name).Count >= atLeast);
        string[] empty = run.GetAll(name).Where(said => said.Split('|').Last().Trim().Length < 15).ToArray();
        Assert.Empty(empty);
    }

    public sealed class HelpRun() : ModuleRun("help.ps1");
}
