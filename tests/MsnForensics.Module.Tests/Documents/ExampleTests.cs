using System;
using System.IO;
using System.Linq;
using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Documents;

/// <summary>Runs all examples of the project and looks at what they give.</summary>
public sealed class ExampleTests(ExampleTests.ExampleRun run) : IClassFixture<ExampleTests.ExampleRun>
{
    [Theory]
    [InlineData("csv", "messages.csv|sign-ins.csv|transfers.csv|3")]
    [InlineData("day", "True|True|True")]
    [InlineData("otherday", "0")]
    [InlineData("pairs", "alice@example.org bob@example.org 6|directed")]
    [InlineData("shared", "alice@example.org|Completed|True|1")]
    [InlineData("leaked", "1|True|True")]
    [InlineData("encrypted", "opened: 1 of 1|under the rose|tls")]
    [InlineData("compared", "clock offset: 1043.08:05:09.1820000|5")]
    [InlineData("memory", "Command 1|Ticket 1|2")]
    [InlineData("redactedIdentities", "files: 3, files with an account in them: 0")]
    [InlineData("redactedContent", "files: 3, files with an account in them: 0")]
    [InlineData("timesketch", "True|0")]
    [InlineData("limits", "3")]
    [InlineData("report", "still as it was: True|received,manifest.hashdeep,manifest.json,manifest.sha256,report.html")]
    [InlineData("signins", "Failed|alice@example.com|192.168.0.1")]
    public void Each_example_answers_its_question(string name, string expected) => run.Check(name, expected);

    [Fact]
    public void Every_example_is_run() => run.Check("left", "14");

    public sealed class ExampleRun : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("msn").FullName;
        private readonly ShellProcess? _process;

        public ExampleRun()
        {
            SampleCaptures.WriteTo(_folder);
            string script = Path.Combine(AppContext.BaseDirectory, "Scripts", "examples.ps1");
            _process = PwshProcess.TryRun(script, _folder, Repository.Root);
        }

        public void Dispose() => Directory.Delete(_folder, recursive: true);

        internal void Check(string name, string expected)
        {
            if (_process is { } process)
            {
                string? said = process.Lines.SingleOrDefault(
                    line => line.StartsWith("@@" + name + "=", StringComparison.Ordinal));
                Assert.True(said is not null, process.Output + process.Errors);
                if (said.EndsWith("=skipped", StringComparison.Ordinal))
                {
                    Console.WriteLine($"Skipped: this platform records no keys, the example '{name}' was not run.");
                    return;
                }

                Assert.Equal(expected, said[(name.Length + 3)..]);
                Assert.Equal("", process.Errors);
            }
        }
    }
}
