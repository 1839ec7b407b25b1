using System;
using System.Linq;
using System.Text;
using CsCheck;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Testing.Transcripts;

namespace MsnForensics.Core.Tests.Protocol.Msnp;

public sealed class AccountProfileTests
{
    private static byte[] Sample => SampleTranscripts.SignInMsnp8.Steps.First(step => step.Verb == "MSG").Payload!;

    [Fact]
    public void Fields_become_values()
    {
        AccountProfile profile = AccountProfile.Read(Sample)!;
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1050000002), profile.LoginTime);
        Assert.Equal("198.51.100.7", profile.ClientIP);
        Assert.Equal("US", profile.Country);
        Assert.Equal("1033", profile.Language);
        Assert.Null(profile.PreferredEmail);
        Assert.Null(profile.Nickname);
    }

    /// <summary>18183 = 0x4707, swapped 0x0747 = 1863 (reference: section 8.8.1).</summary>
    [Fact]
    public void Port_is_given_in_the_right_order() => Assert.Equal(1863, AccountProfile.Read(Sample)!.ClientPort);

    [Theory]
    [InlineData("0")]
    [InlineData("")]
    [InlineData("65536")]
    [InlineData("-1")]
    public void Port_can_be_unknown(string value) => Assert.Null(Read("ClientPort: " + value)!.ClientPort);

    [Theory]
    [InlineData("65536", "-1000000000", 0x00010000_C4653600UL)]
    [InlineData("-1", "-1", ulong.MaxValue)]
    [InlineData("0", "4294967295", 0xFFFFFFFFUL)]
    public void Unique_id_is_made_of_two_signed_halves(string high, string low, ulong expected) =>
        Assert.Equal(expected, Read($"MemberIdHigh: {high}\r\nMemberIdLow: {low}")!.Puid);

    [Theory]
    [InlineData("MemberIdHigh: 1")]
    [InlineData("MemberIdHigh: 1\r\nMemberIdLow: 99999999999")]
    [InlineData("MemberIdHigh: x\r\nMemberIdLow: 1")]
    [InlineData("MemberIdHigh: 0\r\nMemberIdLow: 0")]
    public void Unique_id_needs_both_halves(string fields) => Assert.Null(Read(fields)!.Puid);

    [Fact]
    public void Other_messages_are_no_profile()
    {
        Assert.Null(AccountProfile.Read("Content-Type: text/plain\r\n\r\nLoginTime: 5"u8));
        Assert.Null(AccountProfile.Read(default));
    }

    [Fact]
    public void Any_flip_gives_a_result() => Gen.Select(Gen.Int[0, Sample.Length - 1], Gen.Byte).Sample(flip =>
    {
        byte[] changed = Sample;
        changed = (byte[])changed.Clone();
        changed[flip.Item1] = flip.Item2;
        AccountProfile? profile = AccountProfile.Read(changed);
        _ = (profile?.ClientPort, profile?.LoginTime, profile?.Puid);
    });

    private static AccountProfile? Read(string fields) => AccountProfile.Read(
        Encoding.UTF8.GetBytes("Content-Type: text/x-msmsgsprofile; charset=UTF-8\r\n" + fields + "\r\n\r\n"));
}
