using System.Linq;
using System.Text;
using MsnForensics.Analysis.Indicators;
using MsnForensics.Testing.Samples;

namespace MsnForensics.Core.Tests.Analysis.Indicators;

public sealed class HostReaderTests
{
    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: rsi.hotmail.com\r\n\r\n", "HttpHost High rsi.hotmail.com")]
    [InlineData("GET / HTTP/1.1\r\nhost:RSI.Hotmail.com:443\r\n\r\n", "HttpHost High rsi.hotmail.com")]
    [InlineData("GET / HTTP/1.1\r\nHost: login.live.com\r\n\r\n", "HttpHost Medium login.live.com")]
    [InlineData("GET / HTTP/1.1\r\nHost: rad.msn.com\r\n\r\n", "HttpHost Low rad.msn.com")]
    [InlineData("GET / HTTP/1.1\r\nHost: by2.omega.contacts.msn.com\r\n", "HttpHost Medium by2.omega.contacts.msn.com")]
    [InlineData("GET http://config.messenger.msn.com/x HTTP/1.0\r\n", "HttpRequest High config.messenger.msn.com")]
    [InlineData("CONNECT ows.messenger.msn.com:443 HTTP/1.1\r\n", "HttpConnect High ows.messenger.msn.com")]
    [InlineData("\x05\x01\x00\x03\x15messenger.hotmail.com\x07\x47", "SocksRequest High messenger.hotmail.com")]
    [InlineData("\x04\x01\x01\xBB\0\0\0\x01\0messenger.hotmail.com\0", "SocksRequest High messenger.hotmail.com")]
    [InlineData("\x04\x01\x01\xBB\0\0\0\x01me\0messenger.hotmail.com\0", "SocksRequest High messenger.hotmail.com")]
    [InlineData("see messenger.hotmail.com.", "Text Low messenger.hotmail.com")]
    [InlineData("<a href=\"http://messenger.msn.com/\">", "Text Low messenger.msn.com")]
    [InlineData("\0\0CONNECT ows.messenger.msn.com is text", "HttpConnect High ows.messenger.msn.com")]
    [InlineData("they CONNECT ows.messenger.msn.com", "Text Low ows.messenger.msn.com")]
    public void A_name_counts_by_its_place(string text, string expected) =>
        Assert.Equal([expected], Finds.Lines(text));

    [Theory]
    [InlineData("Host: notmessenger.hotmail.com\r\n")]
    [InlineData("Host: messenger.hotmail.com.example.org\r\n")]
    [InlineData("Host: hotmail.com\r\n")]
    [InlineData("mail to ndr@messenger.msn.com\r\n")]
    public void Other_names_count_for_nothing(string text) => Assert.Empty(Finds.In(text));

    [Fact]
    public void The_server_name_of_a_client_hello_is_found() => Assert.Equal(
        "TlsServerName High contacts.msn.com",
        Finds.LineOf(Assert.Single(Finds.In(ForeignTraffic.ClientHello("contacts.msn.com")))));

    [Fact]
    public void Names_of_certificates_are_found_with_and_without_a_wildcard()
    {
        // What follows a name in a certificate is the head of the next field, often a zero or a one.
        Assert.Equal(["TlsCertificate Medium login.live.com"], Finds.Lines("\x13\x0Elogin.live.com0\x15"));
        Assert.Equal(["TlsCertificate Medium storage.live.com"], Finds.Lines("\x82\x12*.storage.live.com1\x0B"));
        Assert.Equal(["Text Low storage.live.com"], Finds.Lines("\x82\x13*.storage.live.com\0"));
        string longName = new string('a', 45 - ".storage.live.com".Length) + ".storage.live.com";
        Assert.Equal(["TlsCertificate Medium " + longName], Finds.Lines("\x82-" + longName + "0"));
    }

    [Theory]
    [InlineData("messenger.hotmail.com", "High")]
    [InlineData("by3.gateway.messenger.hotmail.com", "Medium")]
    public void Names_in_labels_are_found_outside_of_UDP(string name, string confidence)
    {
        byte[] labels = [.. name.Split('.').SelectMany(label => Encoding.ASCII.GetBytes((char)label.Length + label)), 0];
        byte[] message = [0, 40, 0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, .. labels, 0, 1, 0, 1];
        Assert.Equal(
            $"DnsQuestion {confidence} {name}", Finds.LineOf(Assert.Single(Finds.In(message))));
        message[^5] = (byte)'x';
        Assert.Empty(Finds.In(message));
    }

    [Fact]
    public void The_find_covers_the_whole_name()
    {
        IndicatorFinding finding = Finds.In("Host: byrdr.omega.contacts.msn.com\r\n").Single();
        Assert.Equal((6, 28), (finding.Start, finding.Length));
        Assert.Equal("AddressBook", finding.HostRole);
        Assert.Equal("Address book and memberships", finding.Detail);
    }
}
