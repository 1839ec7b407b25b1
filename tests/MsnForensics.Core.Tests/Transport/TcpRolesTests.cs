using System.Net;
using MsnForensics.Testing.Packets;
using MsnForensics.Transport;

namespace MsnForensics.Core.Tests.Transport;

public sealed class TcpRolesTests
{
    [Theory]
    [InlineData(50000, 1863, true)]
    [InlineData(1863, 50000, false)]
    [InlineData(80, 1863, true)]
    [InlineData(443, 445, false)]
    [InlineData(3128, 25, false)]
    [InlineData(22, 50000, false)]
    [InlineData(6000, 5000, true)]
    [InlineData(5000, 6000, false)]
    [InlineData(7000, 7000, true)]
    public void Without_a_SYN_the_ports_tell_the_client(int source, int destination, bool isSenderClient)
    {
        TcpConversation conversation = new(
            new IPEndPoint(IPAddress.Parse("10.0.0.1"), source), new IPEndPoint(IPAddress.Parse("10.0.0.2"), destination),
            new TcpConversation().Time);
        conversation.FromClient("x");
        TcpStream stream = RecordingSink.Run(conversation.Packets).Single.Stream;
        Assert.Equal(isSenderClient ? conversation.Client : conversation.Server, stream.A);
    }

    [Fact]
    public void A_SYN_beats_the_ports()
    {
        TcpConversation conversation = new(
            new IPEndPoint(IPAddress.Parse("10.0.0.1"), 1863), new IPEndPoint(IPAddress.Parse("10.0.0.2"), 50000),
            new TcpConversation().Time);
        conversation.Syn();
        Assert.Equal(conversation.Client, RecordingSink.Run(conversation.Packets).Single.Stream.A);
        conversation.SynAcknowledge();
        Assert.Equal(conversation.Client, RecordingSink.Run([conversation.Packets[1]]).Single.Stream.A);
    }
}
