using System.IO;
using System.Linq;
using CsCheck;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Testing.Captures;
using Xunit.Abstractions;

namespace MsnForensics.Core.Tests.Protocol.Msnp;

/// <summary>The vectors of the reference, section 5.6.</summary>
public sealed class ChallengeAnswerTests
{
    private readonly ITestOutputHelper _output;

    public ChallengeAnswerTests(ITestOutputHelper output) => _output = output;

    [Theory]
    [InlineData("22299241447072743325", "20dba7e6e9817826b9cd5240cc8add99")]
    [InlineData("12345678901234567890", "8ba1bb9d6dbf624fee31a2053af5fdd0")]
    [InlineData("15570131571988941333", "8f2f5a91b72102cd28355e9fc9000d6e")]
    [InlineData("29409134351025259292", "d0c1178c689350104350d99f8c36ed9c")]
    public void Answers_up_to_MSNP10(string challenge, string expected)
    {
        Assert.Equal(expected, ChallengeAnswer.Plain(challenge, "Q1P7W2E4J9R8U3S5"));
        AssertVerified(challenge, "msmsgs@msnmsgr.com", expected);
    }

    [Theory]
    [InlineData("22210219642164014968", "PROD0090YUAUV{2B", "85ecb0db8f32113df79ce0892b9a102c")]
    [InlineData("11533365622852247127", "PROD0113H11T8$X_", "f086d1ded067186deca8dba2231602cf")]
    [InlineData("36819795137093047918", "PROD0090YUAUV{2B", "e7ad3cb09d3e9e4e7c720175984809e9")]
    [InlineData("21948129323261853323", "PROD0090YUAUV{2B", "59bcf63ed21f44906c3d3e121ddbed65")]
    [InlineData("237191752526424888127371168", "PROD0113H11T8$X_", "65b6b623c649c25629af048d34066040")]
    [InlineData("11533365622852247127", "PROD0090YUAUV{2B", "aae12e2f47ce7c9a61b098e2023a1a04")]
    [InlineData("22210219642164014968", "PROD0119GSJUC$18", "a400af809ac86fbdf6deec7286fc06b8")]
    [InlineData("22210219642164014968", "PROD0120PW!CCV9@", "6e92a312bf6b70ee58e75a1e3315695c")]
    public void Answers_from_MSNP11_on(string challenge, string id, string expected)
    {
        string key = ProductCatalog.Find(id)!.Key;
        Assert.Equal(expected, ChallengeAnswer.Mixed(challenge, id, key, false));
        Assert.Equal(expected, ChallengeAnswer.Mixed(challenge, id, key, true));
        AssertVerified(challenge, id, expected);
    }

    [Theory]
    [InlineData(false, "5b45e588037fe347032bf17cd778a584")]
    [InlineData(true, "92ec0db90de75159ca82194dd9e0179a")]
    public void Whole_blocks_may_be_padded_or_not(bool padsWholeBlocks, string expected)
    {
        const string Challenge = "111122223333444455556666";
        const string Id = "PROD0090YUAUV{2B";
        Assert.Equal(expected, ChallengeAnswer.Mixed(Challenge, Id, "YMM8C_H7KCQ2S_KL", padsWholeBlocks));
        AssertVerified(Challenge, Id, expected);
    }

    [Fact]
    public void Vectors_beside_the_project()
    {
        string path = Path.Combine(SharedCaptures.Folder ?? "", "text", "challenge-vectors.tsv");
        if (!File.Exists(path))
        {
            _output.WriteLine("SKIPPED: there is no folder of shared captures");
            return;
        }

        string[][] rows = File.ReadAllLines(path).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t'))
            .ToArray();
        Assert.Equal(10, rows.Length);
        Assert.All(rows, row => AssertVerified(row[0], row[1], row[3]));
    }

    [Fact]
    public void A_wrong_answer_is_told()
    {
        ChallengeCheck check = ChallengeAnswer.Check(
            "22210219642164014968", "PROD0090YUAUV{2B", "85ecb0db8f32113df79ce0892b9a102d");
        Assert.Equal(new ChallengeCheck(ChallengeVerdict.Wrong, null), check);
    }

    [Fact]
    public void The_key_of_another_product_is_named()
    {
        string answer = ChallengeAnswer.Mixed("22210219642164014968", "PROD0090YUAUV{2B", "C1BX{V4W}Q3*10SM", false);
        ChallengeCheck check = ChallengeAnswer.Check("22210219642164014968", "PROD0090YUAUV{2B", answer);
        Assert.Equal(
            (ChallengeVerdict.Wrong, "PROD0120PW!CCV9@"), (check.Verdict, check.Product!.Id));
    }

    [Fact]
    public void An_unknown_product_can_still_use_a_known_key()
    {
        string answer = ChallengeAnswer.Mixed("22210219642164014968", "PROD0999ABCDEFGH", "C1BX{V4W}Q3*10SM", false);
        ChallengeCheck check = ChallengeAnswer.Check("22210219642164014968", "PROD0999ABCDEFGH", answer);
        Assert.Equal(
            (ChallengeVerdict.Verified, "PROD0120PW!CCV9@"), (check.Verdict, check.Product!.Id));
        Assert.Equal(
            new ChallengeCheck(ChallengeVerdict.ProductUnknown, null),
            ChallengeAnswer.Check("22210219642164014968", "PROD0999ABCDEFGH", new string('0', 32)));
    }

    [Fact]
    public void Any_words_give_an_answer() => Gen.Select(Gen.String, Gen.String, Gen.String).Sample((challenge, id, answer) =>
        ChallengeAnswer.Check(challenge, id, answer).Verdict == ChallengeVerdict.ProductUnknown
        && ChallengeAnswer.Mixed(challenge, id, "YMM8C_H7KCQ2S_KL", true).Length == 32);

    private static void AssertVerified(string challenge, string id, string answer)
    {
        ChallengeCheck check = ChallengeAnswer.Check(challenge, id, answer);
        Assert.Equal((ChallengeVerdict.Verified, id), (check.Verdict, check.Product!.Id));
    }
}
