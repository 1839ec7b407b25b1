using System.Collections.Generic;
using System.Linq;
using MsnForensics.Analysis.Custody;

namespace MsnForensics.Core.Tests.Analysis.Custody;

public sealed class EvidenceChangeTests
{
    [Fact]
    public void Each_difference_is_told()
    {
        List<string> told = [];
        IReadOnlyList<MsnManifestFile> joined = EvidenceChange.Join(
            [File("a", "1"), File("b", "1"), File("c", "1")], [File("a", "1"), File("b", "2")], told.Add);
        Assert.Equal(["1", "2", ""], joined.Select(file => file.Sha256After));
        Assert.Equal(["1", "1", "1"], joined.Select(file => file.Sha256));
        Assert.Collection(told, text => Assert.StartsWith("b changed", text), text => Assert.StartsWith("c could not", text));
    }

    private static MsnManifestFile File(string path, string hash) => new() { Path = path, Sha256 = hash };
}
