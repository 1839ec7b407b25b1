using System.Collections.Generic;

namespace MsnForensics.Testing.Logs;

/// <summary>What can happen to evidence: it ends early, or a byte is another.</summary>
public static class Damage
{
    private static readonly byte[] Masks = [0x01, 0x40, 0xFF];

    /// <summary>The bytes, cut at every place.</summary>
    public static IEnumerable<byte[]> Cuts(byte[] whole)
    {
        for (int length = 0; length < whole.Length; length++)
        {
            yield return whole[..length];
        }
    }

    /// <summary>The bytes with every one of them changed in turn, in several ways.</summary>
    public static IEnumerable<byte[]> Flips(byte[] whole)
    {
        for (int at = 0; at < whole.Length; at++)
        {
            foreach (byte mask in Masks)
            {
                byte[] flipped = (byte[])whole.Clone();
                flipped[at] ^= mask;
                yield return flipped;
            }
        }
    }
}
