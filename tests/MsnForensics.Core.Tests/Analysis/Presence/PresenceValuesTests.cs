using MsnForensics.Analysis.Presence;

namespace MsnForensics.Core.Tests.Analysis.Presence;

public sealed class PresenceValuesTests
{
    [Theory]
    [InlineData(null, null, PresenceChange.None)]
    [InlineData("a", null, PresenceChange.None)]
    [InlineData("a", "a", PresenceChange.None)]
    [InlineData("a%2Db", "a-b", PresenceChange.None)]
    [InlineData(null, "", PresenceChange.Completes)]
    [InlineData(null, "a", PresenceChange.Adds)]
    [InlineData("", "a", PresenceChange.Contradicts)]
    [InlineData("a", "", PresenceChange.Contradicts)]
    [InlineData("a", "b", PresenceChange.Contradicts)]
    public void An_update_is_weighed_against_what_is_known(string? known, string? told, PresenceChange expected) =>
        Assert.Equal(expected, Of(PresenceField.Name, known).Compare(Of(PresenceField.Name, told)));

    [Fact]
    public void The_strongest_change_counts()
    {
        PresenceValues known = Of(PresenceField.Name, "a");
        PresenceValues update = Of(PresenceField.Name, "b");
        update[PresenceField.PersonalMessage] = "";
        Assert.Equal(PresenceChange.Contradicts, known.Compare(update));
        PresenceValues merged = known.With(update);
        Assert.Equal(("a", "b", ""), (
            known[PresenceField.Name], merged[PresenceField.Name], merged[PresenceField.PersonalMessage]));
        Assert.Equal([PresenceField.Name], merged.DifferencesFrom(known));
        Assert.Empty(new PresenceValues().DifferencesFrom(known));
        Assert.Equal(1, merged.Length);
    }

    [Fact]
    public void Nothing_but_emptiness_is_empty()
    {
        Assert.True(new PresenceValues().IsEmpty);
        Assert.True(Of(PresenceField.Members, "").IsEmpty);
        Assert.False(Of(PresenceField.Members, "a").IsEmpty);
    }

    private static PresenceValues Of(PresenceField field, string? value) => new() { [field] = value };
}
