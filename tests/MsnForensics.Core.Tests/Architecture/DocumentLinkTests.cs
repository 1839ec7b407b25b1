using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace MsnForensics.Core.Tests.Architecture;

/// <summary>Links between the project's pages lead somewhere.</summary>
public sealed class DocumentLinkTests
{
    [Fact]
    public void Every_relative_link_leads_to_a_file()
    {
        IEnumerable<string> pages = Directory.EnumerateFiles(SourceTree.Root, "*.md")
            .Concat(Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "docs"), "*.md", SearchOption.AllDirectories));
        IEnumerable<string> broken =
            from page in pages
            from Match link in Regex.Matches(File.ReadAllText(page), @"\]\((?!https?:|#)([^)#\s]+)")
            let target = Path.Combine(Path.GetDirectoryName(page)!, link.Groups[1].Value)
            where !File.Exists(target) && !Directory.Exists(target)
            select $"{Path.GetRelativePath(SourceTree.Root, page)}: {link.Groups[1].Value}";
        Findings.AssertNone(broken);
    }
}
