using System.Linq;
using System.Globalization;
using MsnForensics.Analysis.Sessions;

namespace MsnForensics.Core.Tests.Analysis.Sessions;

public sealed class MembershipTests
{
    private readonly Membership _members = new();

    [Fact]
    public void Members_are_known_for_every_moment()
    {
        _members.Join("a", At(10));
        _members.Join("b", At(20));
        _members.Leave("a", At(30));
        _members.Join("a", At(40));
        Assert.Empty(_members.At(At(9)));
        Assert.Equal(new[] { "a" }, _members.At(At(10)));
        Assert.Equal(new[] { "a", "b" }, _members.At(At(29)).Order());
        Assert.Equal(new[] { "b" }, _members.At(At(30)));
        Assert.Equal(new[] { "a", "b" }, _members.At(At(50)).Order());
        Assert.Equal(2, _members.Everybody.Count);
    }

    [Fact]
    public void Changes_may_be_told_in_another_order()
    {
        _members.Leave("a", At(30));
        _members.Join("b", At(20));
        Assert.Equal(new[] { "a" }, _members.At(At(5)));
        Assert.Equal(new[] { "a", "b" }, _members.At(At(25)).Order());
        Assert.Equal(new[] { "b" }, _members.At(At(30)));
    }

    [Fact]
    public void Who_acts_without_joining_was_there_from_the_start_but_joining_is_believed()
    {
        _members.Join("b", At(20));
        _members.Witness("a");
        _members.Witness("b");
        Assert.Equal(new[] { "a" }, _members.At(At(1)));
        Assert.Equal(new[] { "a", "b" }, _members.At(At(20)).Order());
    }

    [Fact]
    public void Joining_twice_is_being_there_once()
    {
        _members.Join("a", At(10));
        _members.Join("a", At(20));
        Assert.Equal(new[] { "a" }, _members.At(At(30)));
    }

    [Fact]
    public void At_one_time_the_order_of_processing_counts()
    {
        _members.Join("a", new Moment(10, 1));
        _members.Leave("a", new Moment(10, 3));
        Assert.Equal(new[] { "a" }, _members.At(new Moment(10, 2)));
        Assert.Empty(_members.At(new Moment(10, 3)));
    }

    [Fact]
    public void Endless_coming_and_going_is_bounded_and_the_end_is_right()
    {
        _members.Join("stays", At(0));
        for (int i = 1; i < 15_000; i++)
        {
            string account = (i % 7).ToString(CultureInfo.InvariantCulture);
            _members.Join(account, At(i));
            _members.Leave(account, At(i));
        }

        _members.Join("late", At(20_000));
        Assert.Equal(new[] { "stays", "late" }, _members.At(At(20_000)));
        Assert.Contains("stays", _members.At(At(14_000)));
    }

    private static Moment At(long time) => new(time, time);
}
