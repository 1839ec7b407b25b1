using System;
using System.Linq;
using MsnForensics.Diagnostics;

namespace MsnForensics.Core.Tests.Diagnostics;

public sealed class AnomalyCatalogTests
{
    public static TheoryData<AnomalyCode> Codes => new(Enum.GetValues<AnomalyCode>());

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_has_a_severity_and_a_sentence(AnomalyCode code)
    {
        AnomalyCatalog.Entry entry = AnomalyCatalog.Get(code);
        Assert.True(Enum.IsDefined(entry.Severity));
        Assert.Matches("^[A-Z].*[^.]\\.$", entry.Meaning);
    }

    [Fact]
    public void No_two_codes_mean_the_same() => Assert.Distinct(
        Enum.GetValues<AnomalyCode>().Select(code => AnomalyCatalog.Get(code).Meaning));
}
