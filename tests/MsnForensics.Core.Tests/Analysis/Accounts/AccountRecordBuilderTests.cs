using System;
using System.Linq;
using MsnForensics.Analysis;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Conversations;
using MsnForensics.Testing.Transcripts;

namespace MsnForensics.Core.Tests.Analysis.Accounts;

public sealed class AccountRecordBuilderTests
{
    [Fact]
    public void An_account_can_be_walked_back_to_its_sign_in()
    {
        AnalysisRun run = AnalysisRun.Of(new MsnpConversation().Play(SampleTranscripts.SignInMsnp8).Packets);
        MsnAccount alice = run.Of<MsnAccount>().Single(account => account.IsOwner);
        MsnCommand signIn = run.Commands.First(command => command.Name == "USR");
        Assert.Equal(signIn.Evidence.FrameNumbers, alice.Evidence.FrameNumbers);
        Assert.Matches("^[0-9a-f]{32}$", alice.RecordId);
        MsnAccount bob = run.Of<MsnAccount>().Single(account => account.Account == "bob@example.org");
        Assert.Equal(
            run.Commands.First(command => command.Name == "LST").Evidence.FrameNumbers, bob.Evidence.FrameNumbers);
        Assert.Equal(run.Commands.First(command => command.Name == "LST").Timestamp, bob.FirstSeen);
    }

    [Fact]
    public void The_clocks_correction_reaches_every_time()
    {
        MsnAccount Read(AnalysisRequest request) => AnalysisRun.Of(
            new MsnpConversation().Play(SampleTranscripts.SignInMsnp8).Packets, request).Of<MsnAccount>()[0];
        MsnAccount plain = Read(new AnalysisRequest());
        MsnAccount moved = Read(new AnalysisRequest { ClockOffset = TimeSpan.FromHours(1) });
        Assert.Equal(plain.FirstSeen.AddHours(1), moved.FirstSeen);
        Assert.Equal(plain.LastSeen.AddHours(1), moved.LastSeen);
        Assert.Equal(plain.NameHistory[0].FirstSeen.AddHours(1), moved.NameHistory[0].FirstSeen);
        Assert.Equal(plain.Origins[0].LastSeen.AddHours(1), moved.Origins[0].LastSeen);
        Assert.Equal(plain.RecordId, moved.RecordId);
    }
}
