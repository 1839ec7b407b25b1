using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using MsnForensics.Analysis.Triage;
using MsnForensics.Core.Tests.Analysis.Custody;

namespace MsnForensics.Core.Tests.Analysis.Triage;

public sealed class RecordSpoolTests : IDisposable
{
    private readonly CustodyFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_written_whole_is_read_again()
    {
        RecordSpool spool = Create();
        Assert.False(spool.IsWhole);
        Assert.Equal(3, spool.Write(Messages(3)));
        Assert.True(spool.IsWhole);
        Assert.Equal(["0", "1", "2"], Texts(spool));
        Assert.Equal(2, spool.Write(Messages(2)));
        Assert.Equal(["0", "1"], Texts(spool));
    }

    [Fact]
    public void What_came_before_a_failure_is_kept_aside()
    {
        RecordSpool spool = Create();
        Assert.Throws<IOException>(() => spool.Write(Messages(2).Concat(Fail())));
        Assert.False(spool.IsWhole);
        Assert.Equal(["0", "1"], Texts(spool));
    }

    [Fact]
    public void What_is_not_whole_or_is_withdrawn_is_kept_aside()
    {
        RecordSpool spool = Create();
        spool.Write(Messages(2), () => false);
        Assert.False(spool.IsWhole);
        Assert.Equal(["0", "1"], Texts(spool));
        spool.Withdraw();
        Assert.Equal(["0", "1"], Texts(spool));
        spool.Write(Messages(3), () => true);
        Assert.True(spool.IsWhole);
        spool.Withdraw();
        Assert.False(spool.IsWhole);
        Assert.Equal(["0", "1", "2"], Texts(spool));
    }

    [Fact]
    public void What_failed_takes_the_place_of_what_was_whole()
    {
        RecordSpool spool = Create();
        spool.Write(Messages(3));
        Assert.Throws<IOException>(() => spool.Write(Messages(1).Concat(Fail())));
        Assert.Equal(["0"], Texts(spool));
    }

    [Fact]
    public void An_interrupted_file_gives_its_whole_records()
    {
        RecordSpool spool = Create();
        spool.Write(Messages(5));
        byte[] whole = File.ReadAllBytes(spool.Path);
        File.Delete(spool.Path);
        File.WriteAllBytes(spool.Path + ".unfinished", whole[..(whole.Length / 2)]);
        Assert.InRange(Texts(spool).Count, 1, 4);
    }

    private RecordSpool Create() => new(_folder["a.records"], new RecordCodec());

    private static IEnumerable<MsnRecord> Messages(int count) => Enumerable.Range(0, count)
        .Select(i => new MsnMessage { Text = i.ToString(System.Globalization.CultureInfo.InvariantCulture) });

    private static IEnumerable<MsnRecord> Fail() =>
        Enumerable.Range(0, 1).Select<int, MsnRecord>(_ => throw new IOException("gone"));

    private static List<string?> Texts(RecordSpool spool) =>
        spool.Read().Select(record => ((MsnMessage)record).Text).ToList();
}
