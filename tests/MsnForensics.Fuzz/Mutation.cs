using System;
using System.Globalization;
using System.IO;

namespace MsnForensics.Fuzz;

/// <summary>Random changes of an input, reproducible by their seed: flips, absurd numbers, cuts, repeats.</summary>
internal static class Mutation
{
    /// <summary>Feeds the changed inputs; the first that makes the target throw is written to a file.</summary>
    public static int Run(Action<byte[]> target, byte[] seed, int count, int number)
    {
        Random random = new(number);
        for (int i = 0; i < count; i++)
        {
            byte[] input = Change(seed, random);
            try
            {
                target(input);
            }
#pragma warning disable CA1031 // Whatever is thrown is the finding.
            catch (Exception exception)
            {
                string path = string.Create(CultureInfo.InvariantCulture, $"crash-{number}-{i}.bin");
                File.WriteAllBytes(path, input);
                Console.Error.WriteLine($"{path}: {exception}");
                return 1;
            }
#pragma warning restore CA1031
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} inputs, no failure"));
        return 0;
    }

    private static byte[] Change(byte[] seed, Random random)
    {
        byte[] bytes = (byte[])seed.Clone();
        for (int i = random.Next(1, 8); i > 0 && bytes.Length > 8; i--)
        {
            int at = random.Next(bytes.Length - 4);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 2:
                    bytes.AsSpan(at, 4).Fill((byte)(random.Next(2) * 255));
                    break;
                case 3:
                    Array.Resize(ref bytes, at + 1);
                    break;
                default:
                    bytes.AsSpan(random.Next(at + 1), 4).CopyTo(bytes.AsSpan(at));
                    break;
            }
        }

        return bytes;
    }
}
