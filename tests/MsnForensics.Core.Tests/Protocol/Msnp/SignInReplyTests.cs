using System;
using System.Text;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Core.Tests.Protocol.Msnp;

public sealed class SignInReplyTests
{
    [Theory]
    [InlineData(2, "USR 6 OK Alice@example.org Alice%20A", "Alice A", null, null)]
    [InlineData(7, "USR 6 OK alice@example.org Alice 1", "Alice", true, null)]
    [InlineData(7, "USR 6 OK alice@example.org 0 1", "0", true, null)]
    [InlineData(8, "USR 6 OK alice@example.org Alice 0 1", "Alice", false, true)]
    [InlineData(10, "USR 6 OK alice@example.org 1 0", null, true, false)]
    [InlineData(18, "USR 6 OK alice@example.org 0 0", null, false, false)]
    [InlineData(0, "USR 6 OK alice@example.org Alice", "Alice", null, null)]
    [InlineData(0, "USR 6 OK alice@example.org Alice 1", "Alice", true, null)]
    [InlineData(0, "USR 6 OK alice@example.org Alice 1 0", "Alice", true, false)]
    [InlineData(0, "USR 6 OK alice@example.org 1 1 0", "1", true, false)]
    [InlineData(0, "USR 6 OK alice@example.org 1 0", null, true, false)]
    [InlineData(0, "USR 6 OK alice@example.org", null, null, null)]
    public void Every_dialect_is_read(int dialect, string line, string? name, bool? isVerified, bool? isRestricted) =>
        Assert.Equal(new SignInReply("alice@example.org", name, isVerified, isRestricted), Parse(line, dialect));

    [Theory]
    [InlineData("USR 6 OK")]
    [InlineData("USR 6 TWN S lc=1033")]
    [InlineData("ANS 6 OK alice@example.org")]
    public void Other_commands_are_none(string line) => Assert.Null(Parse(line, 8));

    private static SignInReply? Parse(string line, int dialect) =>
        SignInReply.Parse(WireCommand.Parse(Encoding.UTF8.GetBytes(line), Array.Empty<byte>(), null), dialect);
}
