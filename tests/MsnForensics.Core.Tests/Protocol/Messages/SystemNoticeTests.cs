using System.Text;
using CsCheck;
using MsnForensics.Protocol.Messages;

namespace MsnForensics.Core.Tests.Protocol.Messages;

public sealed class SystemNoticeTests
{
    [Theory]
    [InlineData("Type: 1\r\nArg1: 5\r\n", 5)]
    [InlineData("type:1\narg1: 0\n", 0)]
    [InlineData("Type: 2\r\nArg1: 5\r\n", null)]
    [InlineData("Type: 1\r\nArg1: soon\r\n", null)]
    [InlineData("Type: 1\r\nArg1: 99999999999\r\n", null)]
    [InlineData("Type: 1\r\n", null)]
    [InlineData("", null)]
    public void Minutes_to_maintenance(string body, int? minutes) =>
        Assert.Equal(minutes, SystemNotice.Parse(Encoding.UTF8.GetBytes(body)).MinutesToMaintenance);

    [Fact]
    public void Any_bytes_give_a_notice() =>
        Gen.Byte.Array[0, 60].Sample(bytes => SystemNotice.Parse(bytes).Fields.Count <= bytes.Length);
}
