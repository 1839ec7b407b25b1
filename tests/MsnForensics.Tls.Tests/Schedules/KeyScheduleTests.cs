using System;
using MsnForensics.Protocol.Tls;
using MsnForensics.Testing.Tls;
using MsnForensics.Tls.Schedules;

namespace MsnForensics.Tls.Tests.Schedules;

/// <summary>The vectors of the reference (captures and TLS, section 9.11).</summary>
public sealed class KeyScheduleTests
{
    private static readonly byte[] Randoms = [.. TlsHello.ClientRandom, .. TlsHello.ServerRandom];
    private static readonly byte[] Swapped = [.. TlsHello.ServerRandom, .. TlsHello.ClientRandom];

    [Theory]
    [InlineData(0x0300, TlsHash.Sha256, "342f1a016e8eb405cfa94204d494fc2830386383e31092b0bfe3dc6f495602e5c6769e1b9b71af09c74dc69be1c2794c")]
    [InlineData(0x0301, TlsHash.Sha256, "546495c665d558090c31d9d8f275615abd3c0105e9baff7e69b9646052657dbb5b190cd5035999c3569a63f0b7e1a38a")]
    [InlineData(0x0303, TlsHash.Sha256, "d9cf42622efcfebf1660fffcf233f0bce23b82834647f33657ab3eaede3f1d5b18aeabe8c2db1530626608c44ce7f4cc")]
    [InlineData(0x0303, TlsHash.Sha384, "965b5091dfb4069ed42907060d8caf70433a1651bbaf8de56b35dfaf4b8b37cd4bf66f59ccce798c13ee1ad953566049")]
    public void Master_secrets(int version, TlsHash hash, string expected) => Assert.Equal(
        expected, Hex(PseudoRandomFunction.Derive(version, hash, PreMaster(version), "master secret", Randoms, 48)));

    [Theory]
    [InlineData(0x0300, "79b7f6726766c1a7ca8f27ced5100734d436f87aca4e948eba493bb538f1864d9d3d45597cd95be72e9bdb7e7a9a62e31685e98d1eadc198b17f3dbe26a53bef")]
    [InlineData(0x0301, "5452e463e204cbbdcb8ec17449e502903f219c48c22fcb91e469f8263827c01f17db6ccbe99641335b656f881a81cbd78264970135baf796333c63c2f1f18797d1b30fde683f1758bd2c8bb492c48ecd14ad602d32f78d394bd597b8446a01d7f7079af5920c3c9f")]
    [InlineData(0x0303, "49390948d23e0aa25284b5fadf75fac57ea0764d0857c09047d296fe498732f9e0839650f647abe6")]
    public void Key_blocks(int version, string expected)
    {
        byte[] master = PseudoRandomFunction.Derive(version, TlsHash.Sha256, PreMaster(version), "master secret", Randoms, 48);
        Assert.Equal(expected, Hex(PseudoRandomFunction.Derive(
            version, TlsHash.Sha256, master, "key expansion", Swapped, expected.Length / 2)));
    }

    [Fact]
    public void Key_block_is_parted_into_macs_keys_and_vectors()
    {
        byte[] master = PseudoRandomFunction.Derive(
            0x0301, TlsHash.Sha256, PreMaster(0x0301), "master secret", Randoms, 48);
        TlsSuite suite = TlsSuiteCatalog.Find(0x002F)!;
        TlsHandshake handshake = KnownHandshake.Of(0x0301, 0x002F);
        DirectionKeys client = KeyBlock.Derive(handshake, suite, master, true);
        DirectionKeys server = KeyBlock.Derive(handshake, suite, master, false);
        Assert.Equal("5452e463e204cbbdcb8ec17449e502903f219c48", Hex(client.Mac));
        Assert.Equal("c22fcb91e469f8263827c01f17db6ccbe9964133", Hex(server.Mac));
        Assert.Equal("5b656f881a81cbd78264970135baf796", Hex(client.Key));
        Assert.Equal("333c63c2f1f18797d1b30fde683f1758", Hex(server.Key));
        Assert.Equal("bd2c8bb492c48ecd14ad602d32f78d39", Hex(client.Iv));
        Assert.Equal("4bd597b8446a01d7f7079af5920c3c9f", Hex(server.Iv));
    }

    [Fact]
    public void Secrets_of_TLS_1_3()
    {
        TrafficSecret secret = new(TlsHash.Sha256, 0, KnownHandshake.Range(0xA0, 32));
        DirectionKeys keys = secret.DeriveKeys(16);
        Assert.Equal("41f4d593d9cf6972dfe35ffeef85f7cf", Hex(keys.Key));
        Assert.Equal("20eceb959971d76e0f7745d9", Hex(keys.Iv));
        Assert.Equal("73feb5b1844bc64cdfddb5ffe9473182af9759aec3b4d73138413aa832f97d6b", Hex(secret.Expand("finished", 32)));
        Assert.Equal("adb1e8fdd8740730361ce84d05a763a19a25d71a93fb8712d469c908e70c5b77", Hex(secret.Expand("traffic upd", 32)));
        DirectionKeys strong = new TrafficSecret(TlsHash.Sha384, 0, KnownHandshake.Range(0xA0, 48)).DeriveKeys(32);
        Assert.Equal("09315a065fc6876246d29649e0a6e96755e270cdc7c64e066b90253bdad2bf79", Hex(strong.Key));
        Assert.Equal("b86082b24700d1efcf0f7766", Hex(strong.Iv));
    }

    [Fact]
    public void Extended_master_secret_needs_all_messages()
    {
        TlsHandshake handshake = new();
        byte[] hello = TlsHello.Client(0x0303, [0x2F], [TlsHello.Extension(23)]);
        handshake.Add(true, TlsHandshakeType.ClientHello, hello);
        byte[] answer = TlsHello.Server(0x0303, 0x2F, [TlsHello.Extension(23)]);
        handshake.Add(false, TlsHandshakeType.ServerHello, answer);
        TlsSuite suite = TlsSuiteCatalog.Find(0x002F)!;
        Assert.Null(MasterSecret.Derive(handshake, suite, PreMaster(0x0303)));
        byte[] done = TlsHello.Message(14);
        byte[] exchange = TlsHello.Message(16, 1, 2, 3);
        handshake.Add(false, TlsHandshakeType.ServerHelloDone, done);
        handshake.Add(true, TlsHandshakeType.ClientKeyExchange, exchange);
        byte[] hash = TlsDigest.Compute(TlsHash.Sha256, hello, answer, done, exchange);
        Assert.Equal(
            PseudoRandomFunction.Derive(0x0303, TlsHash.Sha256, PreMaster(0x0303), "extended master secret", hash, 48),
            MasterSecret.Derive(handshake, suite, PreMaster(0x0303))!);
    }

    private static byte[] PreMaster(int version) => [(byte)(version >> 8), (byte)version, .. KnownHandshake.Range(0x10, 46)];

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
