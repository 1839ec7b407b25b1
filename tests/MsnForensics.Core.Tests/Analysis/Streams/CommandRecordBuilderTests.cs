using MsnForensics.Analysis;
using MsnForensics.Analysis.Streams;

namespace MsnForensics.Core.Tests.Analysis.Streams;

public sealed class CommandRecordBuilderTests
{
    [Fact]
    public void A_command_with_payload()
    {
        AnalysisScene scene = new();
        StreamContext stream = scene.OpenStream();
        MsnCommand record = CommandRecordBuilder.Build(
            stream, "id", scene.Command(true, "MSG 4 A", "hello"u8.ToArray()));
        Assert.Equal(("MSG", 4L, 5L, "hello"), (
            record.Name, record.TransactionId!.Value, record.PayloadLength!.Value, record.Payload!.ToString()));
        Assert.Equal(new[] { "A", "5" }, record.Arguments);
        Assert.Equal(("id", MsnStreamDirection.ClientToServer), (record.SessionId, record.Direction));
        Assert.NotNull(record.Meaning);
    }

    [Fact]
    public void A_command_without_id_keeps_all_arguments()
    {
        AnalysisScene scene = new();
        MsnCommand record = CommandRecordBuilder.Build(
            scene.OpenStream(), "id", scene.Command(false, "RNG 17342300 192.0.2.21:1863 CKI 1.2 bob@example.org Bob"));
        Assert.Null(record.TransactionId);
        Assert.Null(record.Payload);
        Assert.Null(record.PayloadLength);
        Assert.Equal("17342300; 192.0.2.21:1863; CKI; ***; bob@example.org; Bob", record.Arguments.ToString());
    }

    [Fact]
    public void An_error_reply_says_what_it_means_and_an_unknown_verb_survives()
    {
        AnalysisScene scene = new();
        StreamContext stream = scene.OpenStream();
        MsnCommand error = CommandRecordBuilder.Build(stream, "id", scene.Command(false, "217 6"));
        Assert.Equal(("217", 6L), (error.Name, error.TransactionId!.Value));
        Assert.NotNull(error.Meaning);
        MsnCommand unknown = CommandRecordBuilder.Build(stream, "id", scene.Command(false, "XYZ 1 two"));
        Assert.Equal(("XYZ", "1; two"), (unknown.Name, unknown.Arguments.ToString()));
        Assert.Null(unknown.Meaning);
    }

    [Theory]
    [InlineData(false, "***")]
    [InlineData(true, "1.2.3")]
    public void Secrets_are_given_when_asked_for(bool includeSecret, string expected)
    {
        AnalysisScene scene = new(new AnalysisRequest { IncludeSecret = includeSecret });
        MsnCommand record = CommandRecordBuilder.Build(
            scene.OpenStream(), "id", scene.Command(true, "USR 1 alice@example.org 1.2.3"));
        Assert.Equal(new[] { "alice@example.org", expected }, record.Arguments);
    }
}
