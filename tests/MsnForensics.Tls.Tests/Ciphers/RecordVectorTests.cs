using System;
using System.Text;
using MsnForensics.Protocol.Tls;
using MsnForensics.Tls.Ciphers;
using MsnForensics.Tls.Schedules;
using MsnForensics.Tls.Tests.Schedules;

namespace MsnForensics.Tls.Tests.Ciphers;

/// <summary>The records of the reference (captures and TLS, section 9.11): all hold the same line.</summary>
public sealed class RecordVectorTests
{
    private const string Line = "USR 7 OK alice@example.com\r\n";

    private const string Gcm = "17030300343031323334353637fb6d1c8d0bd2f147b049480ad9a244b0b822d8136f52201c4f9fe8d87db23196c04e01b70770bda4eb9bc7ef";
    private const string ChaCha = "170303002cbd608f111b137bcd35c0e072ad40274b5d08ba60b8b993ba9a6eccf422cf049d396c6973829a1e20ea03a0a4";
    private const string Chained = "1703010040802de2d0724259bd5e177c2ac79542334ee5e6d140a12b76a75d9898e89346f171bc850e1d15d738bd4104b91acdd0710e585616d3f5cd286b9777374780ff68";
    private const string MacLast = "1703030044707172737475767778797a7b7c7d7e7f802de2d0724259bd5e177c2ac7954233fcfd457c7e446a932445b2b7e2021da69e188f6ea0c65fde1af2a09b74729671e78e0eb9";
    private const string Rc4 = "1703010030bccf12d970c2568726bafbaf6db86a2aab10ec2f9ed26c8de0f3a8d3e84e8e07fbc43950ff1bf8a47cb31ded272024ea";
    private const string ModernRecord = "170303002dd31de7479c05ad845544e978a8da6546ec2056bfdb60d84e2c4b10af791009758981b65f9698a0576e76b47424";

    [Theory]
    [InlineData(0x009C, 0x0303, Gcm, 16, 0x20, 4, 1, false)]
    [InlineData(0xCCA8, 0x0303, ChaCha, 32, 0x20, 12, 1, false)]
    [InlineData(0x002F, 0x0301, Chained, 16, 0x70, 16, 1, false)]
    [InlineData(0x002F, 0x0303, MacLast, 16, 0, 0, 1, true)]
    [InlineData(0x0005, 0x0301, Rc4, 16, 0, 0, 0, false)]
    public void Record_is_decrypted_in_its_place_and_in_no_other(
        int suite, int version, string hex, int keyLength, int iv, int ivLength, int number, bool isMacLast)
    {
        DirectionKeys keys = new(
            KnownHandshake.Range(0x50, 20), KnownHandshake.Range(0, keyLength), KnownHandshake.Range(iv, ivLength));
        byte[] bytes = Convert.FromHexString(hex);
        for (int place = 0; place < 3; place++)
        {
            using RecordCipher cipher = new CipherFactory(true).Create(version, TlsSuiteCatalog.Find(suite)!, keys, isMacLast);
            TlsRecord record = RecordOf(bytes);
            for (int i = 0; i < place; i++)
            {
                // An empty record before it changes its number alone.
                cipher.Skip(new TlsRecord(TlsContentType.ApplicationData, version, 5, 0), keys.Iv);
            }

            TlsIntegrity integrity = cipher.Decrypt(record, bytes.AsSpan(5), out TlsContent content);
            bool isRight = place == number;
            Assert.Equal(isRight ? TlsIntegrity.Verified : TlsIntegrity.Failed, integrity);
            Assert.Equal(Line, isRight ? Encoding.ASCII.GetString(content.Bytes) : Line);
        }
    }

    [Fact]
    public void Record_of_TLS_1_3()
    {
        TrafficSecret secret = new(TlsHash.Sha256, 0, KnownHandshake.Range(0xA0, 32));
        using ModernRecordCipher cipher = new(new CipherFactory(false), TlsSuiteCatalog.Find(0x1301)!, 0, secret);
        byte[] bytes = Convert.FromHexString(ModernRecord);
        Assert.Equal(TlsIntegrity.Failed, cipher.Decrypt(RecordOf(bytes), bytes.AsSpan(5), out _));
        Assert.Equal(TlsIntegrity.Verified, cipher.Decrypt(RecordOf(bytes), bytes.AsSpan(5), out TlsContent content));
        Assert.Equal((TlsContentType.ApplicationData, Line), (content.Type, Encoding.ASCII.GetString(content.Bytes)));
        Assert.Equal(Line.Length, cipher.ContentLengthOf(RecordOf(bytes)));
    }

    private static TlsRecord RecordOf(byte[] bytes) =>
        new((TlsContentType)bytes[0], (bytes[1] << 8) | bytes[2], 5, bytes.Length - 5);
}
