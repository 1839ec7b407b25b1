using MsnForensics.Analysis.Streams;
using MsnForensics.Analysis.Tls;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Transport;

namespace MsnForensics.Core.Tests.Analysis.Streams;

public sealed class StreamRecordBuilderTests
{
    [Theory]
    [InlineData(StreamSide.A, 10, 20)]
    [InlineData(StreamSide.B, 20, 10)]
    public void Bytes_belong_to_client_and_server(StreamSide client, long clientBytes, long serverBytes)
    {
        AnalysisScene scene = new();
        ByteStream state = new(scene.OpenStream(), scene.Hub.Layers);
        TcpStream stream = state.Context.Stream;
        stream.FromA.ByteCount = 10;
        stream.FromB.ByteCount = 20;
        stream.FromA.FrameCount = 1;
        stream.FromB.FrameCount = 2;
        stream.FromB.MissingBytes = 3;
        stream.Last = AnalysisScene.FrameAt(1005);
        state.Context.ClientSide = client;
        MsnStream record = StreamRecordBuilder.Build(state, StreamEnd.TimedOut);
        Assert.Equal((clientBytes, serverBytes, 3L), (record.ClientBytes, record.ServerBytes, record.MissingBytes));
        Assert.Equal((30L, 3L, false), (record.UnparsedBytes, record.FrameCount, record.IsOneSided));
        Assert.Equal(("TimedOut", 5.0), (record.EndReason, (record.EndTime - record.StartTime).TotalSeconds));
        Assert.Equal(new long[] { 1000, 1005 }, record.Evidence.FrameNumbers);
    }

    [Fact]
    public void Encryption_is_that_of_the_connection_at_whatever_layer()
    {
        AnalysisScene scene = new();
        ByteStream state = new(scene.OpenStream(), scene.Hub.Layers);
        Assert.False(StreamRecordBuilder.Build(state, StreamEnd.Finished).IsEncrypted);
        state.Context.Open(new StreamLayer("HttpTunnel")).Tls = new TlsDetails
        {
            ServerName = "login.live.com", Service = HostCatalog.Find("login.live.com"), IsOpened = true, Version = "TLS 1.0",
        };
        MsnStream record = StreamRecordBuilder.Build(state, StreamEnd.Finished);
        Assert.True(record is { IsEncrypted: true, IsDecrypted: true });
        Assert.Equal(("login.live.com", "SignIn", "TLS 1.0"), (record.ServerName, record.ServiceName, record.TlsVersion));
    }
}
