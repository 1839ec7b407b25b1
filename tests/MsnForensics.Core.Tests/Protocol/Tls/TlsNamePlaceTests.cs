using System;
using System.Text;
using MsnForensics.Protocol.Tls;
using MsnForensics.Testing.Samples;

namespace MsnForensics.Core.Tests.Protocol.Tls;

public sealed class TlsNamePlaceTests
{
    private const string Name = "login.live.com";

    [Fact]
    public void The_name_in_a_client_hello_is_its_server_name()
    {
        byte[] hello = ForeignTraffic.ClientHello(Name);
        int start = hello.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Name));
        Assert.True(TlsNamePlace.IsServerName(hello, start, Name.Length));
        Assert.False(TlsNamePlace.IsServerName(hello, start, Name.Length - 1));
        Assert.False(TlsNamePlace.IsServerName(hello, start + 1, Name.Length - 1));
        Assert.False(TlsNamePlace.IsServerName(hello.AsSpan(start - 8), 8, Name.Length));
    }

    [Fact]
    public void Every_byte_in_front_of_the_name_counts()
    {
        byte[] hello = ForeignTraffic.ClientHello(Name);
        int start = hello.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Name));
        for (int at = start - 9; at < start; at++)
        {
            byte[] changed = (byte[])hello.Clone();
            changed[at] ^= 1;
            Assert.False(TlsNamePlace.IsServerName(changed, start, Name.Length));
        }
    }

    [Theory]
    [InlineData(0x0C, true)]
    [InlineData(0x13, true)]
    [InlineData(0x16, true)]
    [InlineData(0x82, true)]
    [InlineData(0x04, false)]
    public void A_text_of_just_that_length_is_a_certificates(int tag, bool expected)
    {
        byte[] bytes = [(byte)tag, (byte)Name.Length, .. Encoding.ASCII.GetBytes(Name)];
        Assert.Equal(expected, TlsNamePlace.IsCertificateName(bytes, 2, Name.Length));
        Assert.False(TlsNamePlace.IsCertificateName(bytes, 2, Name.Length - 1));
        Assert.False(TlsNamePlace.IsCertificateName(bytes.AsSpan(1), 1, Name.Length));
    }
}
