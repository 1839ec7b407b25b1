using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using MsnForensics.Analysis;
using MsnForensics.Capture;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Captures;

namespace MsnForensics.Tls.Tests;

/// <summary>What the keys of real software's sessions add to what its captures show without them.</summary>
public sealed class RealSignInTests
{
    public static TheoryData<string> Captures { get; } = new(SharedCaptures.Files("real")
        .Where(path => HasKeys(KeyLogOf(path)))
        .Select(path => Path.GetFileName(path))
        .DefaultIfEmpty(""));

    [Theory]
    [MemberData(nameof(Captures))]
    public void Every_encrypted_stream_is_opened_and_nothing_is_wrong_with_it(string name)
    {
        if (Read(name) is not var (run, _, _))
        {
            return;
        }

        MsnCapture capture = Assert.Single(run.Captures);
        Assert.True(capture.EncryptedStreamCount > 0);
        Assert.Equal(capture.EncryptedStreamCount, capture.DecryptedStreamCount);
        Assert.DoesNotContain(run.Codes, code => code.StartsWith("Tls", StringComparison.Ordinal));
        Assert.DoesNotContain(capture.Limitation, text => text.Contains("encrypted", StringComparison.Ordinal));
        Assert.All(run.Streams.Where(stream => stream.IsEncrypted), stream => Assert.Equal(
            (true, "Tls", "Http"), (stream.IsDecrypted, stream.Protocol, stream.Content)));
    }

