using System.Linq;
using MsnForensics.Diagnostics;
using MsnForensics.Testing.Packets;

namespace MsnForensics.Core.Tests.Transport;

public sealed class AnomalyTallyTests
{
    [Fact]
    public void After_a_hundred_only_the_number_is_told()
    {
        TcpConversation conversation = new();
        for (uint number = 0; number < 151; number++)
        {
            conversation.ClientSequence = number * 1000;
            conversation.Syn();
        }

        RecordingSink sink = RecordingSink.Run(conversation.Packets);
        Assert.Equal(151, sink.Streams.Count);
        Assert.Equal(101, sink.CountOf(AnomalyCode.TcpPortReused));
        Assert.StartsWith("50 more", sink.Anomalies.Last().Detail, System.StringComparison.Ordinal);
    }
}
