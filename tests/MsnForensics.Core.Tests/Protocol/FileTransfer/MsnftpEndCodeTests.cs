using MsnForensics.Protocol.FileTransfer;

namespace MsnForensics.Core.Tests.Protocol.FileTransfer;

public sealed class MsnftpEndCodeTests
{
    // Reference: section 1.6.
    [Theory]
    [InlineData(16777987L, MsnftpEnd.Sent)]
    [InlineData(16777989L, MsnftpEnd.Received)]
    [InlineData(2147942405L, MsnftpEnd.Failed)]
    [InlineData(2164261682L, MsnftpEnd.ReceiverCancelled)]
    [InlineData(2164261683L, MsnftpEnd.SenderCancelled)]
    [InlineData(2164261694L, MsnftpEnd.Failed)]
    [InlineData(1L, MsnftpEnd.Unknown)]
    [InlineData(null, MsnftpEnd.Unknown)]
    public void Codes_have_meanings(long? code, MsnftpEnd expected) => Assert.Equal(expected, MsnftpEndCode.Read(code));
}
