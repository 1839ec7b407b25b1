using System;
using System.IO;
using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Completion;

public sealed class KeyFileCompleterTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("msn").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Key_files_and_folders_are_offered()
    {
        string script = Path.Combine(AppContext.BaseDirectory, "Scripts", "keyfiles.ps1");
        if (PwshProcess.TryRun(script, _folder, Repository.Module) is { } process)
        {
            Assert.Contains("@@offered=a.keys|a.pem|afolder", process.Lines);
        }
    }
}
