using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using MsnForensics.Artifacts.Registry;
using MsnForensics.Testing.Logs;

namespace MsnForensics.Core.Tests.Artifacts.Registry;

public sealed class HiveLogTests
{
    private static readonly HiveBuilder Builder = new HiveBuilder { IsDirty = true }.Text("Software", "name", "before");
    private static readonly byte[] Hive = Builder.ToArray();

    [Fact]
    public void Without_log_the_state_is_told()
    {
        Assert.Equal(HiveState.DirtyUnapplied, HiveReader.Open((byte[])Hive.Clone(), [])!.State);
        Assert.Equal(HiveState.Clean, HiveReader.Open(new HiveBuilder().Text("A", "b", "c").ToArray(), [])!.State);
    }

    [Fact]
    public void Old_logs_hold_dirty_pages() => AssertRecovered(OldLog());

    [Fact]
    public void New_logs_hold_entries_in_sequence() => AssertRecovered(NewLog());

    [Fact]
    public void A_log_of_another_time_is_not_applied()
    {
        HiveBuilder later = new() { LastWritten = Builder.LastWritten.AddSeconds(1) };
        byte[] log = [.. later.Header(1, 32, (uint)(Hive.Length - 4096), 6, 6), .. OldLog().AsSpan(512)];
        Assert.Equal(HiveState.DirtyUnapplied, HiveReader.Open((byte[])Hive.Clone(), [log])!.State);
    }

    [Fact]
    public void An_entry_with_a_wrong_checksum_is_not_applied()
    {
        byte[] log = NewLog();
        log[600] ^= 1;
        Assert.Equal(HiveState.DirtyUnapplied, HiveReader.Open((byte[])Hive.Clone(), [log])!.State);
    }

    [Fact]
    public void Cut_logs_do_no_harm()
    {
        foreach (byte[] log in new[] { OldLog(), NewLog() })
        {
            for (int length = 0; length < log.Length; length += 37)
            {
                Assert.NotEmpty(HiveReader.Open((byte[])Hive.Clone(), [log[..length]])!.ReadKeys());
            }
        }
    }

    [Theory]
    [InlineData("", 0x30ed35c100cd3c7d)]
    [InlineData("af", 0x48e73fc77d75ddc1)]
    [InlineData("e70f", 0xb5f6e1fc485dbff8)]
    [InlineData("37f495", 0xf0b07c789b8cf7e8)]
    public void The_checksum_has_the_published_values(string bytes, ulong expected) =>
        Assert.Equal(expected, Marvin32.Of(Convert.FromHexString(bytes), 0x004fb61a001bdbcc));

    private static void AssertRecovered(byte[] log)
    {
        byte[] copy = (byte[])Hive.Clone();
        HiveReader reader = HiveReader.Open(copy, [log])!;
        Assert.Equal(HiveState.DirtyRecovered, reader.State);
        Assert.Equal("behind", reader.ReadKeys().Last()["name"]!.ToString());
    }

    // The sector with the value's text, changed.
    private static (int Sector, byte[] Bytes) Changed()
    {
        byte[] hive = (byte[])Hive.Clone();
        int at = hive.AsSpan().IndexOf(Encoding.Unicode.GetBytes("before"));
        Encoding.Unicode.GetBytes("behind").CopyTo(hive, at);
        int sector = (at - 4096) / 512;
        return (sector, hive[(4096 + (sector * 512))..(4096 + (sector * 512) + 512)]);
    }

    private static byte[] OldLog()
    {
        (int sector, byte[] bytes) = Changed();
        byte[] bitmap = new byte[(Hive.Length - 4096) / 512 / 8];
        bitmap[sector / 8] |= (byte)(1 << (sector % 8));
        List<byte> log = [.. Builder.Header(1, 32, (uint)(Hive.Length - 4096), 6, 6), .. "DIRT"u8, .. bitmap];
        log.AddRange(new byte[(512 - (log.Count % 512)) % 512]);
        return [.. log, .. bytes];
    }

    private static byte[] NewLog()
    {
        (int sector, byte[] bytes) = Changed();
        byte[] body = [.. BitConverter.GetBytes(sector * 512), .. BitConverter.GetBytes(512), .. bytes];
        byte[] padded = [.. body, .. new byte[1024 - 40 - body.Length]];
        byte[] head = new[] { 1024u, 0u, 6u, (uint)(Hive.Length - 4096), 1u }.SelectMany(BitConverter.GetBytes).ToArray();
        byte[] start = [.. "HvLE"u8, .. head, .. BitConverter.GetBytes(Marvin32.Of(padded, Marvin32.RegistrySeed))];
        return
        [
            .. Builder.Header(6, 32, (uint)(Hive.Length - 4096), 6, 6), .. start,
            .. BitConverter.GetBytes(Marvin32.Of(start, Marvin32.RegistrySeed)), .. padded,
        ];
    }
}
