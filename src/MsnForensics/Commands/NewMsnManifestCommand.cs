using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using MsnForensics.Analysis.Custody;
using MsnForensics.Completion;
using MsnForensics.Errors;
using MsnForensics.Localization;
using static MsnForensics.Localization.TextFormat;

namespace MsnForensics.Commands;

[Cmdlet(VerbsCommon.New, "MsnManifest", DefaultParameterSetName = "Path", SupportsShouldProcess = true)]
[OutputType(typeof(MsnManifest))]
public sealed class NewMsnManifestCommand : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly ManifestStatistics _statistics = new();
    private readonly List<string> _warnings = new();
    private readonly SortedSet<string> _links = new(StringComparer.Ordinal);
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);
    private DateTimeOffset _started;
    private ManifestFiles? _files;
    private ManifestLister? _lister;
    private IReadOnlyList<MsnManifestFile> _before = [];
    private IReadOnlyList<string> _evidence = [];
    private string[] _evidencePaths = [];

    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Path")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    [Parameter(Mandatory = true, ParameterSetName = "LiteralPath")]
    [ValidateNotNullOrEmpty]
    [Alias("PSPath")]
    public string LiteralPath { get; set; } = "";

    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] EvidencePath { get; set; } = [];

    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] OutputPath { get; set; } = [];

    [Parameter(ValueFromPipeline = true)]
    [ValidateNotNull]
    public MsnRecord[] InputObject { get; set; } = [];

    [Parameter]
    [ValidateNotNullOrEmpty]
    public MsnHashAlgorithm[] Algorithm { get; set; } = [];

    [Parameter]
    public string? CaseId { get; set; }

    [Parameter]
    public string? ExhibitId { get; set; }

    [Parameter]
    [Alias("Operator")]
    public string? Examiner { get; set; }

    [Parameter]
    public string? Authority { get; set; }

    [Parameter]
    public string? CapturePoint { get; set; }

    [Parameter]
    public string? Note { get; set; }

    [Parameter]
    [ValidateNotNullOrEmpty]
    public string Phase { get; set; } = "analysis";

    [Parameter]
    public string? Command { get; set; }

    [Parameter]
    [ValidateNotNull]
    public IDictionary Option { get; set; } = new Hashtable();

    [Parameter]
    [ArgumentCompleter(typeof(TimeZoneCompleter))]
    public string? EvidenceTimeZone { get; set; }

    [Parameter]
    public string? ClockReference { get; set; }

    [Parameter]
    [TimeSpanText]
    public TimeSpan? ObservedClockOffset { get; set; }

    [Parameter]
    public string? ClockMethod { get; set; }

    [Parameter]
    [UtcTime]
    [ArgumentCompleter(typeof(TimeCompleter))]
    public DateTimeOffset? StartTime { get; set; }

    [Parameter]
    [UtcTime]
    [ArgumentCompleter(typeof(TimeCompleter))]
    public DateTimeOffset? EndTime { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    public void Dispose() => _stop.Dispose();

    // Runs before the first record of the pipeline is read: that is when evidence is hashed first.
    protected override void BeginProcessing()
    {
        _started = DateTimeOffset.UtcNow;
        bool isLiteral = ParameterSetName != "Path";
        string path = new OutputPathResolver(this).Resolve(isLiteral ? LiteralPath : Path, isLiteral, NoClobber);
        if (!ShouldProcess(path, Texts.ActionWriteManifest))
        {
            return;
        }

        _files = new ManifestFiles(path, Force);
        _lister = new ManifestLister(_files.Root, _files.All, Refuse, Skip);
        _evidencePaths = Resolve(EvidencePath);
        _evidence = _lister.Files(_evidencePaths);
        if (NoClobber && _files.All.FirstOrDefault(File.Exists) is { } existing)
        {
            ThrowTerminatingError(ErrorRecords.OutputExists(existing));
        }

        if (_files.All.FirstOrDefault(ManifestFiles.IsAmong(_evidencePaths)) is { } evidence)
        {
            ThrowTerminatingError(ErrorRecords.OutputIsEvidence(evidence));
        }

        _before = Hash(_evidence);
    }

    protected override void ProcessRecord()
    {
        if (_files is not null)
        {
            Array.ForEach(InputObject, _statistics.Add);
        }
    }

    protected override void EndProcessing()
    {
        if (_files is null || _lister is null)
        {
            return;
        }

        try
        {
            string[] outputPaths = Resolve(OutputPath);
            IReadOnlyList<MsnManifestFile> outputs = Hash(_lister.Files(outputPaths));
            IReadOnlyList<MsnManifestFile> inputs = InputsAfter();
            MsnManifest manifest = _files.Write(CreateManifest() with
            {
                Inputs = new(inputs),
                Outputs = new(outputs.Select(file => file with { ModifiedAt = null })),
                Folders = new(FoldersOf(_evidencePaths.Concat(outputPaths))),
                Links = new(_links),
                Warnings = new(_warnings),
            });
            if (PassThru)
            {
                WriteObject(manifest);
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Stopped by the user: the engine ends the pipeline itself.
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            ThrowTerminatingError(ErrorRecords.OutputNotWritable(_files.Path, exception));
        }
    }

    protected override void StopProcessing() => _stop.Cancel();

    private MsnManifest CreateManifest() => new()
    {
        CaseId = CaseId,
        ExhibitId = ExhibitId,
        Examiner = Examiner,
        Authority = Authority,
        CapturePoint = CapturePoint,
        Note = Note,
        Phase = Phase,
        Command = Command,
        Parameters = ManifestOption.Of(Option),
        EvidenceTimeZone = EvidenceTimeZone,
        ClockReference = ClockReference,
        ObservedClockOffset = ObservedClockOffset,
        ClockMethod = ClockMethod,
        Tool = ToolDescription.Create(this),
        Counts = _statistics.Counts,
        Limitations = _statistics.Limitations,
        StartTime = StartTime ?? _started,
        EndTime = EndTime ?? DateTimeOffset.UtcNow,
    };

    private IEnumerable<string> FoldersOf(IEnumerable<string> paths) => paths.Where(Directory.Exists)
        .Select(folder => ManifestPath.NameOf(_files!.Root, System.IO.Path.GetFullPath(folder)))
        .Distinct().OrderBy(name => name, StringComparer.Ordinal);

    // When records came by the pipeline, the evidence was read since it was hashed: it is hashed once more.
    private IReadOnlyList<MsnManifestFile> InputsAfter() => MyInvocation.ExpectingInput
        ? EvidenceChange.Join(_before, Hash(_evidence), Warn)
        : _before;

    private IReadOnlyList<MsnManifestFile> Hash(IReadOnlyList<string> files)
    {
        ReadProgress? shown = null;
        FileHasher hasher = new(Algorithm, () => shown?.Report());
        using ReadProgress progress = new(this, hasher, Texts.ProgressHashing);
        shown = progress;
        return _lister!.Hash(files, hasher, _stop.Token);
    }

    private string[] Resolve(IEnumerable<string> paths) =>
        new InputPathResolver(this).Resolve(paths, false, takesFolders: true).ToArray();

    private void Refuse(string path, Exception exception)
    {
        string name = ManifestPath.NameOf(_files!.Root, path);
        if (!_refused.Add(name))
        {
            return;
        }

        if (!_before.Any(file => file.Path == name))
        {
            _warnings.Add($"{name} could not be read and is not listed.");
        }

        WriteError(ErrorRecords.FromEvidence(path, exception));
    }

    private void Skip(string path)
    {
        if (_links.Add(ManifestPath.NameOf(_files!.Root, System.IO.Path.GetFullPath(path))))
        {
            WriteWarning(Say(Texts.LinkNotFollowed, path));
        }
    }

    private void Warn(string text)
    {
        _warnings.Add(text);
        WriteWarning(text);
    }
}
