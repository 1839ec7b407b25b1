using MsnForensics.Protocol.Tls;

namespace MsnForensics.Core.Tests.Protocol.Tls;

public sealed class DerFieldsTests
{
    [Theory]
    [InlineData(new byte[] { 4, 2, 1, 2 }, 2)]
    [InlineData(new byte[] { 4, 0x81, 1, 9 }, 1)]
    [InlineData(new byte[] { 4, 0x83, 0, 0, 1, 9 }, 1)]
    [InlineData(new byte[] { 4, 0 }, 0)]
    public void Lengths_of_all_forms_are_read(byte[] bytes, int length)
    {
        DerFields fields = new(bytes);
        Assert.True(fields.TryRead(out int tag, out System.ReadOnlySpan<byte> content));
        Assert.Equal((4, length), (tag, content.Length));
        Assert.False(fields.TryRead(out _, out _));
    }

    [Theory]
    [InlineData(new byte[] { })]
    [InlineData(new byte[] { 4 })]
    [InlineData(new byte[] { 4, 1 })]
    [InlineData(new byte[] { 4, 0x80, 0, 0 })]
    [InlineData(new byte[] { 4, 0x84, 0, 0, 0, 1, 9 })]
    [InlineData(new byte[] { 4, 0x82, 1 })]
    [InlineData(new byte[] { 0x1F, 1, 0 })]
    public void Damage_is_the_end(byte[] bytes) => Assert.False(new DerFields(bytes).TryRead(out _, out _));

    [Fact]
    public void Value_of_another_tag_stays()
    {
        DerFields fields = new([2, 1, 7, 4, 1, 8]);
        Assert.False(fields.TryRead(4, out _));
        Assert.True(fields.TryRead(2, out _));
        Assert.True(fields.TryRead(4, out System.ReadOnlySpan<byte> content));
        Assert.Equal(8, content[0]);
    }
}
