using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using MsnForensics.Analysis.Custody;
using MsnForensics.Errors;
using MsnForensics.LoadIsolation;
using MsnForensics.Localization;
using static MsnForensics.Localization.TextFormat;

namespace MsnForensics.Commands;

/// <summary>One Boolean per manifest, and a warning for each file that is not as it was.</summary>
[Cmdlet(VerbsDiagnostic.Test, "MsnManifest", DefaultParameterSetName = "Path")]
[OutputType(typeof(bool), typeof(MsnManifestCheck))]
public sealed class TestMsnManifestCommand : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stop = new();

    [Parameter(
        Mandatory = true,
        Position = 0,
        ParameterSetName = "Path",
        ValueFromPipeline = true,
        ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = [];

    [Parameter(Mandatory = true, ParameterSetName = "LiteralPath", ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    [Alias("PSPath")]
    public string[] LiteralPath { get; set; } = [];

    [Parameter]
    [ValidatePattern("^[0-9A-Fa-f]{64}$")]
    public string? Sha256 { get; set; }

    [Parameter]
    public SwitchParameter OutputOnly { get; set; }

    [Parameter]
    public SwitchParameter Detailed { get; set; }

    public void Dispose() => _stop.Dispose();

    protected override void ProcessRecord()
    {
        bool isLiteral = ParameterSetName != "Path";
        foreach (string path in new InputPathResolver(this).Resolve(isLiteral ? LiteralPath : Path, isLiteral))
        {
            try
            {
                Test(System.IO.Path.GetFullPath(path));
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                // Stopped by the user: the engine ends the pipeline itself.
            }
            catch (InvalidDataException exception)
            {
                WriteError(ErrorRecords.ManifestInvalid(path, exception));
            }
            catch (Exception exception)
                when (exception is BridgeException or IOException or UnauthorizedAccessException)
            {
                WriteError(ErrorRecords.FromEvidence(path, exception));
            }
        }
    }

    protected override void StopProcessing() => _stop.Cancel();

    private void Test(string path)
    {
        MsnManifest manifest = Read(path);
        bool isIntact = CheckOwnHash(manifest);
        ReadProgress? shown = null;
        FileHasher hasher = new([], () => shown?.Report());
        hasher.TotalBytes = manifest.Outputs.Sum(file => file.Length)
            + (OutputOnly ? 0 : manifest.Inputs.Sum(file => file.Length));
        using ReadProgress progress = new(this, hasher, path);
        shown = progress;
        string[] own = new ManifestFiles(path, false).All;
        foreach (MsnManifestCheck check in new ManifestVerifier(manifest, hasher).Check(OutputOnly, own, _stop.Token))
        {
            isIntact &= Take(check);
        }

        if (!Detailed)
        {
            WriteObject(isIntact);
        }
    }

    private static MsnManifest Read(string path)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return Bridge.CreateManifestFormat().Read(stream) with { Path = path };
    }

    private bool CheckOwnHash(MsnManifest manifest)
    {
        if (Sha256 is null)
        {
            return true;
        }

        MsnManifestFile own = new FileHasher([]).Hash(manifest.Path, manifest.Path, _stop.Token);
        bool isSame = string.Equals(own.Sha256, Sha256, StringComparison.OrdinalIgnoreCase);
        Take(new MsnManifestCheck
        {
            Status = isSame ? MsnManifestStatus.Unchanged : MsnManifestStatus.Changed,
            Path = System.IO.Path.GetFileName(manifest.Path),
            FullPath = manifest.Path,
            Detail = isSame ? "the manifest itself is as noted" : "the manifest itself is not the one that was noted",
            ExpectedSha256 = Sha256,
            ActualSha256 = own.Sha256,
            ActualLength = own.Length,
        });
        return isSame;
    }

    private bool Take(MsnManifestCheck check)
    {
        bool isSame = check.Status is MsnManifestStatus.Unchanged or MsnManifestStatus.Redacted;
        if (Detailed)
        {
            WriteObject(check);
        }
        else if (!isSame)
        {
            WriteWarning(Say("{0}: {1} ({2})", check.Status, check.Path, check.Detail));
        }
        else
        {
            WriteVerbose(Say(Texts.VerboseUnchanged, check.Path, check.Status));
        }

        return isSame;
    }
}
