namespace MsnForensics.Core.Tests.Records;

public sealed class MsnObjectInfoTests
{
    [Fact]
    public void It_tells_what_it_is()
    {
        MsnObjectInfo item = new()
        {
            Creator = "bob@example.org",
            Type = "Wink",
            Friendly = "Hello",
            Location = "TFR1B4.tmp",
            Size = 95742,
            ContentSha1 = "c3499c2729730a7f807efb8676a92dcb6f8a3f8f",
            IsConsistent = false,
        };
        Assert.Equal(
            "Wink \"Hello\" of bob@example.org, 95742 bytes, TFR1B4.tmp, SHA-1 c3499c2729730a7f807efb8676a92dcb6f8a3f8f, "
            + "checksum does not fit",
            item.ToString());
        Assert.Equal("object of bob@example.org, size unknown", new MsnObjectInfo { Creator = "bob@example.org" }.ToString());
        Assert.Equal("unreadable object", new MsnObjectInfo { Raw = "x" }.ToString());
    }
}
