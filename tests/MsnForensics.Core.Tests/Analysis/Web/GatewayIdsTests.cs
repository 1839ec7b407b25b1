using System.Linq;
using MsnForensics.Analysis.Web;

namespace MsnForensics.Core.Tests.Analysis.Web;

public sealed class GatewayIdsTests
{
    [Fact]
    public void Id_that_an_answer_gave_is_not_missing()
    {
        GatewayIds ids = new(true);
        ids.Quote(null);
        ids.Announce("1.1");
        ids.Quote("1.1");
        ids.Announce("1.2");
        ids.Announce(null);
        ids.Quote("1.2");
        Assert.Equal(0, ids.MissingCount);
    }

    [Fact]
    public void Id_that_no_answer_gave_is_missing_unless_it_comes_late()
    {
        GatewayIds ids = new(true);
        ids.Quote("1.1");
        ids.Quote("1.2");
        Assert.Equal(2, ids.MissingCount);
        ids.Announce("1.2");
        Assert.Equal(1, ids.MissingCount);
    }

    [Fact]
    public void First_id_of_a_session_that_began_before_the_capture_is_not_missing()
    {
        GatewayIds ids = new(false);
        ids.Quote("1.7");
        Assert.Equal(0, ids.MissingCount);
        ids.Quote("1.8");
        Assert.Equal(1, ids.MissingCount);
    }

    [Fact]
    public void Number_of_ids_is_limited()
    {
        GatewayIds ids = new(true);
        foreach (int i in Enumerable.Range(0, 100))
        {
            ids.Quote("1." + i);
        }

        Assert.Equal(64, ids.MissingCount);
    }
}
