using System;
using System.Linq;
using System.Text;
using CsCheck;
using MsnForensics.Testing.Logs;

namespace MsnForensics.Core.Tests.Artifacts.Databases;

public sealed class MirandaLogReaderTests
{
    private static readonly MirandaProfile Profile = new MirandaProfile("Alice@example.com", "bob@example.com", "Bob")
        .Event(1205525109, 2, 0, [.. "hello"u8, 0, .. Encoding.Unicode.GetBytes("hellö\0")])
        .Event(1205525110, 0x14, 0, [.. "grüße"u8, 0])
        .Event(1205525111, 4, 1002, [.. "plan.xls"u8, 0]);

    [Fact]
    public void Events_of_a_contact_are_messages()
    {
        MsnMessage[] messages = Read(Profile.ToArray());
        Assert.Equal(["hellö", "grüße", "plan.xls"], messages.Select(message => message.Text));
        Assert.Equal(["alice@example.com", "bob@example.com", "bob@example.com"], messages.Select(message => message.From));
        Assert.Equal("bob@example.com", messages[0].To.Single());
        Assert.Equal([MsnDirection.Sent, MsnDirection.Received, MsnDirection.Received], messages.Select(item => item.Direction));
        Assert.Equal(MsnMessageKind.Invitation, messages[2].Kind);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1205525109), messages[0].Timestamp);
        Assert.Equal("Bob", messages[1].FromName);
    }

    [Fact]
    public void A_ring_ends()
    {
        MirandaProfile ring = new MirandaProfile("a@b.c", "d@e.f", "D").Event(1205525109, 2, 0, [.. "x"u8, 0]).Ring();
        Assert.Single(Read(ring.ToArray()));
    }

    [Fact]
    public void Cut_and_flipped_profiles_are_read_as_far_as_they_go()
    {
        byte[] profile = Profile.ToArray();
        for (int length = 14; length < profile.Length; length++)
        {
            Assert.InRange(Read(profile[..length]).Length, 0, 3);
        }

        Gen.Select(Gen.Int[16, profile.Length - 1], Gen.Byte).Sample((at, value) =>
        {
            byte[] damaged = (byte[])profile.Clone();
            damaged[at] = value;
            Assert.InRange(Read(damaged).Length, 0, 3);
        });
    }

    private static MsnMessage[] Read(byte[] profile) =>
        HistoryRun.Read(profile, "profile.dat").OfType<MsnMessage>().ToArray();
}
