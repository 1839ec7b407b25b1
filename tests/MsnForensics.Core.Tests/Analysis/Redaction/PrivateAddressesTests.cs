using System.Collections;
using System.Security.Cryptography;
using System.Text;
using MsnForensics.Analysis.Redaction;

namespace MsnForensics.Core.Tests.Analysis.Redaction;

public sealed class PrivateAddressesTests
{
    private readonly PrivateAddresses _addresses = new(
        text => HMACSHA256.HashData(new byte[16], Encoding.ASCII.GetBytes(text)));

    [Theory]
    [InlineData(0x09FFFFFF, false)]
    [InlineData(0x0A000000, true)]
    [InlineData(0x0AFFFFFF, true)]
    [InlineData(0x0B000000, false)]
    [InlineData(0xAC0FFFFF, false)]
    [InlineData(0xAC100000, true)]
    [InlineData(0xAC1FFFFF, true)]
    [InlineData(0xAC200000, false)]
    [InlineData(0xC0A7FFFF, false)]
    [InlineData(0xC0A80000, true)]
    [InlineData(0xC0A8FFFF, true)]
    [InlineData(0xC0A90000, false)]
    [InlineData(0xA9FE0000, true)]
    [InlineData(0xA9FF0000, false)]
    public void Ranges_are_those_of_the_standards(uint address, bool expected) =>
        Assert.Equal(expected, PrivateAddresses.Contains(address));

    [Fact]
    public void No_two_addresses_share_a_pseudonym()
    {
        BitArray seen = new(1 << 24);
        int others = 0;
        for (uint i = 0; i < 1 << 16; i++)
        {
            foreach (uint address in new[] { 0x0A000000 + i, 0xC0A80000 + i })
            {
                uint made = _addresses.Exchange(address);
                Assert.True(PrivateAddresses.Contains(made));
                if (made >> 24 == 10)
                {
                    Assert.False(seen[(int)(made & 0xFFFFFF)]);
                    seen[(int)(made & 0xFFFFFF)] = true;
                }
                else
                {
                    others++;
                }
            }
        }

        // One in fifteen of all private addresses lies outside of 10.0.0.0/8: they are spread evenly.
        Assert.InRange(others, 8_000, 9_400);
    }

    [Fact]
    public void Another_key_gives_other_pseudonyms()
    {
        PrivateAddresses others = new(text => HMACSHA256.HashData(new byte[17], Encoding.ASCII.GetBytes("x" + text)));
        Assert.NotEqual(_addresses.Exchange(0xC0A80101), others.Exchange(0xC0A80101));
        Assert.Equal(_addresses.Exchange(0xC0A80101), _addresses.Exchange(0xC0A80101));
    }
}
