using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MsnForensics.Core.Tests.Architecture;

/// <summary>What the module says to its user stands in one file, where it can be translated.</summary>
public sealed class TextTests
{
    private const string Resource = "src/MsnForensics/Localization/Texts.resx";

    private static readonly Regex Words = new("[A-Za-z]+ [A-Za-z]");

    private static readonly HashSet<string> Speaking =
        ["WriteVerbose", "WriteWarning", "WriteDebug", "ShouldProcess", "ShouldContinue", "Say", "ErrorDetails"];

    private static readonly Dictionary<string, string> Texts = XDocument.Parse(SourceTree.Read(Resource))
        .Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    [Fact]
    public void Places_are_numbered_without_a_hole() => Findings.AssertNone(
        from text in Texts
        let places = PlacesOf(text.Value)
        where !places.SequenceEqual(Enumerable.Range(0, places.Length))
        select $"{text.Key}: {text.Value}");

    [Fact]
    public void Every_text_is_said_and_gets_as_many_values_as_it_has_places()
    {
        ILookup<string, int> used = Nodes<MemberAccessExpressionSyntax>()
            .Where(access => access.Expression.ToString() == "Texts")
            .ToLookup(access => access.Name.ToString(), ValuesFor);
        Findings.AssertNone(
            from text in Texts
            let wanted = PlacesOf(text.Value).Length
            where !used.Contains(text.Key) || used[text.Key].Any(count => count != wanted)
            select $"{text.Key} has {wanted} places, given are {string.Join(", ", used[text.Key])}");
    }

    [Fact]
    public void Nothing_is_said_that_stands_in_the_code()
    {
        IEnumerable<string> spoken =
            from call in Nodes<InvocationExpressionSyntax>()
            where Speaking.Contains(NameOf(call.Expression))
            from literal in LiteralsOf(call.ArgumentList)
            select literal;
        IEnumerable<string> thrown =
            from file in SourceTree.FilesBelow("src/MsnForensics/Errors")
            from literal in LiteralsOf(Parse(file))
            select literal;
        Findings.AssertNone(spoken.Concat(thrown));
    }

    private static int ValuesFor(MemberAccessExpressionSyntax access) =>
        access.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } list }
        && NameOf(call.Expression) == "Say" && list.Arguments[0] == access.Parent
            ? list.Arguments.Count - 1
            : 0;

    private static int[] PlacesOf(string text) => Regex.Matches(text, @"\{(\d+)\}")
        .Select(place => int.Parse(place.Groups[1].Value)).Distinct().Order().ToArray();

    private static IEnumerable<string> LiteralsOf(SyntaxNode node) =>
        from token in node.DescendantTokens()
        where token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken)
        where Words.IsMatch(token.ValueText)
        select $"{token.GetLocation().GetLineSpan()}: {token.ValueText}";

    private static string NameOf(ExpressionSyntax expression) =>
        expression is MemberAccessExpressionSyntax access ? access.Name.ToString() : expression.ToString();

    private static IEnumerable<T> Nodes<T>() =>
        SourceTree.FilesBelow("src/MsnForensics").SelectMany(file => Parse(file).DescendantNodes()).OfType<T>();

    private static SyntaxNode Parse(string file) =>
        CSharpSyntaxTree.ParseText(SourceTree.Read(file), path: file).GetRoot();
}
