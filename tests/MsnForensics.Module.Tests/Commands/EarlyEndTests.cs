using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Commands;

/// <summary>A pipeline that ends early stops the reading; the writer of a named pipe counts what was taken.</summary>
public sealed class EarlyEndTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("msn").FullName;

    private string PipePath => Path.Combine(_folder, "pipe");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_first_record_is_enough()
    {
        byte[] capture = SampleCaptures.Chat(20_000);
        if (!TryMakePipe())
        {
            return;
        }

        Task<long> feeding = Task.Run(() => Feed(capture, repeats: 1));
        ShellProcess process = Run("first.ps1");
        long taken = await feeding;
        Assert.Contains("@@first=", process.Output, StringComparison.Ordinal);
        Assert.Contains("@@end=reached", process.Output, StringComparison.Ordinal);
        Assert.InRange(taken, 1, capture.Length / 4);
    }

    [Fact]
    public async Task Stopping_ends_a_run_over_an_endless_input()
    {
        byte[] capture = SampleCaptures.Chat(5000);
        if (!TryMakePipe())
        {
            return;
        }

        Task<long> feeding = Task.Run(() => Feed(capture, repeats: 100_000));
        ShellProcess process = Run("stop.ps1");
        Assert.Contains("@@state=Stopped", process.Output, StringComparison.Ordinal);
        Assert.True(await feeding > 0);
    }

    private ShellProcess Run(string script) =>
        ShellProcess.Run("-File", Path.Combine(AppContext.BaseDirectory, "Scripts", script), PipePath);

    private bool TryMakePipe()
    {
        if (OperatingSystem.IsWindows())
        {
            Console.WriteLine("Skipped: named pipes in the file system are not a thing of Windows.");
            return false;
        }

        using Process make = Process.Start("mkfifo", PipePath);
        make.WaitForExit();
        return make.ExitCode == 0;
    }

    /// <summary>Writes the capture, its packets again and again, until all is written or the reader goes away.</summary>
    private long Feed(byte[] capture, int repeats)
    {
        long written = 0;
        try
        {
            using FileStream pipe = new(PipePath, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            for (int i = 0; i < repeats; i++)
            {
                for (int offset = i == 0 ? 0 : 24; offset < capture.Length; offset += 4096)
                {
                    pipe.Write(capture, offset, Math.Min(4096, capture.Length - offset));
                    written += 4096;
                }

                File.WriteAllText(PipePath + ".fed", "");
            }
        }
        catch (IOException)
        {
            // The reader closed its end.
        }

        return written;
    }
}
