using System;
using System.Collections.Concurrent;
using System.Linq;
using MsnForensics.Analysis.Redaction;

namespace MsnForensics.Core.Tests.Analysis.Redaction;

public sealed class RecordShapeTests
{
    [Fact]
    public void A_copy_has_the_same_values()
    {
        MsnMediaStream original = new("video", "ML20", "a", "b") { PacketCount = 7, Width = 320 };
        RecordShape shape = RecordShape.Of(typeof(MsnMediaStream), new ConcurrentDictionary<Type, RecordShape>());
        object copy = shape.Create(shape.Properties.ToDictionary(item => item.Name, item => item.GetValue(original)));
        Assert.Equal(original, copy);
        Assert.NotSame(original, copy);
    }

    [Fact]
    public void A_property_that_hides_another_counts_alone()
    {
        RecordShape shape = RecordShape.Of(typeof(MsnConversation), new ConcurrentDictionary<Type, RecordShape>());
        Assert.Equal(typeof(MsnList<string>), shape.Properties.Single(item => item.Name == "SessionId").PropertyType);
    }
}
