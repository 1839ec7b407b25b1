using System;
using System.Collections.Generic;
using MsnForensics.Analysis.Messages;

namespace MsnForensics.Core.Tests.Analysis.Messages;

public sealed class MessageDetailsTests
{
    private static readonly KeyValuePair<string, string> Read = new("RS", "0");
    private static readonly KeyValuePair<string, string> Size = new("SZ", "849");

    [Fact]
    public void What_one_lacks_the_other_fills()
    {
        DateTimeOffset time = new(2008, 2, 17, 20, 11, 3, TimeSpan.Zero);
        MessageDetails mail = new() { SenderName = "Bob", OriginAddress = "198.51.100.23", Fields = [Size] };
        MessageDetails notice = new() { SenderName = "Robert", MessageId = "1", WrittenAt = time, Fields = [Read, Size] };
        MessageDetails joined = MessageDetails.Join(mail, notice)!;
        Assert.Equal(("Bob", "198.51.100.23", "1"), (joined.SenderName, joined.OriginAddress, joined.MessageId));
        Assert.Equal(time, joined.WrittenAt);
        Assert.Equal(new[] { Size, Read }, joined.Fields);
    }

    [Fact]
    public void One_alone_stays_what_it_is()
    {
        MessageDetails one = new() { Subject = "x" };
        Assert.Same(one, MessageDetails.Join(one, null));
        Assert.Same(one, MessageDetails.Join(null, one));
        Assert.Same(one, MessageDetails.Join(one, one));
        Assert.Null(MessageDetails.Join(null, null));
    }
}
