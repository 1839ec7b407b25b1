using System.Linq;
using MsnForensics.Analysis;
using MsnForensics.Analysis.Streams;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Conversations;
using MsnForensics.Testing.Packets;
using MsnForensics.Transport;

namespace MsnForensics.Core.Tests.Analysis.Streams;

public sealed class StreamDispatcherTests
{
    [Fact]
    public void Foreign_streams_are_set_aside_at_once()
    {
        AnalysisScene scene = new();
        TcpStream stream = scene.OpenStream().Stream;
        StreamDispatcher dispatcher = new(scene.Context, scene.Hub, new CaptureTotals());
        dispatcher.OnOpened(stream);
        dispatcher.OnData(stream, StreamSide.A, 0, "SSH-2.0-example\r\n"u8, new(0, 1, 1));
        dispatcher.OnData(stream, StreamSide.B, 0, "SSH-2.0-example\r\n"u8, new(0, 1, 1));
        Assert.False(stream.WantsData);
        dispatcher.OnClosed(stream, StreamEnd.Finished, new(0, 2, 2));
        Assert.Equal("Unknown", scene.Take().OfType<MsnStream>().Single().Protocol);
    }

    [Fact]
    public void A_stream_without_data_is_closed_as_unknown()
    {
        AnalysisScene scene = new();
        TcpStream stream = scene.OpenStream().Stream;
        CaptureTotals totals = new();
        StreamDispatcher dispatcher = new(scene.Context, scene.Hub, totals);
        dispatcher.OnClosed(stream, StreamEnd.Reset, new(0, 2, 2));
        MsnStream record = scene.Take().OfType<MsnStream>().Single();
        Assert.Equal(("Unknown", "Reset", 0L), (record.Protocol, record.EndReason, record.UnparsedBytes));
        Assert.Equal(1, totals.StreamCount);
    }

    [Fact]
    public void Bytes_before_a_hole_that_nobody_knew_count_as_unparsed()
    {
        MsnpConversation chat = new(new TcpConversation().Handshake());
        chat.Tcp.FromClient("U").Lose(true, 10);
        chat.Client("PNG").Client("CHG 5 NLN 0").Client("OUT");
        AnalysisRun run = AnalysisRun.Of(chat.Packets);
        MsnStream stream = run.Streams.Single();
        Assert.Equal(("Msnp", 10L, 1L), (stream.Protocol, stream.MissingBytes, stream.UnparsedBytes));
        Assert.Equal(new[] { "PNG", "CHG", "OUT" }, run.Commands.Select(command => command.Name));
    }

    [Fact]
    public void A_long_stream_that_no_protocol_knows_is_given_up()
    {
        AnalysisScene scene = new();
        TcpStream stream = scene.OpenStream().Stream;
        stream.IsMidStream = true;
        StreamDispatcher dispatcher = new(scene.Context, scene.Hub, new CaptureTotals());
        byte[] data = new byte[1000];
        long offset = 0;
        while (stream.WantsData && offset < 1_000_000)
        {
            dispatcher.OnData(stream, StreamSide.A, offset, data, new(0, 1, 1));
            offset += data.Length;
        }

        Assert.InRange(offset, 1, 17_000);
    }
}
