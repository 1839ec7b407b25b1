using MsnForensics.Protocol.Http;

namespace MsnForensics.Core.Tests.Protocol.Http;

public sealed class BasicCredentialsTests
{
    [Theory]
    [InlineData("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==", "Aladdin", "open sesame")]
    [InlineData("basic  YTpiOmM= ", "a", "b:c")]
    [InlineData("Basic YQ==", "a", "")]
    [InlineData("Basic 5Do=", "\u00E4", "")]
    public void User_and_password_are_read(string value, string user, string password) =>
        Assert.Equal(new BasicCredentials(user, password), BasicCredentials.Parse(value));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("NTLM TlRMTVNTUAAB")]
    [InlineData("Basic !!")]
    public void Other_value_is_none(string? value) => Assert.Null(BasicCredentials.Parse(value));
}
