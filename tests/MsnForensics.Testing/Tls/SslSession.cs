using System;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Net.Security;
using System.Security.Authentication;
using System.Text;
using System.Threading.Tasks;

namespace MsnForensics.Testing.Tls;

/// <summary>
/// A session of .NET's own TLS, over memory alone, with a throwaway key. The runtime logs its keys when the project has the
/// switch System.Net.EnableSslKeyLogging.
/// </summary>
public static class SslSession
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    /// <summary>The key log of this process; it may lack, where the runtime does not know the switch.</summary>
    public static string KeyLogPath { get; } = StartKeyLog();

    /// <summary>Runs a session; null, and said so, when the platform does not speak the suite any more.</summary>
    /// <param name="suite">The suite; its code tells the version.</param>
    /// <param name="lines">What is said in turn, and whether the client says it.</param>
    public static Task<RecordedSession?> TalkAsync(TlsCipherSuite suite, params (bool IsFromClient, string Text)[] lines) =>
        TalkAsync(suite, true, lines);

    /// <summary>Runs a session, or gives null.</summary>
    /// <param name="suite">The suite.</param>
    /// <param name="isTold">Say when the platform does not speak it.</param>
    /// <param name="lines">What is said in turn.</param>
    public static async Task<RecordedSession?> TalkAsync(
        TlsCipherSuite suite, bool isTold, params (bool IsFromClient, string Text)[] lines)
    {
        // The runtime looks for the name of the key log at its first session.
        _ = KeyLogPath;
        RecordedSession session = new();
        RecordingPipe pipe = new(session);
        using SslStream client = new(pipe.Client);
        using SslStream server = new(pipe.Server);
        if (await TryOpenAsync(client, server, suite) is { } obstacle)
        {
            if (isTold)
            {
                Console.WriteLine($"Skipped: .NET does not speak {suite} here ({obstacle.Message}).");
            }

            return null;
        }

        foreach ((bool isFromClient, string text) in lines)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            await (isFromClient ? client : server).WriteAsync(bytes);
            await (isFromClient ? server : client).ReadExactlyAsync(new byte[bytes.Length]);
        }

        await client.ShutdownAsync();
        return session;
    }

    private static string StartKeyLog()
    {
        string path = Path.Combine(Path.GetTempPath(), $"keylog-{Environment.ProcessId}.txt");
        Environment.SetEnvironmentVariable("SSLKEYLOGFILE", path);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(path);
        return path;
    }

    [SuppressMessage("Security", "CA5359", Justification = "The certificate is the test's own.")]
    [SuppressMessage("Security", "CA5397", Justification = "The version is what is tested.")]
    [SuppressMessage("Interoperability", "CA1416", Justification = "A platform without it is skipped.")]
    private static async Task<Exception?> TryOpenAsync(SslStream client, SslStream server, TlsCipherSuite suite)
    {
        SslProtocols version = (int)suite >> 8 == 0x13 ? SslProtocols.Tls13 : SslProtocols.Tls12;
        Task serving = Task.CompletedTask;
        try
        {
            CipherSuitesPolicy policy = new([suite]);
            serving = server.AuthenticateAsServerAsync(new SslServerAuthenticationOptions
            {
                ServerCertificate = ThrowawayKey.Certificate,
                EnabledSslProtocols = version,
                CipherSuitesPolicy = policy,
            });
            await client.AuthenticateAsClientAsync(new SslClientAuthenticationOptions
            {
                TargetHost = ThrowawayKey.HostName,
                EnabledSslProtocols = version,
                CipherSuitesPolicy = policy,
                RemoteCertificateValidationCallback = (_, _, _, _) => true,
            }).WaitAsync(Patience);
            await serving.WaitAsync(Patience);
            return null;
        }
        catch (Exception exception)
            when (exception is AuthenticationException or IOException or TimeoutException or PlatformNotSupportedException)
        {
            _ = serving.ContinueWith(task => task.Exception, TaskScheduler.Default);
            return exception;
        }
    }
}
