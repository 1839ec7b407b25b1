using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using MsnForensics.Analysis.Indicators;

namespace MsnForensics.Core.Tests.Analysis.Indicators;

/// <summary>What is found in a text, for tests of single rules.</summary>
internal static class Finds
{
    public static IReadOnlyList<IndicatorFinding> In(string text, bool isStart = true) =>
        In(Encoding.Latin1.GetBytes(text), isStart);

    public static IReadOnlyList<IndicatorFinding> In(byte[] bytes, bool isStart = true)
    {
        IndicatorScan scan = new();
        scan.Read(new TextWindow(bytes, isStart, true), 0, 0);
        return [.. scan.Findings];
    }

    /// <summary>Place, confidence and value of each find, such as <c>HttpHost High login.live.com</c>.</summary>
    public static string[] Lines(string text, bool isStart = true) => In(text, isStart).Select(LineOf).ToArray();

    public static string LineOf(IndicatorFinding finding) =>
        string.Join(" ", finding.Place, finding.Confidence, finding.Value);

    /// <summary>The finds of some bytes that come in pieces, however they are cut.</summary>
    public static string[] InPieces(byte[] bytes, Func<int, int> nextLength)
    {
        List<string> lines = [];
        IndicatorScan scan = new();
        byte[] held = [];
        long origin = 0;
        int decided = 0;
        for (int at = 0; at < bytes.Length;)
        {
            int length = Math.Min(nextLength(at), bytes.Length - at);
            held = [.. held, .. bytes[at..(at + length)]];
            at += length;
            decided = scan.Read(new TextWindow(held, origin == 0, at == bytes.Length), origin, decided);
            lines.AddRange(scan.Findings.Select(finding => (origin + finding.Start) + " " + LineOf(finding)));
            int gone = Math.Max(0, decided - TextWindow.LookBack);
            held = held[gone..];
            origin += gone;
            decided -= gone;
        }

        return [.. lines];
    }
}
