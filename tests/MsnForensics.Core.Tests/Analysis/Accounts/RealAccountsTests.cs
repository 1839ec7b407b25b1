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

namespace MsnForensics.Core.Tests.Analysis.Accounts;

/// <summary>Accounts of real clients, compared with who ran them; read where the captures exist.</summary>
public sealed class RealAccountsTests
{
    private readonly ITestOutputHelper _output;

    public RealAccountsTests(ITestOutputHelper output) => _output = output;

    [Theory]
    [InlineData("amsn0491-msnp2-md5.pcap")]
    [InlineData("bitlbee128-msnp8.pcap")]
    [InlineData("libmsn-msnp8-msnftp.pcap")]
    [InlineData("p202-msnp9-chat.pcapng")]
    [InlineData("p202-msnp9-p2p.pcap")]
    [InlineData("pecan-msnp12-chat.pcap")]
    [InlineData("p266-msnp15-chat.pcap")]
    [InlineData("p21012-msnp18-chat.pcap")]
    [InlineData("amsn098-msnp18-p2p.pcap")]
    public void Owners_are_those_who_ran_the_clients(string name)
    {
        string? path = SharedCaptures.Folder is null ? null : Path.Combine(SharedCaptures.Folder, "real", name);
        if (path is null || !File.Exists(path))
        {
            _output.WriteLine("Skipped: no shared captures (set MSNFORENSICS_CAPTURES).");
            return;
        }

        using JsonDocument truth = JsonDocument.Parse(File.ReadAllText(Path.ChangeExtension(path, null) + ".truth.json"));
        Dictionary<string, JsonElement> clients = truth.RootElement.GetProperty("clients").EnumerateArray()
            .ToDictionary(client => client.GetProperty("account").GetString()!);
        MsnAccount[] owners = AnalysisRun.Of(
            CaptureSource.FromPath(path), new AnalysisRequest { Kinds = RecordKinds.Account })
            .Of<MsnAccount>().Where(account => account.IsOwner).ToArray();
        Assert.Equal(clients.Keys.Order(StringComparer.Ordinal), owners.Select(owner => owner.Account));
        foreach (MsnAccount owner in owners)
        {
            JsonElement client = clients[owner.Account];
            Assert.Equal([client.GetProperty("ip").GetString()!], owner.Addresses);
            Assert.Contains(client.GetProperty("display_name").GetString()!, owner.Names);
            int texts = Texts(truth.RootElement, owner.Account);
            Assert.InRange(owner.MessageCount, texts, texts + Others(truth.RootElement, owner.Account));
        }
    }

    // What some clients were told to send and could not.
    private static int Others(JsonElement truth, string account) => truth.GetProperty("actions").EnumerateArray()
        .Count(action => action.GetProperty("who").GetString() == account
            && action.GetProperty("action").GetString() is "nudge" or "action" or "ink");

    private static int Texts(JsonElement truth, string account) => truth.GetProperty("messages").EnumerateArray()
        .Count(message => message.GetProperty("from").GetString() == account && message.GetProperty("on_wire").GetBoolean());
}
