using System;
using System.IO;
using System.Linq;
using MsnForensics.Analysis.History;
using MsnForensics.Capture;
using MsnForensics.Testing.Logs;

namespace MsnForensics.Core.Tests.Analysis.History;

public sealed class OwnNamesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("msn").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_name_in_most_histories_is_the_owner()
    {
        Write("bob.xml", "R&amp;A", "Bob");
        Write("carol.xml", "Carol", "R&amp;A");
        Write("dave.xml", "Dave", "R&amp;A");
        using HistoryAnalysis analysis = new(
            CaptureSource.FromPath(Path.Combine(_folder, "carol.xml")),
            new HistoryRequest { Owner = "alice@example.com" });
        MsnMessage message = analysis.Read().OfType<MsnMessage>().Single();
        Assert.Equal(MsnDirection.Received, message.Direction);
        Assert.Contains("Direction=display name that most histories of the folder have", message.Grounds);
        Assert.Equal(["R&A"], OwnNames.Find(Path.Combine(_folder, "bob.xml")));
    }

    [Fact]
    public void One_history_alone_tells_nothing()
    {
        Write("bob.xml", "Alice", "Bob");
        Assert.Empty(OwnNames.Find(Path.Combine(_folder, "bob.xml")));
        Assert.Empty(OwnNames.Find(Path.Combine(_folder, "nowhere.xml")));
    }

    private void Write(string name, string from, string to) => File.WriteAllText(
        Path.Combine(_folder, name), MessageLogText.Log(MessageLogText.Message(from, to, "x")));
}
