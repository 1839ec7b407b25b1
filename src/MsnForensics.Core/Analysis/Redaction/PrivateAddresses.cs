using System;

namespace MsnForensics.Analysis.Redaction;

/// <summary>
/// Exchanges the IPv4 addresses of RFC 1918 and of the local link (RFC 3927) among each other: each has one pseudonym,
/// and no two share one. A Feistel network over exactly as many numbers as there are such addresses.
/// </summary>
internal sealed class PrivateAddresses
{
    // 4096 * 4384 = 2^24 + 2^20 + 2 * 2^16, the number of all these addresses.
    private const uint LeftCount = 4096;
    private const uint RightCount = 4384;
    private const int RoundCount = 10;

    private static readonly (uint First, uint Count)[] Ranges =
    {
        (0x0A000000, 1 << 24), (0xAC100000, 1 << 20), (0xC0A80000, 1 << 16), (0xA9FE0000, 1 << 16),
    };

    private readonly Func<string, byte[]> _hash;

    /// <param name="hash">Keyed; gives four bytes or more.</param>
    public PrivateAddresses(Func<string, byte[]> hash) => _hash = hash;

    public static bool Contains(uint address) =>
        Array.Exists(Ranges, range => address - range.First < range.Count);

    /// <summary>The pseudonym of an address of these ranges.</summary>
    public uint Exchange(uint address)
    {
        uint number = NumberOf(address);
        uint left = number / RightCount;
        uint right = number % RightCount;
        for (int round = 0; round < RoundCount; round += 2)
        {
            left = (left + Round(round, right)) % LeftCount;
            right = (right + Round(round + 1, left)) % RightCount;
        }

        return AddressOf(left * RightCount + right);
    }

    private uint Round(int round, uint half)
    {
        byte[] hash = _hash(FormattableString.Invariant($"{round} {half}"));
        return (uint)(hash[0] << 16 | hash[1] << 8 | hash[2]);
    }

    private static uint NumberOf(uint address)
    {
        uint before = 0;
        foreach ((uint first, uint count) in Ranges)
        {
            if (address - first < count)
            {
                return before + address - first;
            }

            before += count;
        }

        throw new ArgumentOutOfRangeException(nameof(address));
    }

    private static uint AddressOf(uint number)
    {
        foreach ((uint first, uint count) in Ranges)
        {
            if (number < count)
            {
                return first + number;
            }

            number -= count;
        }

        throw new ArgumentOutOfRangeException(nameof(number));
    }
}
