using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using MsnForensics.Testing.Tls;

namespace MsnForensics.Tls.Tests.Sessions;

/// <summary>An <c>openssl s_server</c> that answers each line with the line read backwards.</summary>
internal sealed class OpenSslServer : IDisposable
{
    private readonly Process _process;
    private readonly string _certificate;
    private readonly string[] _arguments;

    private OpenSslServer(Process process, string certificate, int port, string[] arguments)
    {
        _process = process;
        _certificate = certificate;
        Port = port;
        _arguments = arguments;
    }

    public int Port { get; }

    /// <summary>Null when openssl is not installed or does not know the suite.</summary>
    public static OpenSslServer? Start(string version, string suite, string[] options)
    {
        if (!OpenSslTests.IsInstalled)
        {
            return null;
        }

        string certificate = Path.GetTempFileName();
        File.WriteAllText(certificate, ThrowawayKey.Rsa.ExportPkcs8PrivateKeyPem() + "\n" + ThrowawayKey.Certificate.ExportCertificatePem());
        string[] suites = version == "-tls1_3" ? ["-ciphersuites", suite] : ["-cipher", suite + ":@SECLEVEL=0"];
        string[] own = [.. options.Where(option => option != "-no_ems")];
        Process process = OpenSslProcess.Start(
            ["s_server", "-accept", "127.0.0.1:0", "-cert", certificate, "-rev", version, .. suites, .. own]);
        int port = ReadPort(process);
        string[] client = [version, .. suites];
        if (port > 0)
        {
            return new OpenSslServer(process, certificate, port, client);
        }

        process.Kill();
        process.Dispose();
        File.Delete(certificate);
        return null;
    }

    public OpenSslSession? Connect(string line, string[] options) => Connect([line], options);

    public OpenSslSession? Connect(string[] lines, string[] options) =>
        OpenSslSession.Run(Port, lines, [.. _arguments, .. options.Where(option => !_arguments.Contains(option))]);

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
        File.Delete(_certificate);
    }

    // "ACCEPT 127.0.0.1:39393"
    private static int ReadPort(Process process)
    {
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (line.StartsWith("ACCEPT", StringComparison.Ordinal))
            {
                return int.Parse(line[(line.LastIndexOf(':') + 1)..], System.Globalization.CultureInfo.InvariantCulture);
            }
        }

        return 0;
    }
}
