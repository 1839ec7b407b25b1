using MsnForensics.Protocol.PeerToPeer;

namespace MsnForensics.Core.Tests.Protocol.PeerToPeer;

public sealed class PeerApplicationCatalogTests
{
    [Theory]
    [InlineData("{5D3E02AB-6190-11d3-BBBB-00C04F795683}", PeerApplication.File)]
    [InlineData("{a4268eec-fec5-49e5-95c3-f126696bdbf6}", PeerApplication.Object)]
    [InlineData(" {4BD96FC0-AB17-4425-A14A-439185962DC8}", PeerApplication.SendMedia)]
    [InlineData("02D3C01F-BF30-4825-A83A-DE7AF41648AA", PeerApplication.Call)]
    [InlineData("{56b994a7-380f-410b-9985-c809d78c1bdc}", PeerApplication.AskAssistance)]
    [InlineData("{41FD0FA-2942-4DC4-B4C5-73D2C55F4C94}", PeerApplication.Unknown)]
    [InlineData("{00000000-0000-0000-0000-000000000000}", PeerApplication.Unknown)]
    [InlineData("", PeerApplication.Unknown)]
    [InlineData(null, PeerApplication.Unknown)]
    public void Applications_are_known_by_GUID(string? guid, PeerApplication expected) =>
        Assert.Equal(expected, PeerApplicationCatalog.Find(guid));
}
