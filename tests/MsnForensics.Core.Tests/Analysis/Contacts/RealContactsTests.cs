using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using MsnForensics.Analysis;
using MsnForensics.Capture;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Captures;
using Xunit.Abstractions;

namespace MsnForensics.Core.Tests.Analysis.Contacts;

/// <summary>Lists of real clients, compared with what these showed; read where the captures exist.</summary>
public sealed class RealContactsTests
{
    private readonly ITestOutputHelper _output;

    public RealContactsTests(ITestOutputHelper output) => _output = output;

    /// <summary>Clients that report each entry of their list: with names and groups where the list is readable.</summary>
    [Theory]
    [InlineData("p202-msnp9-chat.pcapng", true)]
    [InlineData("p202-msnp9-p2p.pcap", true)]
    [InlineData("p202-msnp9-cooked.pcap", true)]
    [InlineData("pecan-msnp12-chat.pcap", true)]
    [InlineData("p266-msnp15-chat.pcap", false)]
    [InlineData("p21012-msnp18-chat.pcap", false)]
    [InlineData("p21012-msnp18-p2p-sb.pcap", false)]
    public void Forward_lists_are_those_of_the_clients(string name, bool isReadable)
    {
        if (Read(name) is not var (contacts, truth))
        {
            return;
        }

        Dictionary<string, string> names = Observed(truth, "buddy_alias", "alias");
        Dictionary<string, string> groups = Observed(truth, "buddy_added", "group");
        MsnContact[] forward = contacts.Where(contact => contact.Lists.HasFlag(MsnContactLists.Forward)).ToArray();
        Assert.Equal(groups.Keys.Order(StringComparer.Ordinal), forward.Select(KeyOf).Order(StringComparer.Ordinal));
        Assert.All(forward, contact => Assert.Equal(isReadable, contact.IsListComplete));
        foreach (MsnContact contact in forward.Where(_ => isReadable))
        {
            Assert.Contains(names[KeyOf(contact)], contact.Names);
            Assert.Equal(GroupsOf(groups[KeyOf(contact)]), contact.Groups);
            Assert.True(contact.Lists.HasFlag(MsnContactLists.Allow) && contact.Lists.HasFlag(MsnContactLists.Reverse));
        }
    }

    [Fact]
    public void The_request_of_the_ninth_dialect_is_answered_by_allowing()
    {
        if (Read("p202-msnp9-chat.pcapng") is var (contacts, _))
        {
            MsnContact frank = contacts.Single(contact => contact.Account == "frank@example.org");
            Assert.Equal(MsnContactLists.Allow | MsnContactLists.Reverse, frank.Lists);
            Assert.Equal(["Added Allow by Owner"], ContactScene.Changes(frank));
        }
    }

    [Fact]
    public void Blocking_deleting_and_adding_in_the_eighth_dialect()
    {
        if (Read("bitlbee128-msnp8.pcap") is not var (contacts, _))
        {
            return;
        }

        Dictionary<string, MsnContact> alice = contacts.Where(contact => contact.Owner == "alice@example.org")
            .ToDictionary(contact => contact.Account!);
        Assert.Equal(
            ["Removed Allow by Owner", "Added Block by Owner", "Removed Forward by Owner"],
            ContactScene.Changes(alice["dave@example.org"]));
        Assert.Equal(MsnContactLists.Block | MsnContactLists.Reverse, alice["dave@example.org"].Lists);
        Assert.NotNull(alice["dave@example.org"].BlockedAt);
        Assert.NotNull(alice["dave@example.org"].RemovedAt);
        Assert.Equal("dave", alice["dave@example.org"].Name);
        Assert.Equal(["Added Forward by Owner"], ContactScene.Changes(alice["frank@example.org"]));
        Assert.NotNull(alice["frank@example.org"].AddedAt);
        Assert.Equal(["Érin O'Neil", "Work"], [alice["erin@example.org"].Name!, alice["erin@example.org"].Groups.ToString()]);
        Assert.All(contacts, contact => Assert.True(contact.IsListComplete));
    }

    [Fact]
    public void A_refused_way_of_blocking_in_the_eighth_dialect()
    {
        if (Read("libmsn-msnp8-msnftp.pcap") is var (contacts, _))
        {
            MsnContact dave = contacts.Single(
                contact => contact is { Owner: "bob@example.org", Account: "dave@example.org" });
            Assert.Equal(["Added Block by Owner", "Removed Forward by Owner"], ContactScene.Changes(dave));
        }
    }

    [Fact]
    public void The_lists_of_the_second_dialect()
    {
        if (Read("amsn0491-msnp2-md5.pcap") is not var (contacts, _))
        {
            return;
        }

        Assert.Equal(9, contacts.Count);
        Assert.All(contacts, contact => Assert.True(contact.IsListComplete));
        MsnContact carolsBob = contacts.Single(
            contact => contact is { Owner: "carol@example.org", Account: "bob@example.org" });
        Assert.Equal(["Removed Forward by Owner", "Added Forward by Owner"], ContactScene.Changes(carolsBob));
        Assert.Equal(["Bob ☕", "Bob Two Thousand Two"], carolsBob.Names);
        MsnContact bobsCarol = contacts.Single(
            contact => contact is { Owner: "bob@example.org", Account: "carol@example.org" });
        Assert.Equal(["Removed Reverse by Contact", "Added Reverse by Contact"], ContactScene.Changes(bobsCarol));
        MsnContact davesBob = contacts.Single(
            contact => contact is { Owner: "dave@example.org", Account: "bob@example.org" });
        Assert.Equal(
            ["Removed Allow by Owner", "Added Block by Owner Unanswered"], ContactScene.Changes(davesBob).TakeLast(2));
        Assert.True(davesBob.Lists.HasFlag(MsnContactLists.Block));
    }

    private static string KeyOf(MsnContact contact) => contact.Owner + " " + contact.Account;

    // The client shows people without a group under a name of its own.
    private static string[] GroupsOf(string group) => group == "Non-Grouped" ? [] : [group];

    private static Dictionary<string, string> Observed(JsonElement truth, string kind, string value) => truth
        .GetProperty("observed").EnumerateArray()
        .Where(item => item.GetProperty("ev").GetString() == kind)
        .GroupBy(item => item.GetProperty("at").GetString() + " " + item.GetProperty("who").GetString())
        .ToDictionary(group => group.Key, group => group.First().GetProperty(value).GetString()!);

    private (IReadOnlyList<MsnContact> Contacts, JsonElement Truth)? Read(string name)
    {
        string? path = SharedCaptures.Folder is null ? null : Path.Combine(SharedCaptures.Folder, "real", name);
        if (path is null || !File.Exists(path))
        {
            _output.WriteLine("Skipped: no shared captures (set MSNFORENSICS_CAPTURES).");
            return null;
        }

        AnalysisRun run = AnalysisRun.Of(
            CaptureSource.FromPath(path), new AnalysisRequest { Kinds = RecordKinds.Contact | RecordKinds.Anomaly });
        string truth = Path.ChangeExtension(path, null) + ".truth.json";
        return (run.Of<MsnContact>(), JsonDocument.Parse(File.ReadAllText(truth)).RootElement);
    }
}
