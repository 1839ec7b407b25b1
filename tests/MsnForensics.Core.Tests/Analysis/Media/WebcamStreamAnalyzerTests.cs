using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using MsnForensics.Analysis;
using MsnForensics.Analysis.Transfers;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Packets;
using MsnForensics.Testing.PeerToPeer;

namespace MsnForensics.Core.Tests.Analysis.Media;

/// <summary>Reference: sections 7.1 to 7.5.</summary>
public sealed class WebcamStreamAnalyzerTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("msnforensics-");
    private readonly WebcamScene _scene = new(25);

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(false, MsnMatchGround.Cookie, "203.0.113.45:6893", "203.0.113.99:1055")]
    [InlineData(true, MsnMatchGround.Cookie, "203.0.113.45:6893", "198.51.100.50:9010")]
    public void Pictures_are_counted_and_kept(bool isReflected, MsnMatchGround ground, string sender, string receiver)
    {
        AnalysisRun run = Read(isReflected ? _scene.Reflected() : _scene.Direct());
        MsnTransfer transfer = Assert.Single(run.Of<MsnTransfer>());
        Assert.Equal((MsnTransferKind.Webcam, MsnTransferOutcome.Completed), (transfer.Kind, transfer.Outcome));
        Assert.Equal((WebcamScene.Alice, WebcamScene.Bob), (transfer.From, transfer.To.ToString()));
        Assert.Equal(Convert.ToHexString(SHA256.HashData(_scene.Content)).ToLowerInvariant(), transfer.Sha256);
        MsnMediaStream media = Assert.Single(transfer.Media);
        Assert.Equal((25L, 3L, 25L * 1800), (media.FrameCount, media.KeyFrameCount, media.Length));
        Assert.Equal((320, 240, "ML20"), (media.Width, media.Height, media.Codec));
        Assert.Equal((sender, receiver), (media.Sender, media.Receiver));
        Assert.True(media.EndTime > media.StartTime);
        Assert.Equal(ground, run.Of<MsnChannel>().First(channel => channel.IsObserved).MatchGround);
        Assert.Empty(transfer.Anomalies);
        Assert.All(run.Of<MsnStream>(), stream => Assert.Equal(0, stream.UnparsedBytes));
    }

    [Fact]
    public void The_index_names_each_picture()
    {
        MsnTransfer transfer = Assert.Single(Read(_scene.Direct()).Of<MsnTransfer>());
        using KeptContent content = TransferSaver.ContentOf(transfer)!;
        string path = new TransferSaver(_folder.FullName).PathOf(transfer);
        Assert.EndsWith(".cam", path, StringComparison.Ordinal);
        TransferSaver.Write(transfer, content, path, overwrites: false);
        Assert.Equal(_scene.Content, File.ReadAllBytes(path));
        string[] index = File.ReadAllLines(path + ".frames.csv");
        Assert.Equal(26, index.Length);
        Assert.Matches(@"^2,2008-03-14T10:00:\d\d\.\d{7}Z,66,1824,1824,False$", index[2]);
    }

    [Fact]
    public void A_lost_packet_costs_its_picture_and_is_told()
    {
        IReadOnlyList<TestPacket> packets = _scene.Direct();
        int place = Enumerable.Range(0, packets.Count).Where(i => packets[i].Bytes.AsSpan().IndexOf("ML20"u8) >= 0).ElementAt(12);
        MsnTransfer transfer = Assert.Single(Read(PacketLoss.Lose(packets, place)).Of<MsnTransfer>());
        Assert.Equal((MsnTransferOutcome.Incomplete, "pictures are missing"), (transfer.Outcome, transfer.Reason));
        Assert.Equal(24, Assert.Single(transfer.Media).FrameCount);
        Assert.Equal(_scene.Content.Length - 1824, transfer.ReceivedSize);
        Assert.Null(transfer.Sha256);
    }

    [Fact]
    public void A_webcam_without_its_negotiation_is_found_in_the_middle()
    {
        IReadOnlyList<TestPacket> packets = _scene.Direct();
        int place = Enumerable.Range(0, packets.Count).First(i => packets[i].Bytes.AsSpan().IndexOf("ML20"u8) >= 0);
        AnalysisRun run = Read(packets.Skip(place + 6).ToList());
        MsnTransfer transfer = Assert.Single(run.Of<MsnTransfer>());
        Assert.Equal((MsnTransferKind.Webcam, null), (transfer.Kind, transfer.From));
        Assert.Contains("TransferUnnegotiated", transfer.Anomalies);
        Assert.InRange(Assert.Single(transfer.Media).FrameCount!.Value, 20, 24);
        Assert.Empty(Assert.Single(run.Of<MsnChannel>()).Candidates);
    }

    [Fact]
    public void Any_chopping_gives_the_same_pictures()
    {
        byte[] content = _scene.Content;
        TcpConversation tcp = new TcpConversation(
            System.Net.IPEndPoint.Parse("203.0.113.99:1055"),
            System.Net.IPEndPoint.Parse("203.0.113.45:6893"),
            DateTimeOffset.UnixEpoch).Handshake();
        tcp.FromClient("recipientid=142&sessionid=9274\r\n\r\n").FromServer("connected\r\n\r\n");
        for (int at = 0; at < content.Length; at += 777)
        {
            tcp.FromServer(content[at..Math.Min(content.Length, at + 777)]);
        }

        MsnTransfer transfer = Assert.Single(Read(tcp.Close().Packets).Of<MsnTransfer>());
        Assert.Equal(Convert.ToHexString(SHA256.HashData(content)).ToLowerInvariant(), transfer.Sha256);
    }

    private AnalysisRun Read(IReadOnlyList<TestPacket> packets) => AnalysisRun.Of(
        packets,
        new AnalysisRequest
        {
            Kinds = RecordKinds.Transfer | RecordKinds.Channel | RecordKinds.Stream,
            ContentFolder = _folder.FullName,
        });
}
