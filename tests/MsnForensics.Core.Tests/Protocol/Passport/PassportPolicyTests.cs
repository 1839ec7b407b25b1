using System;
using System.Linq;
using MsnForensics.Protocol.Passport;

namespace MsnForensics.Core.Tests.Protocol.Passport;

public sealed class PassportPolicyTests
{
    [Fact]
    public void The_policy_of_a_sign_in()
    {
        PassportPolicy policy = PassportPolicy.Parse(
            "lc=1033,id=507,tw=40,fs=1,ru=http%3A%2F%2Fmessenger%2Emsn%2Ecom,ct=1062764229,kpp=1,kv=5,ver=2.1.0173.1,"
            + "tpf=43f8a4c8ed940c04e3740be46c4d1619");
        Assert.Equal(("1033", "507", "http://messenger.msn.com"), (policy.LocaleId, policy.SiteId, policy.ReturnUrl));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1062764229), policy.ServerTime);
        Assert.Equal(("40", "1", "2.1.0173.1"), (policy["tw"], policy["FS"], policy["ver"]));
        Assert.Equal(10, policy.Fields.Count);
        Assert.Null(policy["wp"]);
    }

    [Fact]
    public void The_policy_of_a_ticket_request()
    {
        PassportPolicy policy = PassportPolicy.Parse("?ct=1050000000&rver=5.5.4177.0&wp=FS_40SEC_0_COMPACT&lc=1033&id=507");
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1050000000), policy.ServerTime);
        Assert.Equal(("FS_40SEC_0_COMPACT", "507"), (policy.TicketPolicy, policy.SiteId));
    }

    [Theory]
    [InlineData("")]
    [InlineData("MBI_KEY_OLD")]
    [InlineData("?&,=x,=,")]
    public void Words_without_a_value_are_passed_over(string text) => Assert.Empty(PassportPolicy.Parse(text).Fields);

    [Theory]
    [InlineData("ct=1")]
    [InlineData("ct=soon")]
    [InlineData("ct=99999999999999999999")]
    public void A_placeholder_is_no_time(string text) => Assert.Null(PassportPolicy.Parse(text).ServerTime);

    [Fact]
    public void The_first_of_equal_names_counts_and_all_are_kept()
    {
        PassportPolicy policy = PassportPolicy.Parse("id=507,ID=2,a=b=c");
        Assert.Equal("507", policy["id"]);
        Assert.Equal(["507", "2", "b=c"], policy.Fields.Select(item => item.Value));
    }
}
