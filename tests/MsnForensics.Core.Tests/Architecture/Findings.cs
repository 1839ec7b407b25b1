using System;
using System.Collections.Generic;
using System.Linq;

namespace MsnForensics.Core.Tests.Architecture;

/// <summary>What a test of the source tree found; a failure lists all of it.</summary>
internal static class Findings
{
    public static void AssertNone(IEnumerable<string> findings)
    {
        string[] all = findings.ToArray();
        Assert.True(all.Length == 0, string.Join(Environment.NewLine, all));
    }
}
