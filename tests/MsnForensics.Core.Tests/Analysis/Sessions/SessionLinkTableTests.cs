using System.Globalization;
using MsnForensics.Analysis.Sessions;

namespace MsnForensics.Core.Tests.Analysis.Sessions;

public sealed class SessionLinkTableTests
{
    private readonly SessionLinkTable _links = new();
    private readonly MsnpSession _session = new AnalysisScene().Open();

    [Fact]
    public void The_newest_announcement_wins()
    {
        SessionLink newer = new(_session, "RNG", "2");
        _links.Announce("key", new SessionLink(_session, "XFR", "1"));
        _links.Announce("key", newer);
        Assert.Same(newer, _links.Find("key"));
        Assert.Null(_links.Find("other"));
    }

    [Fact]
    public void The_oldest_are_forgotten()
    {
        for (int i = 0; i < 20_001; i++)
        {
            _links.Announce(i.ToString(CultureInfo.InvariantCulture), new SessionLink(_session, "XFR", null));
        }

        Assert.Null(_links.Find("0"));
        Assert.NotNull(_links.Find("1"));
        Assert.NotNull(_links.Find("20000"));
    }
}
