using CsCheck;
using MsnForensics.Protocol.PeerToPeer;
using MsnForensics.Testing.PeerToPeer;

namespace MsnForensics.Core.Tests.Protocol.PeerToPeer;

public sealed class NatProbeTests
{
    // 203.0.113.45:6891 and 198.51.100.7:7002 behind the mask of section 6.9.
    private static readonly byte[] Probe = P2PBytes.Hex("02 01 5B DA 8A 31 30 1C 41 31 5A 6B 87 02 25 36 00 00 00 07");

    [Fact]
    public void Addresses_are_unmasked()
    {
        Assert.True(NatProbe.TryRead(Probe, out NatProbe probe));
        Assert.Equal("203.0.113.45:6891", probe.Client.ToString());
        Assert.Equal("198.51.100.7:7002", probe.Test.ToString());
        Assert.Equal((1, 0, 7u), (probe.Service, probe.DiscardPort, probe.TransactionId));
    }

    [Fact]
    public void Other_datagrams_are_none() => Gen.Byte.Array[0, 40].Sample(bytes =>
        !NatProbe.TryRead(bytes, out _) || (bytes.Length == 20 && bytes[0] == 2));
}
