using System.Text;
using MsnForensics.Analysis.SignIns;

namespace MsnForensics.Core.Tests.Analysis.SignIns;

public sealed class ChallengeLogTests
{
    private const string Challenge = "22210219642164014968";
    private const string Id = "PROD0090YUAUV{2B";
    private const string Right = "85ecb0db8f32113df79ce0892b9a102c";

    private readonly ChallengeLog _log = new();

    [Fact]
    public void Without_a_challenge_there_is_nothing()
    {
        Assert.Equal((MsnChallengeResult.None, 0), (_log.Result, _log.Count));
        Assert.Null(_log.ProductId);
    }

    [Fact]
    public void A_right_answer()
    {
        Ask().Answer(Right);
        Assert.Equal((MsnChallengeResult.Verified, 1, Id), (_log.Result, _log.Count, _log.ProductId));
        Assert.Equal("MSN Messenger 7.0", _log.Product!.Client);
    }

    [Fact]
    public void The_worst_of_all_counts()
    {
        Ask().Answer(Right);
        Ask().Answer("00000000000000000000000000000000");
        Ask().Answer(Right);
        Assert.Equal((MsnChallengeResult.Wrong, 3), (_log.Result, _log.Count));
    }

    [Fact]
    public void A_challenge_that_another_one_follows_was_not_answered()
    {
        Ask();
        Assert.Equal(MsnChallengeResult.Unanswered, _log.Result);
        Ask().Answer(Right);
        Assert.Equal(MsnChallengeResult.Unanswered, _log.Result);
    }

    [Fact]
    public void The_last_one_may_still_be_open()
    {
        Ask().Answer(Right);
        Ask();
        Assert.Equal((MsnChallengeResult.Verified, 2), (_log.Result, _log.Count));
    }

    [Fact]
    public void An_answer_alone_names_the_product()
    {
        Answer(Right);
        Assert.Equal((MsnChallengeResult.NotVerifiable, 1), (_log.Result, _log.Count));
        Assert.Equal("MSN Messenger 7.0", _log.Product!.Client);
    }

    [Fact]
    public void An_unknown_product_cannot_be_verified()
    {
        Ask();
        _log.Answer("PROD0999ABCDEFGH", Encoding.ASCII.GetBytes(Right));
        Assert.Equal((MsnChallengeResult.NotVerifiable, "PROD0999ABCDEFGH"), (_log.Result, _log.ProductId));
        Assert.Null(_log.Product);
    }

    private ChallengeLogTests Ask()
    {
        _log.Ask(Challenge);
        return this;
    }

    private void Answer(string answer) => _log.Answer(Id, Encoding.ASCII.GetBytes(answer));
}
