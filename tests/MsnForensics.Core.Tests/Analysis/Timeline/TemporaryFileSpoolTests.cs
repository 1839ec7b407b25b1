using System;
using System.IO;
using System.Linq;
using MsnForensics.Analysis.Timeline;

namespace MsnForensics.Core.Tests.Analysis.Timeline;

public sealed class TemporaryFileSpoolTests
{
    [Fact]
    public void Runs_are_gone_when_they_are_let_go()
    {
        string folder = Directory.CreateTempSubdirectory("msn-spool-").FullName;
        try
        {
            using (Stream run = new TemporaryFileSpool(folder).Create())
            {
                run.Write([1, 2, 3]);
                run.Position = 0;
                byte[] read = new byte[4];
                Assert.Equal(3, run.ReadAtLeast(read, 4, throwOnEndOfStream: false));

                // Elsewhere than on Windows, not even a killed process leaves a file.
                Assert.Equal(OperatingSystem.IsWindows() ? 1 : 0, Directory.EnumerateFiles(folder).Count());
            }

            Assert.Empty(Directory.EnumerateFiles(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_folder_that_is_not_there_is_an_error() => Assert.Throws<DirectoryNotFoundException>(
        () => new TemporaryFileSpool(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName())).Create());
}
