using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using MsnForensics.Analysis;
using MsnForensics.Capture;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Captures;

namespace MsnForensics.Core.Tests.Analysis.SignIns;

/// <summary>Sign-ins of real software beside the project, read where they exist; TLS stays closed.</summary>
public sealed class RealSignInsTests
{
    public static TheoryData<string> Truths()
    {
        TheoryData<string> names = [];
        foreach (string path in SharedCaptures.GetFiles().Where(IsReadable).DefaultIfEmpty(""))
        {
            names.Add(Path.GetFileName(path));
        }

        return names;
    }

    [Theory]
    [MemberData(nameof(Truths))]
    public void Every_sign_in_of_the_truth_is_a_record_and_no_other(string name)
    {
        if (SharedCaptures.GetFiles().FirstOrDefault(path => Path.GetFileName(path) == name) is not { } path)
        {
            return;
        }

        using JsonDocument truth = JsonDocument.Parse(File.ReadAllText(path));
        Action[] expected = Actions(truth, "login");
        Dictionary<string, Action> signOuts = Actions(truth, "logout").ToDictionary(action => action.Account);
        MsnAuthentication[] all = Read(path);
        MsnAuthentication[] actual = all.Where(record => record.Package != MsnAuthenticationPackage.Sha).ToArray();
        AssertCircleTickets(all.Except(actual).ToArray(), actual);
        Assert.Equal(expected.Select(action => action.Account), actual.Select(record => record.Account));
        MsnAuthenticationPackage package = PackageOf(truth.RootElement.GetProperty("msnp").GetString()!);
        for (int i = 0; i < expected.Length; i++)
        {
            MsnAuthentication record = actual[i];
            Assert.Equal((package, MsnAuthenticationResult.Succeeded, 1), (record.Package, record.Result, record.Attempt));
            Assert.False(record.IsResultInferred);
            Assert.InRange((record.StartTime.ToUnixTimeMilliseconds() / 1000.0) - expected[i].Time, -1, 10);
            Assert.InRange((record.Timestamp - record.StartTime).TotalSeconds, 0, 10);
            Assert.NotEmpty(record.Secret!);
            Assert.Equal(package == MsnAuthenticationPackage.Md5, record.Client is null);
            if (package == MsnAuthenticationPackage.Md5)
            {
                string salt = record.Salt!;
                Assert.Equal(SignInDigest.Compute(salt, expected[i].Password) + ":" + salt, record.Secret);
            }

            if (package == MsnAuthenticationPackage.Sso)
            {
                Assert.Equal(2, record.Secret!.Split(' ').Length);
                Assert.Equal(record.Dialect == "MSNP15", record.MachineGuid is null);
                Assert.Equal((0x6603, 72, null), (record.Proof!.CipherAlgorithm, record.Proof.CipherLength, record.Proof.IsVerified));
            }

            if (signOuts.TryGetValue(record.Account!, out Action signOut))
            {
                Assert.Equal("SignedOut", record.SignOutReason);
                Assert.InRange((record.SignedOutAt!.Value.ToUnixTimeMilliseconds() / 1000.0) - signOut.Time, -2, 10);
            }
        }
    }

    // One client presents a ticket, which lists no circle, right after each sign-in.
    private static void AssertCircleTickets(MsnAuthentication[] tickets, MsnAuthentication[] signIns)
    {
        string[] accounts = tickets.Length == 0 ? [] : signIns.Select(record => record.Account!).ToArray();
        Assert.Equal(accounts, tickets.Select(record => record.Account));
        Assert.All(tickets, record => Assert.Equal(
            (MsnAuthenticationResult.Succeeded, 0, true), (record.Result, record.Circles.Count, record.Cid is not null)));
    }

    private static bool IsReadable(string path) => path.EndsWith(".truth.json", StringComparison.Ordinal);

    private static MsnAuthentication[] Read(string truth)
    {
        string capture = Directory.EnumerateFiles(Path.GetDirectoryName(truth)!).Single(
            file => file.StartsWith(truth.Replace(".truth.json", ".pcap", StringComparison.Ordinal), StringComparison.Ordinal));
        AnalysisRun run = AnalysisRun.Of(
            CaptureSource.FromPath(capture),
            new AnalysisRequest { Kinds = RecordKinds.Authentication, IncludeSecret = true });
        return run.Of<MsnAuthentication>().OrderBy(record => record.StartTime).ToArray();
    }

    private static Action[] Actions(JsonDocument truth, string kind) => truth.RootElement.GetProperty("actions")
        .EnumerateArray()
        .Where(action => action.GetProperty("action").GetString() == kind)
        .Select(action => new Action(
            action.GetProperty("t").GetDouble(),
            action.GetProperty("who").GetString()!,
            action.TryGetProperty("password", out JsonElement password) ? password.GetString()! : ""))
        .ToArray();

    private static MsnAuthenticationPackage PackageOf(string dialect) =>
        int.Parse(dialect["MSNP".Length..], CultureInfo.InvariantCulture) switch
        {
            < 8 => MsnAuthenticationPackage.Md5,
            < 15 => MsnAuthenticationPackage.Twn,
            _ => MsnAuthenticationPackage.Sso,
        };

    private readonly record struct Action(double Time, string Account, string Password);
}
