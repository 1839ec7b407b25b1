using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using MsnForensics.Analysis;
using MsnForensics.Capture;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Captures;

namespace MsnForensics.Core.Tests.Analysis.Presence;

/// <summary>What people did in captures of real software beside the project, read where these exist.</summary>
public sealed class RealPresenceTests
{
    private const string Ending = ".truth.json";

    // The clients' words for a status; an empty away message is the way back.
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["available"] = "Online", ["NLN"] = "Online", [""] = "Online",
        ["busy"] = "Busy", ["BSY"] = "Busy",
        ["away"] = "Away", ["AWY"] = "Away",
        ["Out to lunch"] = "OutToLunch", ["LUN"] = "OutToLunch",
        ["BRB"] = "BeRightBack",
        ["PHN"] = "OnThePhone",
        ["IDL"] = "Idle",
        ["invisible"] = "Hidden", ["HDN"] = "Hidden",
    };

    public static TheoryData<string> Truths()
    {
        string[] names = [.. SharedCaptures.GetFiles().Where(path => path.EndsWith(Ending, StringComparison.Ordinal))
            .Select(path => Path.GetRelativePath(SharedCaptures.Folder!, path))];
        return new TheoryData<string>(names.Length == 0 ? [""] : names);
    }

    [Theory]
    [MemberData(nameof(Truths))]
    public void Every_change_of_status_is_seen_by_everybody(string name)
    {
        if (SharedCaptures.Folder is null || name.Length == 0)
        {
            return;
        }

        using JsonDocument truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(SharedCaptures.Folder, name)));
        MsnPresence[] states = Read(Path.Combine(SharedCaptures.Folder, name));
        Change[] changes = [.. ChangesOf(truth)];
        foreach (IGrouping<string, Change> person in changes.GroupBy(change => change.Who))
        {
            Assert.Equal(
                Collapse(person.Select(change => change.Status).Prepend("Online")),
                Collapse(StatesOf(states, person.Key, person.Key).Select(state => state.Status!)));
            foreach (string observer in states.Select(state => state.Observer!).Distinct().Where(who => who != person.Key))
            {
                string[] seen = [.. person.Select(change => change.Status == "Hidden" ? "Offline" : change.Status)];
                string[] shown = [.. Collapse(StatesOf(states, person.Key, observer).Select(state => state.Status!))];
                Assert.True(
                    IsPartOf([.. Collapse(seen)], shown) || !WasThere(states, observer, person.First().Time),
                    $"{observer} sees {person.Key}: {string.Join(' ', shown)}");
            }
        }

        Assert.All(changes, change => Assert.Contains(
            StatesOf(states, change.Who, change.Who),
            state => state.Status == change.Status && Math.Abs((state.Timestamp - change.Time).TotalSeconds) < 1));
    }

    [Theory]
    [MemberData(nameof(Truths))]
    public void States_follow_each_other_without_a_gap(string name)
    {
        if (SharedCaptures.Folder is null || name.Length == 0)
        {
            return;
        }

        MsnPresence[] states = Read(Path.Combine(SharedCaptures.Folder, name));
        Assert.NotEmpty(states);
        Assert.Equal(states.Length, states.Select(state => state.RecordId).Distinct().Count());
        Assert.All(states, state => Assert.NotNull(state.Observer));
        foreach (IGrouping<(string SessionId, string? Account), MsnPresence> course in states
            .Where(state => state.EndpointId is null).GroupBy(state => (state.SessionId!, state.Account)))
        {
            MsnPresence[] ordered = [.. course];
            Assert.All(ordered.Zip(ordered[1..]), pair => Assert.Equal(pair.First.EndTime, pair.Second.Timestamp));
            Assert.All(ordered[..^1], state => Assert.Equal("Changed", state.EndReason));
            Assert.All(ordered[1..], state => Assert.NotEmpty(state.Changes));
        }
    }

    private static MsnPresence[] Read(string truth)
    {
        string stem = truth[..^Ending.Length];
        string capture = File.Exists(stem + ".pcapng") ? stem + ".pcapng" : stem + ".pcap";
        return [.. AnalysisRun.Of(
            CaptureSource.FromPath(capture), new AnalysisRequest { Kinds = RecordKinds.Presence }).Of<MsnPresence>()];
    }

    private static IEnumerable<Change> ChangesOf(JsonDocument truth) =>
        from action in truth.RootElement.GetProperty("actions").EnumerateArray()
        where action.GetProperty("action").GetString() == "status"
        let time = DateTimeOffset.FromUnixTimeMilliseconds((long)(action.GetProperty("t").GetDouble() * 1000))
        select new Change(
            action.GetProperty("who").GetString()!, Names[action.GetProperty("args")[0].GetString()!], time);

    private static IEnumerable<MsnPresence> StatesOf(MsnPresence[] states, string account, string observer) =>
        states.Where(state => state.Account == account && state.Observer == observer && state.EndpointId is null
            && state.Status is not null).OrderBy(state => state.Timestamp);

    private static bool WasThere(MsnPresence[] states, string observer, DateTimeOffset time) =>
        StatesOf(states, observer, observer).First().Timestamp < time;

    private static IEnumerable<string> Collapse(IEnumerable<string> statuses)
    {
        string? last = null;
        foreach (string status in statuses)
        {
            if (status != last)
            {
                yield return status;
            }

            last = status;
        }
    }

    private static bool IsPartOf(string[] part, string[] whole) => string.Join(' ', whole).Contains(
        string.Join(' ', part), StringComparison.Ordinal);

    private sealed record Change(string Who, string Status, DateTimeOffset Time);
}
