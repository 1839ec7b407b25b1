using MsnForensics.Protocol.Tls;

namespace MsnForensics.Core.Tests.Protocol.Tls;

public sealed class TlsSuiteTests
{
    [Theory]
    [InlineData(0x0003, TlsCipherKind.Rc4, TlsCipherMode.Stream, 5, 16, 0, 16, 0, true, true)]
    [InlineData(0x0004, TlsCipherKind.Rc4, TlsCipherMode.Stream, 16, 16, 0, 16, 0, true, false)]
    [InlineData(0x0006, TlsCipherKind.Rc2, TlsCipherMode.Block, 5, 16, 8, 16, 0, true, true)]
    [InlineData(0x0007, TlsCipherKind.Idea, TlsCipherMode.Block, 16, 16, 8, 20, 0, true, false)]
    [InlineData(0x0008, TlsCipherKind.Des, TlsCipherMode.Block, 5, 8, 8, 20, 0, true, true)]
    [InlineData(0x0009, TlsCipherKind.Des, TlsCipherMode.Block, 8, 8, 8, 20, 0, true, false)]
    [InlineData(0x000A, TlsCipherKind.TripleDes, TlsCipherMode.Block, 24, 24, 8, 20, 0, true, false)]
    [InlineData(0x0062, TlsCipherKind.Des, TlsCipherMode.Block, 8, 8, 8, 20, 0, true, true)]
    [InlineData(0x0064, TlsCipherKind.Rc4, TlsCipherMode.Stream, 7, 16, 0, 20, 0, true, true)]
    [InlineData(0x002F, TlsCipherKind.Aes, TlsCipherMode.Block, 16, 16, 16, 20, 0, true, false)]
    [InlineData(0x003D, TlsCipherKind.Aes, TlsCipherMode.Block, 32, 32, 16, 32, 0, true, false)]
    [InlineData(0x0096, TlsCipherKind.Seed, TlsCipherMode.Block, 16, 16, 16, 20, 0, true, false)]
    [InlineData(0x0041, TlsCipherKind.Camellia, TlsCipherMode.Block, 16, 16, 16, 20, 0, true, false)]
    [InlineData(0xC028, TlsCipherKind.Aes, TlsCipherMode.Block, 32, 32, 16, 48, 0, false, false)]
    [InlineData(0x009D, TlsCipherKind.Aes, TlsCipherMode.Gcm, 32, 32, 0, 0, 16, true, false)]
    [InlineData(0xC09C, TlsCipherKind.Aes, TlsCipherMode.Ccm, 16, 16, 0, 0, 16, true, false)]
    [InlineData(0xC0A0, TlsCipherKind.Aes, TlsCipherMode.Ccm, 16, 16, 0, 0, 8, true, false)]
    [InlineData(0xCCA8, TlsCipherKind.ChaCha20, TlsCipherMode.Poly1305, 32, 32, 0, 0, 16, false, false)]
    [InlineData(0x1304, TlsCipherKind.Aes, TlsCipherMode.Ccm, 16, 16, 0, 0, 16, false, false)]
    [InlineData(0x1305, TlsCipherKind.Aes, TlsCipherMode.Ccm, 16, 16, 0, 0, 8, false, false)]
    [InlineData(0x0002, TlsCipherKind.Null, TlsCipherMode.Stream, 0, 0, 0, 20, 0, true, false)]
    [InlineData(0x008B, TlsCipherKind.TripleDes, TlsCipherMode.Block, 24, 24, 8, 20, 0, false, false)]
    public void Name_tells_everything(
        int code, TlsCipherKind cipher, TlsCipherMode mode, int key, int cipherKey, int block, int mac, int tag, bool isRsa, bool isExport)
    {
        TlsSuite suite = TlsSuiteCatalog.Find(code)!;
        Assert.Equal(
            (cipher, mode, key, cipherKey, block, mac, tag, isRsa, isExport),
            (suite.Cipher, suite.Mode, suite.KeyLength, suite.CipherKeyLength, suite.BlockLength, suite.MacLength, suite.TagLength,
                suite.IsRsaKeyExchange, suite.IsExport));
    }

    [Theory]
    [InlineData(0x002F, TlsHash.Sha256)]
    [InlineData(0x009C, TlsHash.Sha256)]
    [InlineData(0x009D, TlsHash.Sha384)]
    [InlineData(0xC028, TlsHash.Sha384)]
    [InlineData(0xC09C, TlsHash.Sha256)]
    [InlineData(0x1302, TlsHash.Sha384)]
    public void Key_schedule_has_its_hash(int code, TlsHash hash) =>
        Assert.Equal(hash, TlsSuiteCatalog.Find(code)!.PrfHash);

    [Theory]
    [InlineData(0x00FF)]
    [InlineData(0x5600)]
    [InlineData(0xC0B4)]
    [InlineData(0x00C6)]
    public void What_is_no_cipher_here_is_unknown(int code) =>
        Assert.Equal(TlsCipherKind.Unknown, TlsSuiteCatalog.Find(code)!.Cipher);
}
