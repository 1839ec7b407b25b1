using System;
using System.Linq;
using CsCheck;
using MsnForensics.Protocol.Webcam;

namespace MsnForensics.Core.Tests.Protocol.Webcam;

public sealed class WebcamDescriptionTests
{
    // Reference: section 7.2.
    private const string Producer =
        "<producer><version>2.0</version><rid>142</rid>,\t<udprid>143</udprid><session>9274</session><ctypes>0</ctypes>"
        + "<cpu>2400</cpu><tcp><tcpport>6893</tcpport>\t<tcplocalport>6893</tcplocalport>"
        + "<tcpexternalport>6894</tcpexternalport><tcpipaddress1>203.0.113.45</tcpipaddress1>"
        + "<tcpipaddress2>192.168.1.20</tcpipaddress2></tcp><udp><udplocalport>7001</udplocalport>"
        + "<udpexternalip>203.0.113.45</udpexternalip><a1_port>7002</a1_port>"
        + "<udpinternalipaddress1>192.168.1.20</udpinternalipaddress1></udp><codec></codec>"
        + "<channelmode>1</channelmode></producer>\r\n\r\n";

    [Fact]
    public void Numbers_and_addresses_are_read()
    {
        WebcamDescription description = WebcamDescription.Parse(Producer)!;
        Assert.True(description.IsProducer);
        Assert.Equal((142L, 9274L, 2400L), (description.RecipientId, description.Session, description.ProcessorMegahertz));
        Assert.Equal(
            ["203.0.113.45:6893", "192.168.1.20:6893", "203.0.113.45:6894", "192.168.1.20:6894"],
            description.TcpEndpoints.Select(endpoint => endpoint.ToString()));
        Assert.Equal(
            ["203.0.113.45:7001", "192.168.1.20:7001", "203.0.113.45:7002", "192.168.1.20:7002"],
            description.UdpEndpoints.Select(endpoint => endpoint.ToString()));
        Assert.Equal("", description["codec"]);
        Assert.Null(description["none"]);
    }

    [Fact]
    public void The_viewer_is_told_apart()
    {
        WebcamDescription description = WebcamDescription.Parse("<viewer><rid>7</rid><tcpport>0</tcpport></viewer>")!;
        Assert.False(description.IsProducer);
        Assert.Empty(description.TcpEndpoints);
        Assert.Null(WebcamDescription.Parse("receivedViewerData"));
    }

    [Fact]
    public void A_cut_or_damaged_text_gives_an_answer()
    {
        for (int length = 0; length <= Producer.Length; length++)
        {
            Assert.InRange(WebcamDescription.Parse(Producer[..length])?.TcpEndpoints.Count ?? 0, 0, 4);
        }

        Gen.Select(Gen.Int[0, Producer.Length - 1], Gen.Char).Sample((at, value) =>
        {
            char[] damaged = Producer.ToCharArray();
            damaged[at] = value;
            WebcamDescription? description = WebcamDescription.Parse(new string(damaged));
            return description is null || description.UdpEndpoints.Count <= 12;
        });
    }

    [Fact]
    public void Addresses_have_a_limit()
    {
        string addresses = string.Concat(
            Enumerable.Range(1, 100).Select(i => $"<tcpipaddress{i}>10.0.0.{i}</tcpipaddress{i}>"));
        Assert.Equal(
            32, WebcamDescription.Parse("<viewer><tcpport>5</tcpport>" + addresses + "</viewer>")!.TcpEndpoints.Count);
    }

    [Theory]
    [InlineData("http://198.51.100.9:9010/x&ti=4711", "198.51.100.9", 9010, 4711L)]
    [InlineData("http://relay.example.org/", "relay.example.org", 80, null)]
    public void A_reflector_is_read(string url, string host, int port, long? tunnel)
    {
        string hex = Convert.ToHexString(System.Text.Encoding.ASCII.GetBytes("ru=" + url));
        Assert.Equal(new ReflectorAddress(host, port, tunnel), ReflectorAddress.Parse("ReflData:" + hex));
        Assert.Equal(new ReflectorAddress(host, port, tunnel), ReflectorAddress.Parse("ReflData:" + hex + "00"));
    }

    [Theory]
    [InlineData("receivedViewerData")]
    [InlineData("ReflData:")]
    [InlineData("ReflData:zz")]
    [InlineData("ReflData:72753D78")]
    public void Other_texts_name_no_reflector(string text) => Assert.Null(ReflectorAddress.Parse(text));
}
