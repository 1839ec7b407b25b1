using System;
using System.Linq;
using MsnForensics.Analysis;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Conversations;

namespace MsnForensics.Core.Tests.Analysis.Contacts;

public sealed class ContactRecordBuilderTests
{
    private static MsnpConversation Captured => new MsnpConversation()
        .Client("VER 1 MSNP8 CVR0").Server("VER 1 MSNP8").Client("USR 2 TWN I alice@example.org")
        .Server("USR 3 OK alice@example.org Alice 1 0").Client("SYN 5 0").Server("SYN 5 3 1 0")
        .Server("LST bob@example.org Bob 3 0").Client("ADD 9 BL bob@example.org Bob").Server("ADD 9 BL 4 bob@example.org Bob");

    [Fact]
    public void A_contact_can_be_walked_back_to_its_bytes()
    {
        AnalysisRun run = AnalysisRun.Of(Captured.Packets);
        MsnContact bob = run.Of<MsnContact>().Single();
        MsnCommand list = run.Commands.Single(command => command.Name == "LST");
        Assert.Equal(list.Evidence.FrameNumbers, bob.Evidence.FrameNumbers);
        Assert.Equal((list.Evidence.StreamOffset, list.Evidence.Length), (bob.Evidence.StreamOffset, bob.Evidence.Length));
        Assert.Equal((list.Timestamp, list.SessionId), (bob.Timestamp, bob.SessionId));
        MsnCommand[] block = run.Commands.Where(command => command.Name == "ADD").ToArray();
        Assert.Equal(
            block.SelectMany(command => command.Evidence.FrameNumbers), bob.Changes.Single().Evidence.FrameNumbers);
        Assert.Equal(block[0].Timestamp, bob.Changes[0].Timestamp);
        Assert.Matches("^[0-9a-f]{32}$", bob.RecordId);
    }

    [Fact]
    public void The_clocks_correction_reaches_every_time()
    {
        MsnContact plain = AnalysisRun.Of(Captured.Packets).Of<MsnContact>().Single();
        MsnContact moved = AnalysisRun.Of(Captured.Packets, new AnalysisRequest { ClockOffset = TimeSpan.FromHours(1) })
            .Of<MsnContact>().Single();
        Assert.Equal(plain.Timestamp.AddHours(1), moved.Timestamp);
        Assert.Equal(plain.BlockedAt!.Value.AddHours(1), moved.BlockedAt);
        Assert.Equal(plain.Changes[0].Timestamp.AddHours(1), moved.Changes[0].Timestamp);
        Assert.Equal(MsnTimestampSource.CaptureCorrected, moved.TimestampSource);
        Assert.Equal(plain.RecordId, moved.RecordId);
    }

    [Fact]
    public void A_change_prints_in_one_line()
    {
        MsnContactChange change = AnalysisRun.Of(Captured.Packets).Of<MsnContact>().Single().Changes[0];
        Assert.Equal(
            $"{change.Timestamp.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.fff'Z'} Added Block by Owner, frame {change.FrameNumber}",
            change.ToString());
        Assert.Equal(
            "0001-01-01T00:00:00.000Z AddedToGroup Work by Server, Refused, frame 7",
            new MsnContactChange
            {
                Action = MsnContactAction.AddedToGroup,
                Group = "Work",
                By = MsnContactActor.Server,
                Outcome = MsnContactOutcome.Refused,
                FrameNumber = 7,
            }.ToString());
    }
}
