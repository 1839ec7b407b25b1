using System.Diagnostics;

namespace MsnForensics.Tls.Tests.Sessions;

/// <summary>A running <c>openssl</c>.</summary>
internal static class OpenSslProcess
{
    public static Process Start(string[] arguments)
    {
        ProcessStartInfo start = new("openssl", arguments)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment.Remove("SSLKEYLOGFILE");
        Process process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return process;
    }
}
