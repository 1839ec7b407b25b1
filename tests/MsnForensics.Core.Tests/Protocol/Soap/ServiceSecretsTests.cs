using System;
using System.Text;
using CsCheck;
using MsnForensics.Protocol.Soap;
using MsnForensics.Testing.Passport;
using MsnForensics.Testing.Samples;

namespace MsnForensics.Core.Tests.Protocol.Soap;

public sealed class ServiceSecretsTests
{
    [Theory]
    [InlineData("<wsse:Password>abc</wsse:Password><Username>u</Username>", "<wsse:Password>***</wsse:Password><Username>u</Username>")]
    [InlineData("<TicketToken a=\"b\">t=1&amp;p=</TicketToken>x", "<TicketToken a=\"b\">**********</TicketToken>x")]
    [InlineData("<passwORD\r\n>ab</passwORD>", "<passwORD\r\n>**</passwORD>")]
    [InlineData("<BinarySecret/>x<Password></Password>y", "<BinarySecret/>x<Password></Password>y")]
    [InlineData("<PassportCookie><t>EX</t><p>A</p></PassportCookie><t>b</t>", "<PassportCookie><t>**</t><p>*</p></PassportCookie><t>b</t>")]
    [InlineData("<Ticket passport=\"t=1\" appid='p' x:lockkey = 'ab'/>c", "<Ticket passport=\"***\" appid='p' x:lockkey = '**'/>c")]
    [InlineData("<Password>cut", "<Password>***")]
    [InlineData("<a><CipherValue>x</a>y", "<a><CipherValue>*</a>*")]
    [InlineData("login=alice&passwd=abc&x=y", "login=alice&passwd=***&x=y")]
    [InlineData("PWD=abc", "PWD=***")]
    [InlineData("nothing secret", "nothing secret")]
    [InlineData("", "")]
    public void Secrets_of_a_body_become_asterisks(string body, string expected) =>
        Assert.Equal(expected, Mask(body));

    [Fact]
    public void Nothing_secret_is_left_of_the_services_documents()
    {
        string request = TicketDocuments.Request("alice@example.org", "wonder1and", ("contacts.msn.com", "MBI"));
        Assert.DoesNotContain("wonder1and", Mask(request), StringComparison.Ordinal);
        Assert.Contains("alice@example.org", Mask(request), StringComparison.Ordinal);
        string answer = TicketDocuments.Response(
            "alice@example.org", "2007-01-01T00:00:00Z", "2007-01-02T00:00:00Z",
            TicketDocuments.Ticket("contacts.msn.com", "t=EXAMPLE&amp;p=", TicketDocuments.Secret));
        Assert.DoesNotContain("EXAMPLE&", Mask(answer), StringComparison.Ordinal);
        Assert.DoesNotContain(TicketDocuments.Secret, Mask(answer), StringComparison.Ordinal);
        Assert.DoesNotContain("t=EXAMPLE", Mask(SoapText.Call("ABFindAll", "")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("authorization", "Passport1.4 pwd=x", "***")]
    [InlineData("Cookie", "MSPAuth=x", "***")]
    [InlineData("Set-Cookie", "MSPAuth=x", "***")]
    [InlineData("Proxy-Authorization", "Basic x", "***")]
    [InlineData("Authentication-Info", "Passport1.4 from-PP='t=1'", "***")]
    [InlineData("Host", "x", "x")]
    public void Secret_headers_are_masked(string name, string value, string expected) =>
        Assert.Equal(expected, ServiceSecrets.Header(name, value));

    [Theory]
    [InlineData("Header/ABAuthHeader/TicketToken", "***")]
    [InlineData("Header/PassportCookie/t", "***")]
    [InlineData("Header/Ticket/@passport", "***")]
    [InlineData("Header/Ticket/@appid", "v")]
    [InlineData("contacts/Contact/passport", "v")]
    public void Secret_values_are_masked(string path, string expected) =>
        Assert.Equal(expected, ServiceSecrets.Field(path, "v"));

    [Fact]
    public void Any_bytes_keep_their_length() => Gen.OneOf(
        Gen.Byte, Gen.Char["<>/=\"' Passportcoki"].Select(value => (byte)value)).Array[0, 100].Sample(bytes =>
        ServiceSecrets.Body(bytes).Length == bytes.Length);

    private static string Mask(string body) =>
        Encoding.Latin1.GetString(ServiceSecrets.Body(Encoding.Latin1.GetBytes(body)));
}
