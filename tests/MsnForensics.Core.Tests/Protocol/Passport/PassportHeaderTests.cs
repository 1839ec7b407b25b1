using System.Linq;
using CsCheck;
using MsnForensics.Protocol.Passport;

namespace MsnForensics.Core.Tests.Protocol.Passport;

public sealed class PassportHeaderTests
{
    [Fact]
    public void Where_to_sign_in()
    {
        PassportHeader header = PassportHeader.Parse(
            "DARealm=Passport.Net,DALogin=login.passport.com/login2.srf,DAReg=http://register.example.org/x,ConfigVersion=11");
        Assert.False(header.HasScheme);
        Assert.Equal("login.passport.com/login2.srf", header.LoginServer);
        Assert.Equal("11", header["configversion"]);
    }

    [Fact]
    public void Who_signs_in()
    {
        PassportHeader header = PassportHeader.Parse(
            "Passport1.4 OrgVerb=GET,OrgURL=http%3A%2F%2Fmessenger%2Emsn%2Ecom,sign-in=Alice%40Example.org,"
            + "pwd=a%2Cb%27c+d,lc=1033,id=507,tw=40,ct=1062764229,tpf=43f8a4c8");
        Assert.True(header.HasScheme);
        Assert.Equal(("alice@example.org", "a,b'c+d"), (header.Account, header.Password));
        Assert.Equal(1062764229, header.Policy.ServerTime!.Value.ToUnixTimeSeconds());
        Assert.Equal("507", header.Policy.SiteId);
    }

    [Fact]
    public void A_ticket_may_hold_commas()
    {
        PassportHeader header = PassportHeader.Parse(
            "Passport1.4 da-status=success,tname=MSPAuth,tname=MSPProf,from-PP='t=a,b!c&p=d',ru=http://messenger.msn.com");
        Assert.Equal(("success", "t=a,b!c&p=d", "http://messenger.msn.com"), (header.Status, header.Ticket, header["ru"]));
        Assert.Equal(["MSPAuth", "MSPProf"], header.Fields.Where(item => item.Key == "tname").Select(item => item.Value));
    }

    [Theory]
    [InlineData("Passport1.4 da-status=failed,srealm=Passport.NET,ts=-3,prompt,cburl=http://x/y.gif,cbtxt=Bad%20password",
        "failed", "Bad password")]
    [InlineData("Passport1.4 dastatus=failed-noretry,srealm=Passport.NET", "failed-noretry", null)]
    [InlineData("Passport 1.4 da-status=redir", "redir", null)]
    [InlineData("passport1.4 , da-status = failed ", "failed", null)]
    [InlineData("Passport1.4", null, null)]
    [InlineData("Basic realm=x", null, null)]
    public void How_it_ended(string value, string? status, string? reason)
    {
        PassportHeader header = PassportHeader.Parse(value);
        Assert.Equal((status, reason), (header.Status, header.Reason));
        Assert.Equal(value[0] is 'P' or 'p', header.HasScheme);
    }

    [Fact]
    public void A_word_alone_is_kept() => Assert.Equal("", PassportHeader.Parse("Passport1.4 a=1,prompt,b=2")["prompt"]);

    [Fact]
    public void An_open_quote_runs_to_the_end()
    {
        Assert.Equal("t=a,b", PassportHeader.Parse("Passport1.4 from-PP='t=a,b").Ticket);
        Assert.Equal("", PassportHeader.Parse("Passport1.4 from-PP='").Ticket);
    }

    [Fact]
    public void Any_cut_and_any_change_gives_a_result()
    {
        const string Value = "Passport1.4 da-status=success,tname=MSPAuth,from-PP='t=a,b&p=c',ru=http://x";
        for (int length = 0; length <= Value.Length; length++)
        {
            Assert.NotNull(PassportHeader.Parse(Value[..length]).Fields);
        }

        Gen.Select(Gen.Int[0, Value.Length - 1], Gen.Char).Sample((at, character) =>
            PassportHeader.Parse(Value[..at] + character + Value[(at + 1)..]).Fields.Count <= 6);
    }
}
