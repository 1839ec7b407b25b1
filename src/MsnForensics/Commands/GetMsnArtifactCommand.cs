using System;
using System.Management.Automation;
using MsnForensics.Analysis.Host;
using MsnForensics.Errors;

namespace MsnForensics.Commands;

[Cmdlet(VerbsCommon.Get, "MsnArtifact", DefaultParameterSetName = PathSet)]
[OutputType(typeof(MsnArtifact))]
public sealed class GetMsnArtifactCommand : EvidenceCommandBase
{
    private RecordFilter _filter = RecordFilter.None;
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
    [SupportsWildcards]
    public string[] Account { get; set; } = [];

    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] CandidateAccount { get; set; } = [];

    [Parameter]
    [ValidateNotNullOrEmpty]
    public MsnObjectInfo[] KnownObject { get; set; } = [];

    [Parameter]
    [UtcTime]
    public DateTimeOffset? After { get; set; }

    [Parameter]
    [UtcTime]
    public DateTimeOffset? Before { get; set; }

    [Parameter]
    public SwitchParameter ComputeHash { get; set; }

    private protected override bool TakesFolders => true;

    protected override void BeginProcessing() => _filter = new RecordFilter(After, Before, [], Account);

    private protected override void Take(string path) => Attempt(path, () => Read(path));

    private void Read(string path)
    {
        HostAnalysis analysis = new(CreateRequest());
        using ReadProgress progress = new(this, analysis, path);
        _progress = progress;
        foreach (MsnArtifact artifact in analysis.Read(path, StopToken))
        {
            if ((Kind.Length == 0 || Array.IndexOf(Kind, artifact.Kind) >= 0) && _filter.Matches(artifact))
            {
                WriteObject(artifact);
            }
        }
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
        Skipped = path => WriteVerbose($"A link is not followed: {path}"),
        Progress = () => _progress?.Report(),
    };
}
