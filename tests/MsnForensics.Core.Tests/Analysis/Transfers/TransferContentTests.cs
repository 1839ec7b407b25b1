using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using CsCheck;
using MsnForensics.Analysis;
using MsnForensics.Analysis.Transfers;
using MsnForensics.Diagnostics;
using MsnForensics.Testing.PeerToPeer;

namespace MsnForensics.Core.Tests.Analysis.Transfers;

public sealed class TransferContentTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("msnforensics-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Pieces_in_any_order_give_the_content_and_its_hashes()
    {
        byte[] bytes = P2PBytes.Content(5000);
        Gen.Select(Gen.Int[1, 700], Gen.Shuffle(Enumerable.Range(0, 50).ToArray()), Gen.Bool).Sample((size, order, isKept) =>
        {
            AnalysisContext analysis = Context(isKept);
            using TransferContent content = new(analysis);
            foreach (int i in order.Concat(Enumerable.Range(0, 5000 / size + 1)).Where(i => i * size < 5000))
            {
                content.Add(i * size, bytes.AsSpan(i * size, Math.Min(size, 5000 - (i * size))));
            }

            using KeptContent? kept = content.Keep();
            Assert.Equal(Hex(SHA256.HashData(bytes)), content.Sha256To(5000));
#pragma warning disable CA5350 // The objects' own digest.
            Assert.Equal(Hex(SHA1.HashData(bytes)), content.Sha1To(5000));
#pragma warning restore CA5350
            Assert.Null(content.Sha256To(4999));
            Assert.False(content.HasConflict);
            Assert.Equal(bytes, content.Head.ToArray());
            Assert.Equal(isKept, kept is not null);
            Assert.True(kept is null || Written(kept, 5000).SequenceEqual(bytes));
        }, iter: 60);
        Assert.Empty(_folder.GetFiles());
    }

    [Fact]
    public void Much_that_came_before_its_turn_goes_through_a_file()
    {
        byte[] bytes = P2PBytes.Content(6_000_000);
        AnalysisContext analysis = Context(false);
        using TransferContent content = new(analysis);
        for (int offset = 5_999_000; offset > 0; offset -= 1000)
        {
            content.Add(offset, bytes.AsSpan(offset, 1000));
        }

        Assert.InRange(analysis.Budget.Held, 0, 4 * 1024 * 1024);
        Assert.Null(content.Sha256To(6_000_000));
        content.Add(0, bytes.AsSpan(0, 1000));
        Assert.Equal(Hex(SHA256.HashData(bytes)), content.Sha256To(6_000_000));
    }

    [Fact]
    public void The_run_s_budget_sends_pieces_to_a_file_early()
    {
        byte[] bytes = P2PBytes.Content(50_000);
        AnalysisContext analysis = new(
            new AnalysisRequest { Option = new MsnParserOption { MaximumHeldBytes = 10_000 } }, [new SourceIdentity("a", null, 1)]);
        using (TransferContent content = new(analysis))
        {
            content.Add(1000, bytes.AsSpan(1000, 24_000));
            content.Add(25_000, bytes.AsSpan(25_000));
            Assert.Equal(0, analysis.Budget.Held);
            content.Add(0, bytes.AsSpan(0, 1000));
            Assert.Equal(Hex(SHA256.HashData(bytes)), content.Sha256To(50_000));
        }

        Assert.Equal(0, analysis.Budget.Held);
    }

    [Fact]
    public void Copies_that_differ_are_noticed_and_the_first_is_kept()
    {
        using TransferContent content = new(Context(false));
        content.Add(0, "first"u8);
        content.Add(5, "more"u8);
        content.Add(0, "first"u8);
        Assert.False(content.HasConflict);
        content.Add(5, "MORE"u8);
        Assert.True(content.HasConflict);
        Assert.Equal("firstmore"u8.ToArray(), content.Head.ToArray());
        Assert.Equal(Hex(SHA256.HashData("firstmore"u8)), content.Sha256To(9));
    }

    [Fact]
    public void Holes_are_zero_and_the_end_is_filled()
    {
        using TransferContent content = new(Context(true));
        content.Add(3, "def"u8);
        content.Add(0, "a"u8);
        using KeptContent kept = content.Keep()!;
        Assert.Equal("a\0\0def\0\0"u8.ToArray(), Written(kept, 8));
        Assert.Null(content.Sha256To(6));
    }

    [Fact]
    public void Small_contents_need_no_file()
    {
        using TransferContent content = new(Context(true));
        content.Add(0, new byte[TransferContent.HeadLength]);
        Assert.Empty(_folder.GetFiles());
        content.Add(TransferContent.HeadLength, new byte[1]);
        Assert.Single(_folder.GetFiles());
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_told()
    {
        string missing = Path.Combine(_folder.FullName, "missing");
        using TransferContent content = new(new AnalysisContext(
            new AnalysisRequest { ContentFolder = missing }, [new SourceIdentity("a", null, 1)]));
        content.Add(5, "x"u8);
        using KeptContent kept = content.Keep()!;
        Assert.IsType<DirectoryNotFoundException>(kept.Error);
    }

    [Fact]
    public void What_nobody_takes_leaves_no_file()
    {
        using (TransferContent content = new(Context(true)))
        {
            content.Add(5, "x"u8);
            Assert.Single(_folder.GetFiles());
        }

        Assert.Empty(_folder.GetFiles());
    }

    private byte[] Written(KeptContent kept, long length)
    {
        string path = Path.Combine(_folder.FullName, Path.GetRandomFileName());
        kept.WriteTo(path, length);
        byte[] bytes = File.ReadAllBytes(path);
        File.Delete(path);
        return bytes;
    }

    private AnalysisContext Context(bool isKept) => new(
        new AnalysisRequest { ContentFolder = isKept ? _folder.FullName : null }, [new SourceIdentity("a", null, 1)]);

    private static string Hex(byte[] hash) => Convert.ToHexString(hash).ToLowerInvariant();
}
