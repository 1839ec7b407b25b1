using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Security;
using MsnForensics.Analysis;
using MsnForensics.Analysis.Redaction;
using MsnForensics.Analysis.Tls;
using MsnForensics.Analysis.Triage;
using MsnForensics.Completion;
using MsnForensics.Errors;
using MsnForensics.LoadIsolation;
using MsnForensics.Localization;
using static MsnForensics.Localization.TextFormat;

namespace MsnForensics.Commands;

[Cmdlet(VerbsLifecycle.Invoke, "MsnTriage", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(MsnTriage))]
public sealed class InvokeMsnTriageCommand : EvidenceCommandBase, ITriageSink
{
    private const int ProgressId = 2;

    private readonly List<string> _paths = new();
    private readonly List<ITlsKeyRing> _rings = new();
    private readonly List<string> _warnings = new();
    private readonly HashSet<string> _refused = new(StringComparer.Ordinal);
    private DateTimeOffset _started;
    private RecordRedactor? _redactor;

    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    public string Destination { get; set; } = "";

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
    public TimelineFormat[] TimelineFormat { get; set; } =
        [Analysis.TimelineFormat.Csv, Analysis.TimelineFormat.JsonLines];

    [Parameter]
    [TimeSpanText]
    public TimeSpan ClockOffset { get; set; }

    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(KeyFileCompleter))]
    public string[] KeyLogPath { get; set; } = [];

    [Parameter]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(KeyFileCompleter))]
    public string[] ServerKeyPath { get; set; } = [];

    [Parameter]
    [ValidateNotNull]
    public SecureString? ServerKeyPassword { get; set; }

    [Parameter]
    public RedactionLevel? Redact { get; set; }

    [Parameter]
    [ValidateNotNull]
    public SecureString? RedactKey { get; set; }

    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(KeyFileCompleter))]
    public string? RedactKeyPath { get; set; }

    [Parameter]
    [ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = Math.Max(1, Environment.ProcessorCount);

    [Parameter]
    public SwitchParameter Quiet { get; set; }

    private protected override bool TakesFolders => true;

    void ITriageSink.Refuse(string path, Exception exception)
    {
        if (_refused.Add(path))
        {
            _warnings.Add($"{_redactor?.RedactPath(path) ?? path} could not be read, or not to its end.");
            WriteError(ErrorRecords.FromEvidence(path, exception));
        }
    }

    void ITriageSink.Report(long bytesRead, long totalBytes)
    {
        if (!Quiet)
        {
            ReadPace pace = new(bytesRead, totalBytes, DateTimeOffset.UtcNow - _started);
            ProgressRecord progress = ReadProgress.Describe(ProgressId, Texts.ProgressTriage, pace);
            progress.RecordType = bytesRead < totalBytes ? ProgressRecordType.Processing : ProgressRecordType.Completed;
            WriteProgress(progress);
        }
    }

    protected override void BeginProcessing()
    {
        _started = DateTimeOffset.UtcNow;
        if (Redact is { } level)
        {
            _redactor = RedactionInput.Create(this, level, RedactKey, RedactKeyPath, removes: false, known: []);
        }

        for (int i = 0; i < (KeyLogPath.Length + ServerKeyPath.Length == 0 ? 0 : ThrottleLimit); i++)
        {
            _rings.Add(Bridge.CreateTlsKeyRing());
            TlsKeyInput input = new(this, _rings[i]);
            input.AddKeyLogs(KeyLogPath);
            input.AddServerKeys(ServerKeyPath, ServerKeyPassword);
        }
    }

    protected override void EndProcessing()
    {
        TriageFolder folder = new(new OutputPathResolver(this).ResolveFolder(Destination));
        if (_paths.FirstOrDefault(path => Contains(path, folder.Path) || Contains(folder.Path, path)) is { } evidence)
        {
            ThrowTerminatingError(ErrorRecords.OutputIsEvidence(evidence));
        }

        if (!ShouldProcess(folder.Path, Say(Texts.ActionTriage, _paths.Count)))
        {
            return;
        }

        try
        {
            Run(folder);
        }
        catch (OperationCanceledException)
        {
            // Stopped by the user: what was read whole is kept for the next run.
        }
        catch (BridgeException exception)
        {
            ThrowTerminatingError(ErrorRecords.FromEvidence(folder.Path, exception));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            ThrowTerminatingError(ErrorRecords.OutputNotWritable(folder.Path, exception));
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _redactor?.Dispose();
        }

        base.Dispose(disposing);
    }

    private protected override void Take(string path) => _paths.Add(System.IO.Path.GetFullPath(path));

    private void Run(TriageFolder folder)
    {
        folder.Create();
        TriageCustody custody = new(this, folder, _redactor, Warn, StopToken);
        IReadOnlyList<MsnManifestFile> before = custody.HashEvidence(_paths);
        AnalysisRequest request = new() { Option = ParserOption, ClockOffset = ClockOffset };
        bool savesFiles = Redact is null or RedactionLevel.Secrets;
        string options = string.Join("\n", ParserOption, ClockOffset, savesFiles, custody.HashOf(KeyFiles()));
        TriagePlan plan = new(request with { Decompressor = Bridge.Decompressor }, custody.Tool.Sha256 + options)
        {
            Refused = custody.RefuseEvidence,
        };
        IReadOnlyList<TriageItem> items = plan.Items(_paths, before);
        using TriageRun run = new(folder, request, _rings) { SavesFiles = savesFiles };
        IReadOnlyList<MsnTriageItem> results =
            [.. run.Read(items, ThrottleLimit, this, StopToken), .. custody.Unread];
        foreach (MsnTriageItem item in results)
        {
            WriteVerbose(Say(Texts.VerboseTriageItem, item.Path, item.Kind, item.State, item.RecordCount));
        }

        using TriageOutput output = CreateOutput(folder);
        foreach (string sentence in output.Make(items, StopToken))
        {
            Warn(sentence);
        }

        MsnManifest manifest = custody.Write(CreateManifest(output) with { Tool = custody.Tool }, _paths, before);
        foreach (TriageItem item in items.Where(custody.HasChanged))
        {
            // What was read is not what the hash, and so its name, stands for.
            folder.SpoolOf(item).Withdraw();
        }

        if (_redactor is not null)
        {
            // The spools hold what must not be shown.
            folder.RemoveWork();
        }

        Answer(output.Sum(results, _refused.Count > 0 || HasRefusedPath) with
        {
            Destination = folder.Path,
            IsRedacted = _redactor is not null,
            ManifestPath = manifest.Path,
            ManifestSha256 = manifest.Sha256,
            Outputs = new(manifest.Outputs.Select(file => file.Path)),
        });
    }

    private TriageOutput CreateOutput(TriageFolder folder)
    {
        ReportOption report = new()
        {
            CaseId = CaseId,
            Examiner = Examiner,
            Exhibits = ExhibitId is null ? [] : [ExhibitId],
            Note = Note,
            AttachmentFolder = Directory.Exists(folder.Files) ? folder.Files : null,
        };
        return new TriageOutput(folder, report, _redactor, TimelineFormat, ThrottleLimit, () => Stopping);
    }

    private MsnManifest CreateManifest(TriageOutput output) => new()
    {
        CaseId = CaseId,
        ExhibitId = ExhibitId,
        Examiner = Examiner,
        Authority = Authority,
        CapturePoint = CapturePoint,
        Note = Note,
        Command = MyInvocation.MyCommand.Name,
        Parameters = ManifestOption.Of(MyInvocation.BoundParameters.Where(pair => MayTell(pair.Key))
            .ToDictionary(pair => pair.Key, pair => pair.Value)),
        Counts = output.Statistics.Counts,
        Limitations = output.Statistics.Limitations,
        Warnings = new(_warnings),
        StartTime = _started,
        EndTime = DateTimeOffset.UtcNow,
    };

    // Names of files and folders are identities, too.
    private bool MayTell(string parameter) =>
        _redactor is null || !parameter.EndsWith("Path", StringComparison.Ordinal) && parameter != nameof(Destination);

    private string[] KeyFiles() =>
        new InputPathResolver(this).Resolve(KeyLogPath.Concat(ServerKeyPath), false).ToArray();

    // Native programs leave their exit code there, and so do scripts: exit $LASTEXITCODE.
    private void Answer(MsnTriage triage)
    {
        SessionState.PSVariable.Set("global:LASTEXITCODE", triage.ExitCode);
        if (!Quiet)
        {
            WriteObject(triage);
        }
    }

    private void Warn(string text)
    {
        _warnings.Add(_redactor?.RedactWords(text) ?? text);
        if (!Quiet)
        {
            WriteWarning(text);
        }
    }

    private static bool Contains(string outer, string inner) =>
        (inner + System.IO.Path.DirectorySeparatorChar).StartsWith(
            outer.TrimEnd(System.IO.Path.DirectorySeparatorChar) + System.IO.Path.DirectorySeparatorChar,
            StringComparison.OrdinalIgnoreCase);
}
