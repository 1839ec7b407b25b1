using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Documents;

/// <summary>Holds the committed MAML against the Markdown that it is made from (<c>build.ps1 Docs</c>).</summary>
public sealed class MamlTests
{
    private static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";

    public static TheoryData<string> Pages => new(Names);

    private static IEnumerable<string> Names => Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "docs", "en-US"), "*-Msn*.md")
        .Select(file => Path.GetFileNameWithoutExtension(file))
        .Order(StringComparer.Ordinal);

    [Fact]
    public void Every_page_is_in_the_help_and_no_other() =>
        Assert.Equal(Names, Commands().Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Synopsis_and_description_are_those_of_the_page(string cmdlet)
    {
        string page = Repository.Read("docs", "en-US", cmdlet + ".md");
        XElement command = Commands()[cmdlet];
        Assert.Equal(
            Section(page, "## SYNOPSIS"),
            Squeeze(command.Element(Command + "details")!.Element(Maml + "description")!.Value));
        Assert.Equal(Section(page, "## DESCRIPTION"), Squeeze(command.Element(Maml + "description")!.Value));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Parameters_are_those_of_the_page(string cmdlet)
    {
        string page = Repository.Read("docs", "en-US", cmdlet + ".md");
        Dictionary<string, string> described = Regex
            .Matches(page, "^### -(\\w+)\n\n(.*?)\n\n```yaml", RegexOptions.Multiline | RegexOptions.Singleline)
            .ToDictionary(match => match.Groups[1].Value, match => Squeeze(match.Groups[2].Value));
        Dictionary<string, string> shipped = Commands()[cmdlet]
            .Element(Command + "parameters")!
            .Elements(Command + "parameter")
            .ToDictionary(
                parameter => parameter.Element(Maml + "name")!.Value,
                parameter => Squeeze(parameter.Element(Maml + "description")!.Value));
        Assert.Equal(described.OrderBy(pair => pair.Key), shipped.OrderBy(pair => pair.Key));
    }

    private static Dictionary<string, XElement> Commands() => XDocument
        .Parse(Repository.Read("module", "en-US", "MsnForensics.dll-Help.xml"))
        .Root!
        .Elements(Command + "command")
        .ToDictionary(command => command.Element(Command + "details")!.Element(Command + "name")!.Value);

    private static string Section(string page, string heading)
    {
        int start = page.IndexOf(heading + "\n", StringComparison.Ordinal) + heading.Length;
        int end = page.IndexOf("\n## ", start, StringComparison.Ordinal);
        return Squeeze(page[start..end]);
    }

    private static string Squeeze(string text) => Regex.Replace(text, @"\s+", " ").Trim();
}
