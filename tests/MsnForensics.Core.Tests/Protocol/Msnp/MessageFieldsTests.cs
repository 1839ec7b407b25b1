using System.Text;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Core.Tests.Protocol.Msnp;

public sealed class MessageFieldsTests
{
    [Fact]
    public void The_usual_headers_are_found()
    {
        MessageFields fields = Read(
            "Content-Type: text/plain; charset=UTF-8", "X-MMS-IM-Format: FN=Arial", "P4-Context: Nick",
            "User-Agent: a client", "TypingUser: Me@Example.org");
        Assert.Equal("text/plain; charset=UTF-8", fields.ContentType);
        Assert.Equal(new ContentTypeValue("text/plain", "UTF-8"), fields.Type);
        Assert.Equal("FN=Arial", fields.Format);
        Assert.Equal("Nick", fields.DisplayName);
        Assert.Equal("a client", fields.UserAgent);
        Assert.Equal("me@example.org", fields.ActiveAccount);
        Assert.False(fields.IsInParts);
    }

    [Fact]
    public void Other_names_of_the_same_things_count()
    {
        MessageFields fields = Read("IM-Display-Name: Nick", "RecordingUser: me@example.org");
        Assert.Equal("Nick", fields.DisplayName);
        Assert.Equal("me@example.org", fields.ActiveAccount);
        Assert.Null(fields.ContentType);
        Assert.Equal("", fields.Type.MediaType);
    }

    [Theory]
    [InlineData("Chunks: 3", true)]
    [InlineData("Chunk: 1", true)]
    [InlineData("Other: 1", false)]
    public void Only_a_numbered_message_with_an_id_is_in_parts(string header, bool isInParts)
    {
        Assert.Equal(isInParts, Read("Message-ID: {1}", header).IsInParts);
        Assert.False(Read(header).IsInParts);
    }

    private static MessageFields Read(params string[] headers) =>
        MessagePayload.Parse(Encoding.ASCII.GetBytes(string.Join("\r\n", headers) + "\r\n\r\n")).Fields;
}
