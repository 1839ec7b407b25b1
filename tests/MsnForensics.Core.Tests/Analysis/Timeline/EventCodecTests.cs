using System;
using CsCheck;
using MsnForensics.Analysis.Timeline;

namespace MsnForensics.Core.Tests.Analysis.Timeline;

public sealed class EventCodecTests
{
    [Fact]
    public void Every_property_comes_back()
    {
        MsnTimelineEvent original = new()
        {
            Timestamp = new DateTimeOffset(2008, 3, 14, 20, 5, 9, 312, TimeSpan.Zero).AddTicks(7),
            TimestampSource = MsnTimestampSource.HostLocal,
            TimestampDescription = "Message Sent",
            EventType = "message",
            Account = "alice@example.com",
            Peer = "",
            Message = "Gr\u00FC\u00DFe \uD83D\uDE00 \uD800 \0 \uFFFF",
            SourcePath = "office.pcap",
            FrameNumber = 118,
            SessionId = "s1",
            RecordIdSource = () => "r1",
            Anomalies = new MsnList<string>(["TcpGap", ""]),
            Evidence = new MsnEvidence
            {
                Path = "other.pcap",
                Sha256 = "ab",
                FrameNumbers = new MsnList<long>([118, 120, long.MaxValue, -1]),
                StreamId = 3,
                StreamDirection = MsnStreamDirection.ServerToClient,
                StreamOffset = 42,
                Length = 9,
                CommunityId = "1:x",
                Layer = "tls",
                Parts = new MsnList<MsnEvidencePart>(
                [
                    new MsnEvidencePart(
                        "p", MsnStreamDirection.ClientToServer, new MsnList<long>([5]), 6, long.MinValue, -1, "http"),
                ]),
            },
        };
        MsnTimelineEvent copy = RoundTrip(original);
        Assert.Equivalent(original, copy, strict: true);
        Assert.Equal(original.Message, copy.Message);
        Assert.Equal(original.Evidence.Parts[0].ToString(), copy.Evidence.Parts[0].ToString());
    }

    [Fact]
    public void An_event_without_anything_stays_so()
    {
        MsnTimelineEvent copy = RoundTrip(new MsnTimelineEvent());
        Assert.Equivalent(new MsnTimelineEvent(), copy, strict: true);
        Assert.Null(copy.Account);
        Assert.Null(copy.Evidence.CommunityId);
        Assert.Equal(default, copy.Timestamp);
    }

    [Fact]
    public void Every_text_comes_back_and_sorts_ordinally() => Gen.Select(AnyText, AnyText).Sample((x, y) =>
    {
        EventBuffer buffer = new();
        buffer.WriteText(x);
        int length = buffer.Length;
        buffer.WriteText(y);
        EventCursor reader = new(buffer.Slice(0, buffer.Length), new System.Text.StringBuilder());
        Assert.Equal(x, reader.ReadText());
        Assert.Equal(y, reader.ReadText());
        Assert.True(reader.IsAtEnd);
        int order = buffer.Slice(0, length).SequenceCompareTo(buffer.Slice(length, buffer.Length - length));
        Assert.Equal(Math.Sign(string.CompareOrdinal(x, y)), Math.Sign(order));
    });

    [Fact]
    public void Every_number_comes_back_and_sorts() => Gen.Select(Gen.Long, Gen.Long).Sample((x, y) =>
    {
        EventBuffer buffer = new();
        buffer.WriteOrdered(x);
        buffer.WriteOrdered(y);
        Assert.Equal(
            x.CompareTo(y), Math.Sign(buffer.Slice(0, 8).SequenceCompareTo(buffer.Slice(8, 8))));
        buffer.WriteNumber(x);
        buffer.WriteNumber(y);
        EventCursor reader = new(buffer.Slice(0, buffer.Length), new System.Text.StringBuilder());
        Assert.Equal([x, y, x, y], [reader.ReadOrdered(), reader.ReadOrdered(), reader.ReadNumber(), reader.ReadNumber()]);
    });

    private static Gen<string> AnyText => Gen.OneOf(
        Gen.Char['\0', '\uFFFF'],
        Gen.Char['a', 'c'],
        AnyOf.Items("\0\u007E\u007F\u07FE\u07FF\uD800\uFFFF"))
        .Array[0, 6].Select(characters => new string(characters));

    private static MsnTimelineEvent RoundTrip(MsnTimelineEvent original)
    {
        EventBuffer buffer = new();
        EventCodec.Write(original, buffer);
        return new EventCodec().Read(buffer.Slice(0, buffer.Length));
    }
}
