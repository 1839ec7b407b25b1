using System;
using System.Linq;
using MsnForensics.Analysis;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Conversations;
using MsnForensics.Testing.Packets;
using MsnForensics.Testing.Transcripts;

namespace MsnForensics.Core.Tests.Analysis.Indicators;

public sealed class IndicatorRecordBuilderTests
{
    private static readonly AnalysisRequest Search = new() { Kinds = RecordKinds.Indicator };

    [Fact]
    public void A_record_tells_what_where_and_how_sure()
    {
        AnalysisRun run = AnalysisRun.Of(new MsnpConversation().Play(SampleTranscripts.SignInMsnp8).Packets, Search);
        MsnIndicator ticket = run.Of<MsnIndicator>().First(
            item => item is { Kind: MsnIndicatorKind.Ticket, Place: MsnIndicatorPlace.Command });
        Assert.Equal("t=***&p=***", ticket.Value);
        Assert.Equal(MsnConfidence.High, ticket.Confidence);
        Assert.Equal(MsnIndicatorPlace.Command, ticket.Place);
        Assert.Equal("a ticket in its place", ticket.Ground);
        Assert.Equal("tcp", ticket.Layer);
        Assert.Equal("192.168.0.1:50000", ticket.SourceEndpoint);
        Assert.Equal("10.0.0.1:1863", ticket.DestinationEndpoint);
        Assert.Equal(ticket.FrameNumber, ticket.Evidence.FrameNumbers.Single());
        Assert.Equal(MsnStreamDirection.ClientToServer, ticket.Evidence.StreamDirection);
        Assert.Equal("ascii", ticket.Encoding);
        Assert.Equal(ticket.Timestamp, ticket.LastTime);
    }

    [Fact]
    public void Secrets_come_when_asked_for_and_change_no_id()
    {
        TestPacket[] packets = [.. new MsnpConversation().Play(SampleTranscripts.SignInMsnp8).Packets];
        MsnIndicator[] masked = [.. AnalysisRun.Of(packets, Search).Of<MsnIndicator>()];
        MsnIndicator[] open = [.. AnalysisRun.Of(packets, Search with { IncludeSecret = true }).Of<MsnIndicator>()];
        Assert.Contains(open, item => item.Value == "t=EXAMPLETICKET&p=EXAMPLEPROFILE");
        Assert.Equal(masked.Select(item => item.RecordId), open.Select(item => item.RecordId));
        Assert.Distinct(masked.Select(item => item.RecordId));
        Assert.All(masked, item => Assert.DoesNotContain(
            "EXAMPLE", RecordLine.Of(item), StringComparison.Ordinal));
    }

    [Fact]
    public void The_evidence_of_a_find_over_two_segments_names_both_frames()
    {
        TcpConversation tcp = new TcpConversation().Handshake();
        tcp.FromClient("\r\nX-MMS-IM-").FromClient("Format: FN=Arial\r\n");
        MsnIndicator found = Assert.Single(AnalysisRun.Of(tcp.Packets, Search).Of<MsnIndicator>());
        Assert.Equal([4, 6], found.Evidence.FrameNumbers);
        Assert.Equal(6, found.FrameNumber);
        Assert.Equal((2, 16), (found.Evidence.StreamOffset, found.Evidence.Length));
    }
}
