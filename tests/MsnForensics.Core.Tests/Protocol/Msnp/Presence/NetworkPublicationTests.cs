using System.Text;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Msnp.Presence;

namespace MsnForensics.Core.Tests.Protocol.Msnp.Presence;

public sealed class NetworkPublicationTests
{
    [Theory]
    [InlineData("<network><status>SigningIn</status></network>", "SigningIn", true)]
    [InlineData("<network><status> SignedOut\r\n</status></network>", "SignedOut", true)]
    [InlineData("<network/>", null, true)]
    [InlineData("<network><status>SignedIn", "SignedIn", false)]
    [InlineData("", null, true)]
    public void Status_is_read(string xml, string? status, bool isComplete) => Assert.Equal(
        new NetworkPublication(status, isComplete),
        NetworkPublication.Read(Encoding.UTF8.GetBytes(xml), MsnParserOption.Default));
}
