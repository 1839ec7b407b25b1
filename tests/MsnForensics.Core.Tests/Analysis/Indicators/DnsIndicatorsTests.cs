using System.Linq;
using MsnForensics.Analysis.Indicators;
using MsnForensics.Protocol.Dns;

namespace MsnForensics.Core.Tests.Analysis.Indicators;

public sealed class DnsIndicatorsTests
{
    private static readonly DnsQuestion Question = new("Messenger.hotmail.com", DnsType.IPv4);

    [Fact]
    public void A_question_is_one_find()
    {
        IndicatorFinding finding = Of(new DnsMessage(false, 0, [Question], [])).Single();
        Assert.Equal("DnsQuestion High messenger.hotmail.com", Finds.LineOf(finding));
        Assert.Equal("A", finding.Detail);
    }

    [Fact]
    public void An_answer_tells_of_names_and_of_what_they_lead_to()
    {
        IndicatorFinding[] found = Of(new DnsMessage(true, 0, [Question],
        [
            new DnsRecord("messenger.hotmail.com", DnsType.Alias, "dp.messenger.hotmail.com"),
            new DnsRecord("dp.messenger.hotmail.com", DnsType.IPv4, "192.0.2.1"),
            new DnsRecord("www.example.org", DnsType.IPv4, "192.0.2.2"),
        ]));
        Assert.Equal(
            [
                "DnsAnswer High messenger.hotmail.com", "DnsAnswer Medium dp.messenger.hotmail.com",
                "DnsAnswer Medium dp.messenger.hotmail.com",
            ],
            found.Select(Finds.LineOf));
        Assert.Equal(
            ["CNAME dp.messenger.hotmail.com", "CNAME of messenger.hotmail.com", "A 192.0.2.1"],
            found.Select(finding => finding.Detail));
    }

    [Theory]
    [InlineData(3, "A: no such name")]
    [InlineData(2, "A: no answer")]
    public void A_failed_look_up_says_so(int code, string detail)
    {
        IndicatorFinding finding = Of(new DnsMessage(true, code, [Question], [])).Single();
        Assert.Equal(MsnIndicatorPlace.DnsAnswer, finding.Place);
        Assert.Equal(detail, finding.Detail);
    }

    [Fact]
    public void Other_names_are_none() =>
        Assert.Empty(Of(new DnsMessage(false, 0, [new DnsQuestion("www.example.org", 1)], [])));

    private static IndicatorFinding[] Of(DnsMessage message) => DnsIndicators.Of(message).ToArray();
}
