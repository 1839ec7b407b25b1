using System.Linq;
using MsnForensics.Protocol.Msnp.Presence;

namespace MsnForensics.Core.Tests.Protocol.Msnp.Presence;

public sealed class ClientCapabilitiesTests
{
    [Theory]
    [InlineData("268435500", "MSN Messenger 6.0", "InkGif InkIsf Chunking")]
    [InlineData("1073791084", "MSN Messenger 7.0", "InkGif InkIsf Chunking MobileEnabled DirectIM Winks")]
    [InlineData(
        "1342554172", "MSN Messenger 7.5", "InkGif InkIsf Webcam Chunking DirectIM Winks SharedSearch VoiceClips")]
    [InlineData("2684354564", "Windows Live Messenger 2009", "InkGif")]
    [InlineData(
        "2788999228",
        "Windows Live Messenger 2009",
        "InkGif InkIsf Webcam Chunking DirectIM Winks VoiceClips SipInvite MultiPartyMedia PeerToPeerTurn PeerToPeerBootstrap",
        "SecureChannel")]
    [InlineData("1073741824", "MSN Messenger 7.0", "")]
    [InlineData("0", "MSN Messenger 4.x/5.x or unversioned", "")]
    [InlineData("-536870912", "Unknown (14)", "")]
    [InlineData("-1", "Unknown (15)", null)]
    public void First_number_tells_generation_and_features(
        string text, string generation, string? names, string? further = null)
    {
        Assert.True(ClientCapabilities.TryParse(text, out ClientCapabilities capabilities));
        Assert.Equal(generation, capabilities.Generation);
        Assert.Null(capabilities.Second);
        Assert.Empty(capabilities.ExtendedNames);
        if (names is not null)
        {
            string[] expected = names.Split(' ', System.StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(expected.Append(further).OfType<string>().Order(), capabilities.Names.Order());
        }
    }

    [Theory]
    [InlineData("2788999228:48", 48u, "RtcVideo PeerToPeerV2")]
    [InlineData("0:0", 0u, "")]
    [InlineData("0:-2147483648", 0x80000000u, "MultiPartyConversations")]
    [InlineData("0:16384", 0x4000u, "Unknown0x4000")]
    public void Second_number_is_read(string text, uint number, string names)
    {
        Assert.True(ClientCapabilities.TryParse(text, out ClientCapabilities capabilities));
        Assert.Equal(number, capabilities.Second);
        Assert.Equal(names, string.Join(' ', capabilities.ExtendedNames));
    }

    [Fact]
    public void Every_bit_has_one_name()
    {
        ClientCapabilities all = new(uint.MaxValue, uint.MaxValue);
        Assert.Equal(28, all.Names.Distinct().Count());
        Assert.Equal(32, all.ExtendedNames.Distinct().Count());
        Assert.Equal("MobileEnabled", new ClientCapabilities(0x40, null).Names.Single());
        Assert.Equal("PageMode", new ClientCapabilities(0x800000, null).Names.Single());
        Assert.Equal("Alias", new ClientCapabilities(0x8000000, null).Names.Single());
        Assert.Equal("FileTransferInWindow", new ClientCapabilities(0, 0x20000).ExtendedNames.Single());
        Assert.Equal("Fturn", new ClientCapabilities(0, 0x20000000).ExtendedNames.Single());
    }

    [Theory]
    [InlineData("")]
    [InlineData(":")]
    [InlineData("1:")]
    [InlineData(":1")]
    [InlineData("1:2:3")]
    [InlineData("4294967296")]
    [InlineData("-2147483649")]
    [InlineData("0x10")]
    [InlineData(" 1")]
    [InlineData("1,000")]
    [InlineData("99999999999999999999")]
    public void What_is_no_number_is_refused(string text) => Assert.False(ClientCapabilities.TryParse(text, out _));
}
