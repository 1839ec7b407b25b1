using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using MsnForensics.Analysis;
using MsnForensics.Analysis.Transfers;
using MsnForensics.Errors;
using MsnForensics.Localization;
using static MsnForensics.Localization.TextFormat;

namespace MsnForensics.Commands;

[Cmdlet(VerbsData.Save, "MsnTransfer", DefaultParameterSetName = "Path", SupportsShouldProcess = true)]
[OutputType(typeof(MsnTransferFile))]
public sealed class SaveMsnTransferCommand : AccountCommandBase
{
    private const string InputObjectSet = "InputObject";

    private readonly Dictionary<RunOrigin, HashSet<string>> _wanted = new();
    private HashSet<string>? _reading;
    private string _folder = "";
    private TransferSaver? _saver;

    [Parameter(Mandatory = true, ParameterSetName = InputObjectSet, ValueFromPipeline = true)]
    [ValidateNotNull]
    public MsnTransfer[] InputObject { get; set; } = [];

    [Parameter(Mandatory = true, Position = 1, ParameterSetName = "Path")]
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "LiteralPath")]
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = InputObjectSet)]
    [ValidateNotNullOrEmpty]
    public string DestinationPath { get; set; } = "";

    [Parameter]
    [ValidateNotNullOrEmpty]
    public MsnTransferKind[] Kind { get; set; } = [];

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override RecordKinds Kinds => RecordKinds.Transfer;

    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _folder = new OutputPathResolver(this).ResolveFolder(DestinationPath);
        _saver = new TransferSaver(_folder);
    }

    protected override void ProcessRecord()
    {
        if (ParameterSetName == InputObjectSet)
        {
            Array.ForEach(InputObject, Collect);
        }
        else
        {
            base.ProcessRecord();
        }
    }

    protected override void EndProcessing()
    {
        base.EndProcessing();
        foreach (KeyValuePair<RunOrigin, HashSet<string>> run in _wanted)
        {
            _reading = run.Value;
            ReadAgain(run.Key);
            foreach (string id in _reading)
            {
                WriteError(ErrorRecords.TransferNotFound(id));
            }
        }
    }

    private protected override AnalysisRequest Refine(AnalysisRequest request) =>
        base.Refine(request) with { ContentFolder = OpenFolder() };

    private protected override bool Matches(MsnRecord record) => record is MsnTransfer transfer
        && (Kind.Length == 0 || Array.IndexOf(Kind, transfer.Kind) >= 0)
        && _reading?.Remove(transfer.RecordId) != false;

    private protected override void Deliver(MsnRecord record)
    {
        MsnTransfer transfer = (MsnTransfer)record;
        using KeptContent? content = TransferSaver.ContentOf(transfer);
        if (!TransferSaver.HasContent(transfer))
        {
            WriteVerbose(Say(Texts.VerboseNoContent, transfer.Kind, transfer.FileName, transfer.Outcome));
        }
        else if (transfer.Outcome != MsnTransferOutcome.Completed && !Force)
        {
            WriteError(ErrorRecords.TransferIncomplete(transfer));
        }
        else
        {
            Save(transfer, content, _saver!.PathOf(transfer));
        }
    }

    private protected override void Discard(MsnRecord record) =>
        TransferSaver.ContentOf((MsnTransfer)record)?.Dispose();

    private void Collect(MsnTransfer transfer)
    {
        if (TransferSaver.OriginOf(transfer) is not { } origin)
        {
            WriteError(ErrorRecords.TransferOriginUnknown(transfer));
            return;
        }

        if (!_wanted.TryGetValue(origin, out HashSet<string>? ids))
        {
            _wanted[origin] = ids = new HashSet<string>();
        }

        ids.Add(transfer.RecordId);
    }

    private void ReadAgain(RunOrigin origin) => Run(
        string.Join("; ", origin.Sources.Select(source => source.Name)),
        origin.Sources,
        origin.Request with { Kinds = RecordKinds.Transfer, ContentFolder = OpenFolder() });

    // What would only be tried leaves nothing behind, not even for a moment.
    private string? OpenFolder()
    {
        if (PreferenceVariable.IsTrial(this))
        {
            return null;
        }

        Directory.CreateDirectory(_folder);
        return _folder;
    }

    private void Save(MsnTransfer transfer, KeptContent? content, string path)
    {
        if (!ShouldProcess(path, Texts.ActionSaveTransfer) || content is null)
        {
            return;
        }

        try
        {
            if (TransferSaver.IsEvidence(path, transfer))
            {
                WriteError(ErrorRecords.OutputIsEvidence(path));
            }
            else if (File.Exists(path) && !Force)
            {
                WriteError(ErrorRecords.TransferFileExists(path));
            }
            else if (content.Error is { } error)
            {
                WriteError(ErrorRecords.OutputNotWritable(path, error));
            }
            else
            {
                MsnTransferFile file = TransferSaver.Write(transfer, content, path, Force);
                WriteVerbose(Say(
                    Texts.VerboseSaved, transfer.Kind, transfer.FileName, path, file.Length, transfer.From));
                WriteFile(file);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            WriteError(ErrorRecords.OutputNotWritable(path, exception));
        }
    }

    private void WriteFile(MsnTransferFile file)
    {
        if (PassThru)
        {
            WriteObject(file);
        }
    }
}
