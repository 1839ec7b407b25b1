using CsCheck;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Protocol.Msnp.Presence;

namespace MsnForensics.Core.Tests.Protocol.Msnp.Presence;

public sealed class PublicationUriTests
{
    [Theory]
    [InlineData("/user", "user", null, null)]
    [InlineData(" /Network ", "network", null, null)]
    [InlineData("circle", "circle", null, null)]
    [InlineData("/circle/roster(IM)", "circle", "IM", null)]
    [InlineData("/circle/roster(IM)/user(1:Bob@example.org)", "circle", "IM", "bob@example.org")]
    [InlineData("/circle/roster(IM)/user(1:bob@example.org", "circle", "IM", null)]
    [InlineData("/circle/roster()/user()", "circle", null, null)]
    [InlineData("", "", null, null)]
    public void Parts_are_told_apart(string text, string subject, string? roster, string? member)
    {
        AccountName? name = member is null ? null : new AccountName(member, 1, null);
        Assert.Equal(new PublicationUri(subject, roster, name), PublicationUri.Parse(text));
    }

    [Fact]
    public void Any_text_gives_a_result() => AnyOf.Items("/()user1:os").Array[0, 40].Sample(characters =>
        PublicationUri.Parse("/circle" + new string(characters)).Subject is not null);
}
