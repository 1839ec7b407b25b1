namespace MsnForensics.Module.Tests.Running;

/// <summary>The run of <c>triage.ps1</c>, shared by all classes that ask about it.</summary>
public sealed class TriageExample() : ModuleRun("triage.ps1")
{
    public const string Name = "triage";
}

[CollectionDefinition(TriageExample.Name)]
public sealed class TriageExampleDefinition : ICollectionFixture<TriageExample>;