    [Theory]
    [MemberData(nameof(Captures))]
    public void Messages_and_sign_ins_are_those_of_the_truth(string name)
    {
        if (Read(name) is not var (run, truth, _))
        {
            return;
        }

        string[] texts = truth.GetProperty("messages").EnumerateArray()
            .Where(message => message.TryGetProperty("on_wire", out JsonElement isThere) && isThere.ValueKind == JsonValueKind.True)
            .Select(message => message.GetProperty("from").GetString() + ": " + message.GetProperty("text").GetString())
            .ToArray();
        Assert.Empty(texts.Except(run.Messages.Select(
            message => message.From + ": " + message.Text?.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'))));
        string[] accounts = truth.GetProperty("clients").EnumerateArray()
            .Select(client => client.GetProperty("account").GetString()!).Order(StringComparer.Ordinal).ToArray();
        IReadOnlyList<MsnAuthentication> signIns = run.Of<MsnAuthentication>();
        Assert.Equal(accounts, signIns.Select(signIn => signIn.Account!).Distinct().Order(StringComparer.Ordinal));
        Assert.All(signIns, signIn => Assert.Equal(MsnAuthenticationResult.Succeeded, signIn.Result));
        Assert.All(
            signIns.Where(signIn => signIn.Package == MsnAuthenticationPackage.Sso && signIn.Proof is not null),
            signIn => Assert.True(signIn.Proof!.IsVerified));
    }

    [Theory]
    [InlineData("p202-msnp9-chat.pcapng")]
    [InlineData("p202-msnp9-p2p.pcap")]
    [InlineData("p202-msnp9-cooked.pcap")]
    [InlineData("pecan-msnp12-chat.pcap")]
    [InlineData("p266-msnp15-chat.pcap")]
    [InlineData("p21012-msnp18-chat.pcap")]
    [InlineData("p21012-msnp18-p2p-sb.pcap")]
    [InlineData("p21012-msnp18-httpgw.pcap")]
    public void Address_books_are_those_of_the_clients(string name)
    {
        if (Read(name) is not var (run, truth, _))
        {
            return;
        }

        Dictionary<string, string> names = Observed(truth, "buddy_alias", "alias");
        Dictionary<string, string> groups = Observed(truth, "buddy_added", "group");
        MsnContact[] forward = run.Of<MsnContact>()
            .Where(contact => contact.Lists.HasFlag(MsnContactLists.Forward)).ToArray();
        Assert.Equal(groups.Keys.Order(StringComparer.Ordinal), forward.Select(KeyOf).Order(StringComparer.Ordinal));
        Assert.All(forward, contact => Assert.Contains(names[KeyOf(contact)], contact.Names.Append(contact.Account)));
        Assert.All(forward, contact => Assert.True(contact.IsListComplete));
    }

    [Theory]
    [MemberData(nameof(Captures))]
    public void Records_out_of_TLS_can_be_walked_back(string name)
    {
        if (Read(name) is not var (run, _, path))
        {
            return;
        }

        TlsRun clear = TlsRun.Read(path, Ring(path));
        MsnServiceCall[] calls = run.Of<MsnServiceCall>().Where(call => call.Evidence.Layer == "tls").ToArray();
        Assert.NotEmpty(calls);
        foreach (MsnEvidencePart part in calls.SelectMany(call => call.Evidence.GetParts()))
        {
            ClearStream stream = clear.Streams[part.StreamId];
            bool isFromClient = part.StreamDirection == MsnStreamDirection.ClientToServer;
            byte[] bytes = isFromClient ? stream.FromClient : stream.FromServer;
            string text = Encoding.Latin1.GetString(bytes.AsSpan((int)part.StreamOffset, (int)part.Length));
            Assert.Matches(isFromClient ? "^(GET|POST) \\S+( HTTP/1\\.[01])?\r\n" : "^HTTP/1\\.[01] \\d\\d\\d", text);
            Assert.Empty(part.FrameNumbers.Except(stream.Frames(
                isFromClient == (stream.Context.ClientSide == Transport.StreamSide.A) ? Transport.StreamSide.A : Transport.StreamSide.B)));
        }
    }

    [Theory]
    [MemberData(nameof(Captures))]
    public void Passwords_that_came_out_of_TLS_stay_masked(string name)
    {
        if (Read(name) is not var (run, truth, _))
        {
            return;
        }

        string[] passwords = truth.GetProperty("clients").EnumerateArray()
            .Select(client => client.GetProperty("password").GetString()!).ToArray();
        string all = string.Join("\n", run.Records.Select(RecordLine.Of));
        Assert.All(passwords, password => Assert.DoesNotContain(password, all, StringComparison.Ordinal));
    }

    private static string KeyOf(MsnContact contact) => contact.Owner + " " + contact.Account;

    private static Dictionary<string, string> Observed(JsonElement truth, string kind, string value) => truth
        .GetProperty("observed").EnumerateArray()
        .Where(item => item.GetProperty("ev").GetString() == kind)
        .GroupBy(item => item.GetProperty("at").GetString() + " " + item.GetProperty("who").GetString())
        .ToDictionary(group => group.Key, group => group.First().GetProperty(value).GetString()!);

    private static (AnalysisRun Run, JsonElement Truth, string Path)? Read(string name)
    {
        string? path = SharedCaptures.Files("real").FirstOrDefault(each => Path.GetFileName(each) == name);
        if (path is null)
        {
            Console.WriteLine("Skipped: no shared captures (set MSNFORENSICS_CAPTURES).");
            return null;
        }

        AnalysisRun run = AnalysisRun.Of(CaptureSource.FromPath(path), new AnalysisRequest { TlsKeyRing = Ring(path) });
        string truth = File.ReadAllText(Path.ChangeExtension(path, null) + ".truth.json");
        return (run, JsonDocument.Parse(truth).RootElement, path);
    }

    private static TlsKeyRing Ring(string path)
    {
        TlsKeyRing ring = new();
        ring.AddKeyLog(KeyLogOf(path));
        return ring;
    }

    private static string KeyLogOf(string path) => Path.ChangeExtension(path, null) + ".keylog.txt";

    private static bool HasKeys(string path) => File.Exists(path) && File.ReadAllText(path).Contains("CLIENT_", StringComparison.Ordinal);
}
