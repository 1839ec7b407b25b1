using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Commands;

[Collection(RecordsRun.Name)]
public sealed class RecordFilterTests(RecordsRun run)
{
    [Fact]
    public void An_account_fits_sender_or_recipient_in_any_case() =>
        Assert.Equal("6", run.Get("account"));

    [Fact]
    public void A_foreign_account_fits_nothing() =>
        Assert.Equal("0", run.Get("noAccount"));

    [Fact]
    public void After_is_inclusive() =>
        Assert.Equal("4", run.Get("after"));

    [Fact]
    public void Before_is_exclusive() =>
        Assert.Equal("2", run.Get("before"));
}
