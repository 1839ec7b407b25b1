using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Commands;

[Collection(RecordsRun.Name)]
public sealed class CompareMsnConversationCommandTests(RecordsRun run)
{
    private const string Changed =
        "OnlyReference|OnlyReference|OnlyReference|OnlyReference|OnlyReference|OnlyDifference";

    [Fact]
    public void Each_message_of_either_side_is_a_record() => Assert.Equal("Both|" + Changed, run.Get("compared"));

    [Fact]
    public void What_is_equal_can_be_left_out() => Assert.Equal(Changed, run.Get("comparedChanged"));

    [Fact]
    public void Disagreements_make_a_timeline() => Assert.Equal("comparison", run.Get("comparedEvents"));
}
