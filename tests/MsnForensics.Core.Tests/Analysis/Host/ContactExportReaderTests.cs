using System.Linq;
using System.Text;
using MsnForensics.Testing.Logs;

namespace MsnForensics.Core.Tests.Analysis.Host;

public sealed class ContactExportReaderTests
{
    private const string List = "<?xml version=\"1.0\"?><messenger><service name=\".NET Messenger Service\"><contactlist>"
        + "<contact>Bob@example.com</contact><contact type=\"32\">carol@example.com</contact></contactlist></service></messenger>";

    [Fact]
    public void Contacts_and_their_attributes_are_read()
    {
        MsnArtifact[] found = [.. ArtifactRun.Read("a.ctt", Encoding.UTF8.GetBytes(List))];
        Assert.Equal(["bob@example.com", "carol@example.com"], found.Select(item => item.Value));
        Assert.EndsWith("type=32", found[1].Meaning);
    }

    [Fact]
    public void A_cut_list_gives_what_is_there()
    {
        MsnArtifact[] found = [.. ArtifactRun.Read("a.ctt", Encoding.UTF8.GetBytes(List[..160]))];
        Assert.Equal("bob@example.com", found[0].Value);
        Assert.Equal(MsnCompleteness.Truncated, found[0].Completeness);
    }
}
