using System;
using CsCheck;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Passport;
using MsnForensics.Testing.Passport;

namespace MsnForensics.Core.Tests.Protocol.Passport;

/// <summary>The vector of the reference, section 5.5.</summary>
public sealed class MbiSecretTests
{
    private readonly MbiSecret _secret = MbiSecret.Parse(TicketDocuments.Secret)!;
    private readonly MbiBlob _blob = MbiBlob.Parse(TicketDocuments.Blob)!;

    [Fact]
    public void Keys_are_derived()
    {
        Assert.Equal("06af2ac1f46df3fde6e65fef60a13bd21eabb69f09a542c0", HexText.Of(_secret.HashKey));
        Assert.Equal("2dd0114b936beb17cc1d7fa10191010bb4b7b487404c43e3", HexText.Of(_secret.CipherKey));
    }

    [Fact]
    public void The_secret_proves_its_blob()
    {
        Assert.Equal(TicketDocuments.Nonce, _secret.Decrypt(_blob));
        Assert.True(_secret.Proves(_blob, TicketDocuments.Nonce));
        Assert.True(_secret.Proves(_blob, null));
    }

    [Fact]
    public void Another_nonce_or_another_secret_proves_nothing()
    {
        Assert.False(_secret.Proves(_blob, "x" + TicketDocuments.Nonce[1..]));
        MbiSecret other = MbiSecret.Parse("AQECAwQFBgcICQoLDA0ODxAREhMUFRYX")!;
        Assert.False(other.Proves(_blob, TicketDocuments.Nonce));
        Assert.False(other.Proves(_blob, null));
    }

    [Fact]
    public void A_changed_blob_proves_nothing()
    {
        byte[] bytes = Convert.FromBase64String(TicketDocuments.Blob);
        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Int[1, 255]).Sample((at, mask) =>
        {
            byte[] changed = (byte[])bytes.Clone();
            changed[at] ^= (byte)mask;
            return MbiBlob.Parse(changed) is not { } blob || !_secret.Proves(blob, TicketDocuments.Nonce);
        });
    }

    [Fact]
    public void Odd_texts_are_no_secret()
    {
        Assert.Null(MbiSecret.Parse(""));
        Assert.Null(MbiSecret.Parse("a secret!"));
        Assert.NotNull(MbiSecret.Parse("AAEC"));
    }
}
