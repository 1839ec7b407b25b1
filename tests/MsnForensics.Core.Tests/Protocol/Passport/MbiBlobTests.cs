using System;
using CsCheck;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Passport;
using MsnForensics.Testing.Passport;

namespace MsnForensics.Core.Tests.Protocol.Passport;

/// <summary>The vector of the reference, section 5.5.</summary>
public sealed class MbiBlobTests
{
    [Fact]
    public void Every_field_is_read()
    {
        Assert.StartsWith("HAAAAAEAAAADZgAABIAAAAgAAAAUAAAASAAAA", TicketDocuments.Blob, StringComparison.Ordinal);
        MbiBlob blob = MbiBlob.Parse(TicketDocuments.Blob)!;
        Assert.Equal(
            (28, 1, 0x6603, 0x8004), (blob.HeaderSize, blob.Mode, blob.CipherAlgorithm, blob.HashAlgorithm));
        Assert.Equal("0001020304050607", HexText.Of(blob.Vector));
        Assert.Equal("e7f6fa50f513c8c91b560c96262bf32d71bf70b9", HexText.Of(blob.Hash));
        Assert.Equal(72, blob.Cipher.Length);
        Assert.True(blob.IsStandard);
    }

    [Fact]
    public void Any_cut_is_refused()
    {
        byte[] bytes = Convert.FromBase64String(TicketDocuments.Blob);
        for (int length = 0; length < bytes.Length; length++)
        {
            Assert.Null(MbiBlob.Parse(bytes.AsSpan(0, length)));
            Assert.Null(MbiBlob.Parse(TicketDocuments.Blob[..length]));
        }

        Assert.Null(MbiBlob.Parse("{11111111-2222-3333-4444-555555555555}"));
    }

    [Fact]
    public void Any_change_gives_an_answer()
    {
        byte[] bytes = Convert.FromBase64String(TicketDocuments.Blob);
        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte).Sample((at, value) =>
        {
            byte[] changed = (byte[])bytes.Clone();
            changed[at] = value;
            MbiBlob? blob = MbiBlob.Parse(changed);
            bool isLength = at is >= 16 and < 28;
            return value == bytes[at] || (isLength ? blob is null : blob is not null && blob.IsStandard == (at >= 16));
        });
    }

    [Fact]
    public void Lengths_are_believed_only_where_they_add_up()
    {
        byte[] bytes = Convert.FromBase64String(TicketDocuments.Blob);
        bytes[16] = 0xFF;
        bytes[17] = 0xFF;
        bytes[18] = 0xFF;
        bytes[19] = 0xFF;
        Assert.Null(MbiBlob.Parse(bytes));
    }
}
