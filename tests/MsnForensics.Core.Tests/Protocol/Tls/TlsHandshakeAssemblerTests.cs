using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using MsnForensics.Bytes;
using MsnForensics.Protocol.Tls;
using MsnForensics.Testing.Tls;

namespace MsnForensics.Core.Tests.Protocol.Tls;

public sealed class TlsHandshakeAssemblerTests
{
    private static readonly byte[] Messages =
    [
        .. TlsHello.Message(2, 1, 2, 3), .. TlsHello.Message(14), .. TlsHello.Message(11, [.. Enumerable.Repeat((byte)7, 300)]),
    ];

    [Fact]
    public void Messages_come_out_whole_however_the_records_cut_them() => Gen.Int[1, 40].Array[1, 20].Sample(lengths =>
    {
        List<string> read = [];
        TlsHandshakeAssembler assembler = new();
        for (int at = 0, i = 0; at < Messages.Length; i++)
        {
            int length = Math.Min(lengths[i % lengths.Length], Messages.Length - at);
            assembler.Append(Messages.AsSpan(at, length));
            read.AddRange(ReadAll(assembler));
            at += length;
        }

        return read.SequenceEqual(["ServerHello 7", "ServerHelloDone 4", "Certificate 304"]);
    });

    [Fact]
    public void Message_with_a_byte_missing_waits()
    {
        for (int length = 0; length < 7; length++)
        {
            TlsHandshakeAssembler assembler = new();
            assembler.Append(Messages.AsSpan(0, length));
            Assert.Empty(ReadAll(assembler));
        }
    }

    [Fact]
    public void Message_beyond_the_limit_is_passed_over_and_the_next_one_read()
    {
        TlsHandshakeAssembler assembler = new();
        byte[] large = TlsHello.Message(11, new byte[(256 * 1024) - 3]);
        assembler.Append(large.AsSpan(0, 16000));
        Assert.Empty(ReadAll(assembler));
        assembler.Append(large.AsSpan(16000));
        assembler.Append(TlsHello.Message(14));
        Assert.Equal(["ServerHelloDone 4"], ReadAll(assembler));
        Assert.Equal(1, assembler.SkippedCount);
        assembler.Append(TlsHello.Message(11, new byte[(256 * 1024) - 4]));
        Assert.Equal(["Certificate 262144"], ReadAll(assembler));
    }

    [Fact]
    public void Message_in_records_of_one_byte_costs_no_more_than_another()
    {
        byte[] large = TlsHello.Message(11, new byte[200_000]);
        TlsHandshakeAssembler assembler = new();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < large.Length; i++)
        {
            assembler.Append(large.AsSpan(i, 1));
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, large.Length, 4 * large.Length);
        Assert.Equal(["Certificate 200004"], ReadAll(assembler));
    }

    [Fact]
    public void Reset_gives_up_what_is_unfinished()
    {
        TlsHandshakeAssembler assembler = new();
        assembler.Append(Messages.AsSpan(0, 5));
        assembler.Reset();
        assembler.Append(TlsHello.Message(20, 1));
        Assert.Equal(["Finished 5"], ReadAll(assembler));
    }

    private static List<string> ReadAll(TlsHandshakeAssembler assembler)
    {
        List<string> read = [];
        while (assembler.TryRead(out TlsHandshakeType type, out ReadOnlySpan<byte> message) == ParseStatus.Complete)
        {
            read.Add($"{type} {message.Length}");
        }

        return read;
    }
}
