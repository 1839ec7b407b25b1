using System;
using System.Linq;
using System.Text.RegularExpressions;
using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Documents;

/// <summary>Holds <c>docs/errors.md</c> against the ids of the code.</summary>
public sealed class ErrorPageTests
{
    [Fact]
    public void Every_error_id_is_explained_and_no_other()
    {
        string code = Repository.Read("src", "MsnForensics", "Errors", "ErrorId.cs");
        string[] ids = Regex.Matches(code, @"^    (\w+),", RegexOptions.Multiline)
            .Select(match => match.Groups[1].Value)
            .ToArray();
        string[] explained = Regex.Matches(Repository.Read("docs", "errors.md"), @"^\| `(\w+)`", RegexOptions.Multiline)
            .Select(match => match.Groups[1].Value)
            .ToArray();
        Assert.NotEmpty(ids);
        Assert.Equal(ids.Order(StringComparer.Ordinal), explained.Order(StringComparer.Ordinal));
    }
}
