using System;
using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Commands;

/// <summary>Keys given to cmdlets, and what these say about them.</summary>
public sealed class TlsKeyInputTests(TlsKeyInputTests.TlsModuleRun run) : IClassFixture<TlsKeyInputTests.TlsModuleRun>
{
    [Fact]
    public void Without_keys_a_stream_tells_what_its_handshake_tells() => WithTls(() =>
    {
        Assert.Equal("0", run.Get("closed"));
        Assert.Equal(
            "Tls|True|False|login.live.com|SignIn|TLS 1.2|TLS_RSA_WITH_AES_128_CBC_SHA", run.Get("facts"));
        Assert.Equal("32|32|36|1|64", run.Get("prints"));
        Assert.Equal("login.live.com", run.Get("names"));
        Assert.Equal("False", run.Get("bridgeBefore"));
    });

    [Fact]
    public void A_capture_says_what_keys_would_open() => WithTls(() => Assert.Equal(
        "No readable MSN traffic; 1 encrypted streams may hold some."
        + "|1 unread encrypted streams go to MSN services: SignIn (login.live.com)."
        + "|A TLS key log (-KeyLogPath) would open 1 of the encrypted streams"
        + "; the servers' RSA keys (-ServerKeyPath) would open 1 of these.",
        run.Get("limitation")));

    [Fact]
    public void The_servers_key_opens_the_stream() => WithTls(() =>
    {
        Assert.Equal("under the rose", run.Get("byServerKey"));
        Assert.Equal("under the rose", run.Get("byStore"));
        Assert.Equal("tls", run.Get("layer"));
        Assert.Equal("True|Msnp", run.Get("opened"));
        Assert.Equal("Tls", run.Get("carrier"));
    });

    [Fact]
    public void Keys_that_cannot_be_used_are_errors_and_the_capture_is_read_all_the_same() => WithTls(() =>
    {
        Assert.Equal("KeyFileInvalid:InvalidData", run.Get("wrongPassword"));
        Assert.Equal("KeyFileInvalid:InvalidData", run.Get("noKey"));
        Assert.Equal("PathNotFound:ObjectNotFound", run.Get("noLog"));
        Assert.Equal("1", run.Get("afterNoLog"));
    });

    [Fact]
    public void The_library_loads_apart_and_at_the_first_key() => WithTls(() =>
    {
        Assert.Equal("True", run.Get("bridgeAfter"));
        Assert.Equal("", run.Get("default"));
    });

    [Fact]
    public void Keys_of_strangers_cost_one_warning() => WithTls(() =>
    {
        Assert.Equal("TlsKeysUnused", run.Get("foreign"));
        Assert.Equal("file", run.Get("notes"));
    });

    [Fact]
    public void A_key_log_opens_the_stream() => WithLog(() => Assert.Equal("under the rose", run.Get("byKeyLog")));

    [Fact]
    public void A_cut_key_log_with_mixed_line_ends_costs_one_warning() => WithLog(() =>
    {
        Assert.Equal("under the rose", run.Get("cut"));
        Assert.Equal("file", run.Get("cutWarnings"));
    });

    [Fact]
    public void Wrong_keys_cost_one_warning_and_give_nothing() => WithLog(() =>
    {
        Assert.Equal("0", run.Get("wrongKeys"));
        Assert.Equal("TlsKeyMismatch", run.Get("wrongWarnings"));
    });

    [Fact]
    public void Secrets_inside_the_capture_are_used_even_when_they_stand_at_its_end() =>
        WithLog(() => Assert.Equal("under the rose", run.Get("inside")));

    [Fact]
    public void No_key_is_ever_printed() => WithLog(() =>
    {
        Assert.Equal("True", run.Get("recorded"));
        Assert.Equal("False", run.Get("printed"));
    });

    private void WithTls(Action test) => If("hasTls", test);

    private void WithLog(Action test) => If("hasLog", test);

    private void If(string condition, Action test)
    {
        if (run.Get(condition) == "True")
        {
            test();
        }
        else
        {
            Console.WriteLine("Skipped: .NET's TLS gives no such session here.");
        }
    }

    public sealed class TlsModuleRun() : ModuleRun("tls.ps1");
}
