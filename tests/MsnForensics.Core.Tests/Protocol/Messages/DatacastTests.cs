using System.Text;
using CsCheck;
using MsnForensics.Protocol.Messages;

namespace MsnForensics.Core.Tests.Protocol.Messages;

public sealed class DatacastTests
{
    [Theory]
    [InlineData("ID: 1\r\n\r\n", 1, null)]
    [InlineData("ID: 2\r\nData: <msnobj Creator=\"a\"/>\r\n\r\n", 2, "<msnobj Creator=\"a\"/>")]
    [InlineData("id:3\nData: x", 3, "x")]
    [InlineData("Data: waves: hello\r\nID: 4 \r\n", 4, "waves: hello")]
    [InlineData("ID: 77\r\n", 77, null)]
    [InlineData("ID: x\r\n", null, null)]
    [InlineData("ID: 4294967297\r\n", null, null)]
    [InlineData("", null, null)]
    public void Number_and_data_are_read(string body, int? id, string? data) =>
        Assert.Equal(new Datacast(id, data), Datacast.Parse(Encoding.UTF8.GetBytes(body)));

    [Fact]
    public void Any_bytes_give_a_datacast() =>
        Gen.Byte.Array[0, 60].Sample(bytes => (Datacast.Parse(bytes).Data?.Length ?? 0) <= bytes.Length);
}
