using System;
using System.Management.Automation;
using MsnForensics.Analysis;
using MsnForensics.Analysis.Host;
using MsnForensics.Errors;
using MsnForensics.Localization;
using static MsnForensics.Localization.TextFormat;

namespace MsnForensics.Commands;

[Cmdlet(VerbsCommon.Get, "MsnArtifact", DefaultParameterSetName = PathSet)]
[OutputType(typeof(MsnArtifact))]
public sealed class GetMsnArtifactCommand : HostCommandBase
{
    private ReadProgress? _progress;

    [Parameter]
    public SwitchParameter Recurse { get; set; }

    [Parameter]
    public SwitchParameter Carve { get; set; }

    [Parameter]
    public SwitchParameter IncludeSecret { get; set; }

    [Parameter]
    public SwitchParameter IncludeDeleted { get; set; }

    [Parameter]
    [ValidateNotNullOrEmpty]
    public MsnArtifactKind[] Kind { get; set; } = [];

    [Parameter]
    [ValidateNotNullOrEmpty]
    public MsnObjectInfo[] KnownObject { get; set; } = [];

    private protected override bool TakesFolders => true;

    private protected override void Read(string path)
    {
        HostAnalysis analysis = new(CreateRequest());
        using ReadProgress progress = new(this, analysis, path);
        _progress = progress;
        DecisionLog log = new(this);
        foreach (MsnArtifact artifact in analysis.Read(path, StopToken))
        {
            log.TryTake(artifact, RecordKinds.None);
            if (Kind.Length == 0 || Array.IndexOf(Kind, artifact.Kind) >= 0)
            {
                Write(artifact);
            }
        }

        log.Complete(path, analysis);
    }

    private HostRequest CreateRequest() => new()
    {
        Option = ParserOption,
        Recurse = Recurse,
        Carve = Carve,
        IncludeSecret = IncludeSecret,
        IncludeDeleted = IncludeDeleted,
        Candidates = CandidateAccount,
        KnownObjects = KnownObject,
        ComputeHash = ComputeHash,
        Refused = (path, exception) => WriteError(ErrorRecords.FromEvidence(path, exception)),
        Skipped = path => WriteVerbose(Say(Texts.LinkNotFollowed, path)),
        Progress = () => _progress?.Report(),
    };
}
