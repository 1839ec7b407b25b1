using System;
using System.Text;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Core.Tests.Protocol.Msnp;

public sealed class RedirectCountTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("VmVyc2lvbjogMQ0KWGZyQ291bnQ6IDI=", 2)]
    [InlineData("VmVyc2lvbjogMQ0KWGZyQ291bnQ6IDI", 2)]
    [InlineData("VmVyc2lvbjogMQ0K", null)]
    [InlineData("", null)]
    [InlineData("-", null)]
    public void Count_stands_behind_its_name(string word, int? expected) =>
        Assert.Equal(expected, RedirectCount.Parse(word));

    [Theory]
    [InlineData("xfrcount:3", 3)]
    [InlineData("XfrCount: 99999999999\r\n", null)]
    [InlineData("XfrCount: -1\r\n", null)]
    [InlineData("XfrCount\r\n", null)]
    public void Odd_counts(string text, int? expected) =>
        Assert.Equal(expected, RedirectCount.Parse(Convert.ToBase64String(Encoding.UTF8.GetBytes(text))));
}
