using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MsnForensics.Core.Tests.Architecture;

/// <summary>Finds the methods of a source text and measures their bodies.</summary>
internal static class MethodScanner
{
    public static IEnumerable<(int Line, int Length)> Scan(string source)
    {
        // Without the symbol of the newer framework and with it: both branches count.
        foreach (string[] symbols in new[] { System.Array.Empty<string>(), ["NET8_0_OR_GREATER"] })
        {
            CSharpParseOptions options = new(LanguageVersion.Preview, preprocessorSymbols: symbols);
            SyntaxNode root = CSharpSyntaxTree.ParseText(source, options).GetRoot();
            foreach (SyntaxNode body in root.DescendantNodes().Where(IsBody))
            {
                FileLinePositionSpan span = body.GetLocation().GetLineSpan();
                yield return (span.StartLinePosition.Line + 1, Inner(body, span));
            }
        }
    }

    private static bool IsBody(SyntaxNode node) =>
        (node is BlockSyntax && node.Parent is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax
            or LocalFunctionStatementSyntax)
        || (node is ArrowExpressionClauseSyntax && node.Parent is not PropertyDeclarationSyntax);

    // Braces stand on lines of their own and are not counted.
    private static int Inner(SyntaxNode body, FileLinePositionSpan span)
    {
        int lines = span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
        return body is BlockSyntax && lines > 2 ? lines - 2 : lines;
    }
}
