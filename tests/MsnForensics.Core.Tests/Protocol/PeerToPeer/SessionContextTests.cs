using MsnForensics.Protocol.PeerToPeer;

namespace MsnForensics.Core.Tests.Protocol.PeerToPeer;

public sealed class SessionContextTests
{
    // Reference: section 4.8.3.
    private const string Webcam =
        "ewBCADgAQgBFADcAMABEAEUALQBFADIAQwBBAC0ANAA0ADAAMAAtAEEARQAwADMALQA4ADgARgBGADgANQBCADkARgA0AEUAOAB9AA==";

    private const string VideoCall =
        "ewAwADQAMgA1AEUANwA5ADcALQA0ADkARgAxAC0ANABEADMANwAtADkAMAA5AEEALQAwADMAMQAxADEANgAxADEAOQBEADkAQgB9AA==";

    [Theory]
    [InlineData(Webcam, true, false)]
    [InlineData(VideoCall, false, true)]
    [InlineData("AAA=", false, false)]
    [InlineData("", false, false)]
    public void Webcam_and_video_call_are_told_apart(string base64, bool isWebcam, bool isVideoCall)
    {
        byte[] context = SessionContext.Decode(base64, out bool isWhole) ?? [];
        Assert.True(isWhole);
        Assert.Equal((isWebcam, isVideoCall), (SessionContext.IsWebcam(context), SessionContext.IsVideoCall(context)));
        byte[] ended = [.. context, 0, 0];
        Assert.Equal((isWebcam, isVideoCall), (SessionContext.IsWebcam(ended), SessionContext.IsVideoCall(ended)));
    }

    // Reference: section 11.2.
    [Theory]
    [InlineData("MQAwADMAMwAxADAAMgAxADsAMQA7AFQAaQBjACAAVABhAGMAIABUAG8AZQA=", "10331021", "Tic Tac Toe")]
    [InlineData("MQAwAA==", "10", "10")]
    [InlineData("AAA=", "", "")]
    public void An_activity_has_id_and_name(string base64, string expectedId, string expectedName)
    {
        SessionContext.ReadActivity(SessionContext.Decode(base64, out _), out string id, out string name);
        Assert.Equal((expectedId, expectedName), (id, name));
    }

    [Fact]
    public void Damage_and_limit_are_told()
    {
        Assert.Equal("<ms"u8.ToArray(), SessionContext.Decode("PG1z!m9iag==", out bool isWhole));
        Assert.False(isWhole);
        Assert.Null(SessionContext.Decode(null, out _));
        Assert.NotNull(SessionContext.Decode(new string('A', 4 * 1024 * 1024), out _));
        Assert.Null(SessionContext.Decode(new string('A', (4 * 1024 * 1024) + 1), out _));
        Assert.Equal("<a/>", SessionContext.ReadObject("<a/>\0\0"u8));
    }
}
