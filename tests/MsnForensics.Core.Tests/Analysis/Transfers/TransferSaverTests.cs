using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using MsnForensics.Analysis;
using MsnForensics.Analysis.Transfers;
using MsnForensics.Core.Tests.Protocol.PeerToPeer;
using MsnForensics.Testing.PeerToPeer;

namespace MsnForensics.Core.Tests.Analysis.Transfers;

public sealed class TransferSaverTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("msnforensics-");
    private readonly TransferScene _scene;
    private readonly TransferSaver _saver;

    public TransferSaverTests()
    {
        _scene = new TransferScene(new AnalysisRequest { Kinds = RecordKinds.Transfer, ContentFolder = _folder.FullName });
        _saver = new TransferSaver(_folder.FullName);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("report.txt", 500, "report.txt")]
    [InlineData("big.bin", 200_000, "big.bin")]
    [InlineData("..\\CON", 500, "_CON")]
    [InlineData("", 500, "File_alice@example.org_77_1.bin")]
    public void A_file_is_written_under_a_safe_name(string name, int length, string expected)
    {
        byte[] content = P2PBytes.Content(length);
        _scene.OfferFile(77, name, length);
        foreach (byte[] chunk in P2PBytes.Chunks(77, 5, content, 0x30))
        {
            _scene.Send(chunk);
        }

        MsnTransfer transfer = _scene.Single();
        MsnTransferFile file = Write(transfer);
        Assert.Equal(Path.Combine(_folder.FullName, expected), file.Path);
        Assert.Equal(content, File.ReadAllBytes(file.Path));
        Assert.Equal((length, transfer.Sha256, transfer.Sha1), (file.Length, file.Sha256, file.Sha1));
#pragma warning disable CA5351 // Known files are listed by it.
        Assert.Equal(Convert.ToHexString(MD5.HashData(content)).ToLowerInvariant(), file.Md5);
#pragma warning restore CA5351
        Assert.Equal((name, true, transfer.RecordId), (file.FileName, file.IsComplete, file.TransferId));
        Assert.Equal([expected], _folder.GetFiles().Select(item => item.Name));
    }

    [Fact]
    public void Holes_are_zero_up_to_the_announced_size_and_listed()
    {
        byte[] content = P2PBytes.Content(300);
        MsnTransfer transfer = _scene.OfferFile(77, "a.bin", 300)
            .Send(P2PBytes.V1(77, 5, content[100..200], 100, 300, 0x30)).Single();
        MsnTransferFile file = Write(transfer);
        Assert.Equal("a.bin.partial", Path.GetFileName(file.Path));
        Assert.Equal([.. new byte[100], .. content[100..200], .. new byte[100]], File.ReadAllBytes(file.Path));
        Assert.Equal(["Offset,Length", "0,100", "200,100"], File.ReadAllLines(file.Path + ".missing.csv"));
        Assert.False(file.IsComplete);
        Assert.Equal("0-99; 200-299", file.MissingRanges.ToString());
    }

    [Fact]
    public void Objects_are_named_by_kind_creator_and_hash()
    {
        MsnTransfer transfer = _scene
            .SendSlp(_scene.Call.Invite(SlpText.ObjectGuid, 77, ContextBytes.Object(P2PVectors.Object), 12))
            .Receive(P2PBytes.V1(77, 6, P2PVectors.Gif, flags: 0x20), 12).Single();
        Assert.Equal(
            "DisplayPicture_alice@example.com_2daeaa8b5f19f0bc209d976c02bd6acb51b00b0a.gif",
            Path.GetFileName(Write(transfer).Path));
    }

    [Fact]
    public void Handwriting_is_saved_as_the_picture_it_is()
    {
        byte[] text = System.Text.Encoding.Unicode.GetBytes(
            "MIME-Version: 1.0\r\nContent-Type: image/gif\r\n\r\n\0base64:" + Convert.ToBase64String(P2PVectors.Gif));
        MsnTransfer transfer = _scene.Send(P2PBytes.V1(64, 5, text), 3).Single();
        Assert.Equal((43L, "image/gif"), (transfer.ReceivedSize, transfer.ContentType));
        MsnTransferFile file = Write(transfer);
        Assert.EndsWith(".gif", file.Path, StringComparison.Ordinal);
        Assert.Equal(P2PVectors.Gif, File.ReadAllBytes(file.Path));
    }

    [Fact]
    public void An_empty_file_is_a_file()
    {
        MsnTransfer transfer = _scene.OfferFile(77, "empty.txt", 0).SendSlp(_scene.Call.Bye()).Single();
        Assert.True(TransferSaver.HasContent(transfer));
        Assert.Equal(0, Write(transfer).Length);
    }

    [Fact]
    public void Names_that_come_again_get_numbers_whatever_their_case()
    {
        IReadOnlyList<MsnTransfer> transfers = Enumerable.Range(0, 3).Select(i => new MsnTransfer
        {
            Kind = MsnTransferKind.File,
            FileName = i == 1 ? "A.TXT" : "a.txt",
            Outcome = i == 2 ? MsnTransferOutcome.Incomplete : MsnTransferOutcome.Completed,
        }).ToArray();
        Assert.Equal(
            ["a.txt", "A (2).TXT", "a.txt.partial", "a (3).txt", "a (2).txt.partial"],
            new[] { 0, 1, 2, 0, 2 }.Select(i => Path.GetFileName(_saver.PathOf(transfers[i]))));
    }

    [Fact]
    public void A_file_that_is_there_is_replaced_only_when_asked()
    {
        MsnTransfer transfer = _scene.OfferFile(77, "a.txt", 4).Send(P2PBytes.V1(77, 5, "good"u8.ToArray(), flags: 0x30)).Single();
        string path = _saver.PathOf(transfer);
        File.WriteAllText(path, "before");
        using KeptContent content = TransferSaver.ContentOf(transfer)!;
        Assert.Throws<IOException>(() => TransferSaver.Write(transfer, content, path, overwrites: false));
        Assert.Equal("before", File.ReadAllText(path));
        TransferSaver.Write(transfer, content, path, overwrites: true);
        Assert.Equal("good", File.ReadAllText(path));
        Assert.Single(_folder.GetFiles());
    }

    [Fact]
    public void Evidence_is_known_by_its_path()
    {
        MsnTransfer transfer = _scene.OfferFile(77, "a.txt", 4).Single();
        Assert.True(TransferSaver.IsEvidence(Path.GetFullPath("A.pcap"), transfer));
        Assert.False(TransferSaver.IsEvidence(Path.GetFullPath("b.pcap"), transfer));
    }

    [Fact]
    public void A_run_that_is_given_up_leaves_no_file()
    {
        byte[] content = P2PBytes.Content(200_000);
        _scene.OfferFile(77, "a.bin", 300_000);
        foreach (byte[] chunk in P2PBytes.Chunks(77, 5, content, 0x30).Select((chunk, i) => i > 0 ? chunk : chunk))
        {
            BitConverter.TryWriteBytes(chunk.AsSpan(16), 300_000L);
            _scene.Send(chunk);
        }

        Assert.Single(_folder.GetFiles());
        _scene.Scene.Context.Dispose();
        Assert.Empty(_folder.GetFiles());
    }

    private MsnTransferFile Write(MsnTransfer transfer)
    {
        using KeptContent content = TransferSaver.ContentOf(transfer)!;
        return TransferSaver.Write(transfer, content, _saver.PathOf(transfer), overwrites: false);
    }
}
