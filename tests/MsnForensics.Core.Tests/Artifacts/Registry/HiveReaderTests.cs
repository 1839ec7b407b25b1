using System;
using System.Linq;
using System.Text;
using CsCheck;
using MsnForensics.Artifacts.Registry;
using MsnForensics.Testing.Logs;

namespace MsnForensics.Core.Tests.Artifacts.Registry;

public sealed class HiveReaderTests
{
    private static readonly byte[] Hive = Builder("lh").ToArray();

    [Theory]
    [InlineData("lh")]
    [InlineData("lf")]
    [InlineData("li")]
    [InlineData("ri")]
    public void Keys_and_values_are_read_with_every_kind_of_list(string kind)
    {
        RegistryKey[] keys = Keys(Builder(kind).ToArray());
        Assert.Equal(["", "Software", @"Software\A", @"Software\A\B", @"Software\C"], keys.Select(key => key.Path));
        Assert.Equal("text", keys[2]["T"]!.ToString());
        Assert.Equal(7ul, keys[2]["n"]!.AsNumber());
        Assert.Equal("binary text", keys[3]["B"]!.AsUtf16String());
        Assert.Equal("B", keys[3].Name);
        Assert.Equal(new DateTimeOffset(2008, 3, 14, 20, 5, 9, TimeSpan.Zero), keys[2].LastWritten);
    }

    [Fact]
    public void Big_values_are_joined()
    {
        byte[] data = Enumerable.Range(0, 40000).Select(index => (byte)(index * 7)).ToArray();
        RegistryValue value = Keys(new HiveBuilder().Value("A", "big", 3, data).ToArray())[1]["big"]!;
        Assert.Equal(data, value.Data);
        Assert.False(value.IsCut);
    }

    [Fact]
    public void Deleted_keys_are_found_when_asked_for()
    {
        byte[] hive = new HiveBuilder().Text(@"Software\A", "x", "y").Deleted(@"Software\Gone", "left", "behind").ToArray();
        HiveReader reader = HiveReader.Open(hive, [])!;
        Assert.DoesNotContain(reader.ReadKeys(), key => key.Name == "Gone");
        RegistryKey deleted = Assert.Single(reader.ReadDeletedKeys());
        Assert.Equal(@"Software\Gone", deleted.Path);
        Assert.True(deleted.IsDeleted);
        Assert.Equal("behind", deleted["left"]!.ToString());
    }

    [Fact]
    public void Cut_hives_are_read_to_their_end()
    {
        for (int length = 0; length < Hive.Length; length += 11)
        {
            HiveReader? reader = HiveReader.Open(Hive[..length], []);
            Assert.Equal(length < 512, reader is null);
            Assert.InRange(reader?.ReadKeys().Count() ?? 0, 0, 5);
        }
    }

    [Fact]
    public void Flipped_bytes_never_fail_nor_run_in_rings() => Gen
        .Select(Gen.Int[512, Hive.Length - 1], Gen.Byte, Gen.Int[0, 31]).Array[1, 6]
        .Sample(changes =>
        {
            byte[] hive = (byte[])Hive.Clone();
            foreach ((int at, byte value, int near) in changes)
            {
                hive[at] = value;
                hive[4096 + 32 + (near * 4)] ^= value;
            }

            HiveReader reader = HiveReader.Open(hive, [])!;
            Assert.InRange(reader.ReadKeys().Count(), 0, 100);
            Assert.InRange(reader.ReadDeletedKeys().Count(), 0, 1000);
        });

    [Fact]
    public void A_ring_of_keys_ends()
    {
        byte[] hive = (byte[])Hive.Clone();
        int child = hive.AsSpan().IndexOf(Encoding.ASCII.GetBytes("Software")) - 76;
        BitConverter.TryWriteBytes(hive.AsSpan(child + 28), BitConverter.ToUInt32(hive, 4096 + 32 + 4 + 28));
        HiveReader reader = HiveReader.Open(hive, [])!;
        Assert.Equal(2, reader.ReadKeys().Count());
        Assert.True(reader.DamageCount > 0);
    }

    [Fact]
    public void Other_files_are_no_hives() => Assert.Null(HiveReader.Open(new byte[5000], []));

    private static HiveBuilder Builder(string kind) => new HiveBuilder { ListKind = kind }
        .Text(@"Software\A", "T", "text").Number(@"Software\A", "n", 7)
        .Binary(@"Software\A\B", "B", "binary text").Text(@"Software\C", "x", "long enough for a cell");

    private static RegistryKey[] Keys(byte[] hive) => HiveReader.Open(hive, [])!.ReadKeys().ToArray();
}
